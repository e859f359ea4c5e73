import { texts } from '../../kernel/texts.ts'

/** Words of plans and their goals. */
export const planMessages = texts({
  notRated: { da: 'Ikke vurderet endnu', en: 'Not rated yet' },
  ratingIs: {
    da: (rating: number, words: string) => `${rating} · ${words}`,
    en: (rating: number, words: string) => `${rating} · ${words}`,
  },
  ratedSince: {
    da: (first: number, from: string, to: string) => `fra ${first} den ${from}, senest ${to}`,
    en: (first: number, from: string, to: string) => `from ${first} on ${from}, latest ${to}`,
  },

  beginPlan: { da: 'Lav plan', en: 'Make a plan' },
  goOnWithPlan: { da: 'Skriv videre på planen', en: 'Go on with the plan' },
  tab: { da: 'Plan', en: 'Plan' },

  begun: { da: (date: string) => `begyndt ${date}`, en: (date: string) => `begun ${date}` },
  ready: { da: (date: string) => `færdig ${date}`, en: (date: string) => `ready ${date}` },
  notReady: { da: 'ikke færdig endnu', en: 'not ready yet' },
  ended: { da: (date: string) => `afsluttet ${date}`, en: (date: string) => `ended ${date}` },
  readyBy: {
    da: (date: string) => `Planen skal være færdig senest ${date}.`,
    en: (date: string) => `The plan must be ready by ${date}.`,
  },
  correctPlan: { da: 'Ret datoer', en: 'Correct dates' },

  textTitle: { da: 'Om planen', en: 'About the plan' },
  change: { da: 'Ret', en: 'Change' },
  changePlanText: { da: 'Ret planens tekst', en: "Change the plan's text" },
  save: { da: 'Gem', en: 'Save' },
  nothingWritten: { da: 'Ikke skrevet endnu', en: 'Not written yet' },
  wentOn: { da: 'Planen skrives videre', en: 'The plan is written on' },
  goalChanged: { da: 'Målet er rettet på planens side', en: "The goal was changed on the plan's page" },

  arenasTitle: { da: 'Mål i hverdagen', en: 'Goals in everyday life' },
  goalsIn: {
    da: (count: number) => (count === 0 ? 'ingen mål' : count === 1 ? '1 mål' : `${count} mål`),
    en: (count: number) => (count === 0 ? 'no goals' : count === 1 ? '1 goal' : `${count} goals`),
  },

  goalsTitle: { da: 'Mål', en: 'Goals' },
  noGoals: {
    da: 'Der er ingen mål endnu. Begynd med det, barnet selv vil.',
    en: 'There are no goals yet. Begin with what the child wants.',
  },
  addGoal: { da: 'Tilføj mål', en: 'Add a goal' },
  addGoalTitle: { da: 'Nyt mål', en: 'New goal' },
  manyGoals: {
    da: (count: number) =>
      `Der er ${count} mål i gang. Få mål er lettere at arbejde med for familien. Er der nogle, der kan vente?`,
    en: (count: number) =>
      `${count} goals are running. Few goals are easier for the family to work with. Can some of them wait?`,
  },
  pastGoals: { da: 'Mål, der er afsluttet', en: 'Goals that have ended' },
  childsWords: { da: 'Med barnets egne ord', en: "In the child's own words" },
  noChildsWords: {
    da: 'Barnets egne ord er ikke skrevet endnu',
    en: "The child's own words are not written yet",
  },
  ourWords: { da: 'Målet', en: 'The goal' },
  concerns: { da: 'Gælder', en: 'Concerns' },
  whoDoes: { da: 'Hvem gør hvad', en: 'Who does what' },
  setting: { da: 'Støtten gives i', en: 'Support is given in' },
  reachedBy: { da: 'Skal være nået', en: 'Reached by' },
  late: { da: 'datoen er passeret', en: 'the date has passed' },
  servedBy: { da: 'Indsatser', en: 'Measures' },
  noMeasure: { da: 'Ingen indsats er knyttet til målet endnu', en: 'No measure serves the goal yet' },
  changeGoal: {
    da: (goal: string) => `Ret målet: ${goal}`,
    en: (goal: string) => `Change the goal: ${goal}`,
  },
  rate: { da: 'Vurder', en: 'Rate' },
  rateGoal: { da: (goal: string) => `Vurder målet: ${goal}`, en: (goal: string) => `Rate the goal: ${goal}` },
  howFar: { da: 'Hvor langt er vi?', en: 'How far are we?' },
  date: { da: 'Dato', en: 'Date' },
  noteHead: { da: 'Kort om det', en: 'In short' },
  saveGoal: { da: 'Gem målet', en: 'Save the goal' },
  allRatings: {
    da: (count: number) => (count === 1 ? '1 vurdering' : `${count} vurderinger`),
    en: (count: number) => (count === 1 ? '1 rating' : `${count} ratings`),
  },
  rating: { da: 'Vurdering', en: 'Rating' },
  endGoal: { da: 'Afslut', en: 'End' },
  endGoalOf: { da: (goal: string) => `Afslut målet: ${goal}`, en: (goal: string) => `End the goal: ${goal}` },

  endPlan: { da: 'Afslut planen', en: 'End the plan' },
  endPlanTitle: { da: 'Afslut planen', en: 'End the plan' },
  endPlanLead: {
    da: 'Sig, hvordan det gik med hvert mål, der er i gang.',
    en: 'Say how it went with every goal that runs.',
  },
  chooseMeasure: { da: 'Vælg indsats', en: 'Choose a measure' },
})
