import { texts } from '../../kernel/texts.ts'

/** What is not set up yet, and what Trin does as long as it is not; by the area of the set-up. */
export const lacksMessages = texts({
  title: { da: 'Det mangler endnu', en: 'Still to be set up' },
  allSet: {
    da: 'Alt det, som andre sider bygger på, er sat op.',
    en: 'All that other pages rest on has been set up.',
  },
  inUse: {
    da: (count: number) => (count === 0 ? 'ingen endnu' : `${count} i brug`),
    en: (count) => (count === 0 ? 'none yet' : `${count} in use`),
  },
  without: texts({
    teams: {
      da: 'Uden teams ser en rådgiver kun sine egne sager, og ingen leder kan vælge et team.',
      en: 'Without teams a caseworker sees only the own cases, and no leader can choose a team.',
    },
    workers: {
      da: 'Der er ingen medarbejdere at fordele sager til. De kommer, når de logger ind første gang.',
      en: 'There are no workers to allocate cases to. They come when they sign in for the first time.',
    },
    providers: {
      da: 'Uden leverandører kan en indsats ikke siges at blive leveret af nogen, og intet tilbud kan se sine børn.',
      en: 'Without providers no measure can be said to be delivered by anyone, and no provider sees its children.',
    },
    'followup-standards': {
      da: 'Opfølgning regnes kun efter loven, eller efter den standard, der er trykt om kommunen i evalueringen fra 2018.',
      en: 'Follow-up is counted by the law alone, or by the standard printed of the municipality in the evaluation of 2018.',
    },
    'competence-rules': {
      da: 'Rådgiveren bevilger trin 1 og 2, teamlederen resten.',
      en: 'The caseworker grants steps 1 and 2, the team leader the rest.',
    },
    'work-settings': {
      da: 'Et barn bliver fremhævet efter 60 dage uden kontakt, og et tilbud kan se det 30 dage efter indsatsen.',
      en: 'A child is brought up after 60 days without contact, and a provider can see it for 30 days after the measure.',
    },
    'document-templates': {
      da: 'Planer, referater og afgørelser skrives ud uden afsender og uden kommunens egne tekster.',
      en: 'Plans, minutes and decisions are printed without a sender and without the municipality’s own texts.',
    },
    populations: {
      da: 'Nøgletal pr. 1.000 børn og unge kan ikke regnes.',
      en: 'Figures per 1,000 children and young people cannot be computed.',
    },
    'retention-rules': {
      da: 'Intet bliver slettet, før der står en regel.',
      en: 'Nothing is deleted until there is a rule.',
    },
  }),
  appeal: {
    da: 'Afgørelser mangler kommunens klagevejledning. Brevet bliver mærket UDKAST, indtil den er skrevet.',
    en: 'Decisions lack the municipality’s own right of appeal. The letter is marked as a draft until it is written.',
  },
  teamless: {
    da: (count: number) =>
      count === 1
        ? '1 rådgiver har intet team og ser kun sine egne sager.'
        : `${count} rådgivere har intet team og ser kun deres egne sager.`,
    en: (count) =>
      count === 1
        ? '1 caseworker has no team and sees only the own cases.'
        : `${count} caseworkers have no team and see only their own cases.`,
  },
})
