import { texts } from '../../../kernel/texts.ts'

/** The words of Barnets vej in Danish. */
export const pathMessages = texts({
  pageTitle: { da: 'Barnets vej', en: 'The child’s path' },
  title: {
    da: (child: string, municipality: string) => `Barnets vej · barn nr. ${child}, ${municipality}`,
    en: (child, municipality) => `The child’s path · child no. ${child}, ${municipality}`,
  },
  back: { da: 'Tilbage til tallet', en: 'Back to the number' },
  backToFigures: { da: 'Til nøgletallene', en: 'To the key figures' },
  lead: {
    da: (birthYear: number, place: string, date: string) => `Født ${birthYear}. Pr. ${date}: ${place}.`,
    en: (birthYear, place, date) => `Born ${birthYear}. On ${date}: ${place}.`,
  },
  placeOnStep: {
    da: (step: number, name: string) => `på trin ${step}, ${name}`,
    en: (step, name) => `on step ${step}, ${name}`,
  },
  placeNone: { da: 'ingen indsats i kraft', en: 'no measure in force' },
  numberMeans: {
    da: 'Nummeret er barnets linje i personfilen. Navn, CPR-nummer og registerets egne id’er vises ikke.',
    en: 'The number is the child’s line in the persons file. Names, CPR numbers and the register’s own ids are not shown.',
  },
  outOfScope: {
    da: 'Barnet er ikke med i nøgletallene (handicap eller uledsaget).',
    en: 'The child is not in the key figures (disability or unaccompanied).',
  },
  pictureTitle: {
    da: (child: string) => `Vejen på trappen for barn nr. ${child}`,
    en: (child) => `The path on the staircase of child no. ${child}`,
  },
  pieceWords: {
    da: (place: string, from: string, to: string) => `${place} fra ${from} ${to}`,
    en: (place, from, to) => `${place} from ${from} ${to}`,
  },
  until: { da: (date: string) => `til ${date}`, en: (date) => `to ${date}` },
  untilNow: { da: 'og frem', en: 'onwards' },
  knownTo: { da: (date: string) => `kendt til ${date}`, en: (date) => `known to ${date}` },
  turns18: { da: 'fylder 18 år', en: 'turns 18' },
  legendPath: { da: 'barnets vej', en: 'the child’s path' },
  legendMeasure: { da: 'indsats i kraft', en: 'measure in force' },
  legendFormal: { da: 'opfølgning', en: 'follow-up' },
  legendContact: { da: 'anden kontakt', en: 'other contact' },
  legendNotification: { da: 'underretning', en: 'notification' },
  legendInvestigation: { da: 'undersøgelse besluttet', en: 'investigation decided' },

  dueTitle: { da: 'Næste opfølgning', en: 'Next follow-up' },
  dueNone: {
    da: 'Ingen indsats i kraft har en frist for opfølgning.',
    en: 'No measure in force has a limit for follow-up.',
  },
  dueStatutory: { da: 'loven', en: 'the law' },
  dueStandard: { da: 'kommunens standard', en: 'the municipality’s standard' },
  dueBy: { da: (date: string) => `senest ${date}`, en: (date) => `by ${date}` },
  overdue: { da: (days: string) => `${days} over fristen`, en: (days) => `${days} overdue` },
  dueIn: { da: (days: string) => `om ${days}`, en: (days) => `in ${days}` },
  dueToday: { da: 'i dag', en: 'today' },
  days: {
    da: (count: number, number: string) => (count === 1 ? `${number} dag` : `${number} dage`),
    en: (count, number) => (count === 1 ? `${number} day` : `${number} days`),
  },
  dueAt: {
    da: (date: string) => `Regnet pr. ${date}, den sidste dag pakken kender.`,
    en: (date) => `Reckoned on ${date}, the last day the package knows.`,
  },

  measuresTitle: { da: 'Indsatser', en: 'Measures' },
  measure: { da: 'Indsats', en: 'Measure' },
  step: { da: 'Trin', en: 'Step' },
  law: { da: 'Lov', en: 'Law' },
  laws: texts({
    SEL: { da: 'Serviceloven', en: 'Serviceloven' },
    BL: { da: 'Barnets lov', en: 'Barnets Lov' },
  }),
  from: { da: 'Fra', en: 'From' },
  to: { da: 'Til', en: 'To' },
  followups: { da: 'Opfølgninger', en: 'Follow-ups' },
  intensive: { da: 'intensiv', en: 'intensive' },
  line: { da: 'Linje', en: 'Line' },
  lineInMeasures: { da: 'Linje i indsatsfilen', en: 'Line in the measures file' },
  noMeasures: {
    da: 'Barnet har ingen indsatser i kommunen.',
    en: 'The child has no measures in the municipality.',
  },
  followupsTitle: { da: 'Opfølgninger og kontakt', en: 'Follow-ups and contact' },
  showFollowups: { da: (count: string) => `Vis alle ${count}`, en: (count) => `Show all ${count}` },
  noFollowups: { da: 'Der er ikke registreret opfølgninger.', en: 'No follow-ups are registered.' },
  date: { da: 'Dato', en: 'Date' },
  kind: { da: 'Slags', en: 'Kind' },
  kinds: texts({
    formal: { da: 'Opfølgning', en: 'Follow-up' },
    contact: { da: 'Kontakt', en: 'Contact' },
  }),
  decision: { da: 'Beslutning', en: 'Decision' },
  decisions: {
    da: { continue: 'fortsæt', adjust: 'justér', end: 'afslut' } as Record<string, string>,
    en: { continue: 'continue', adjust: 'adjust', end: 'end' },
  },
  nextDue: { da: 'Næste aftalt', en: 'Next agreed' },
  eventsTitle: { da: 'Underretninger og undersøgelser', en: 'Notifications and investigations' },
  notification: { da: 'Underretning modtaget', en: 'Notification received' },
  investigation: { da: 'Undersøgelse besluttet', en: 'Investigation decided' },
})
