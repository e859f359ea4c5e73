import { texts } from '../../kernel/texts.ts'

/** Words of the investigation. */
export const investigationMessages = texts({
  title: { da: 'Børnefaglig undersøgelse', en: 'Investigation' },

  clockTitle: { da: 'De fire måneder', en: 'The four months' },
  dayOf: {
    da: (day: string, days: string) => `Dag ${day} af ${days}`,
    en: (day: string, days: string) => `Day ${day} of ${days}`,
  },
  lastDay: { da: (date: string) => `Sidste dag er ${date}`, en: (date: string) => `The last day is ${date}` },
  lastDayWas: {
    da: (date: string) => `Sidste dag var ${date}`,
    en: (date: string) => `The last day was ${date}`,
  },
  runsFrom: { da: (date: string) => `Regnet fra ${date}`, en: (date: string) => `Counted from ${date}` },
  source: {
    da: (isServiceloven: boolean) => (isServiceloven ? 'Serviceloven § 50' : 'Barnets Lov § 20'),
    en: (isServiceloven: boolean) => (isServiceloven ? 'Serviceloven § 50' : 'Barnets Lov § 20'),
  },
  over: { da: 'De fire måneder er gået', en: 'The four months have passed' },
  overHelp: {
    da: 'Lav en foreløbig vurdering nu, og gør undersøgelsen færdig så hurtigt som muligt.',
    en: 'Make a preliminary assessment now, and finish the investigation as soon as possible.',
  },
  completed: { da: (date: string) => `Afsluttet ${date}`, en: (date: string) => `Completed ${date}` },
  inTime: { da: 'inden for fristen', en: 'in time' },
  late: { da: 'efter fristen', en: 'after the limit' },
  dates: { da: 'Datoer og lovgrundlag', en: 'Dates and legal basis' },

  begunBy: { da: 'Det satte undersøgelsen i gang', en: 'What started the investigation' },
  begunAtFollowUp: {
    da: (date: string) => `Besluttet ved opfølgningen ${date}:`,
    en: (date: string) => `Decided at the follow-up on ${date}:`,
  },
  begunByNothing: {
    da: 'Der er ikke knyttet en underretning til undersøgelsen.',
    en: 'No notification is tied to the investigation.',
  },
  openNotification: { da: 'Se underretningen', en: 'See the notification' },
  noContent: { da: 'Bekymringen er ikke skrevet.', en: 'The concern is not written.' },

  preliminaryTitle: { da: 'Foreløbig vurdering', en: 'Preliminary assessment' },
  talkTitle: { da: 'Barnet', en: 'The child' },
  talkLead: {
    da: 'Barnets eget syn er med fra begyndelsen.',
    en: "The child's own view is part of it from the beginning.",
  },
  themesTitle: { da: 'Det, I undersøger', en: 'What you look into' },
  alreadyKnown: { da: 'Det ved vi allerede', en: 'What we know already' },
  nothingKnown: { da: 'Der står intet i registret endnu.', en: 'Nothing is in the register yet.' },
  schoolingTitle: { da: 'Skolegang', en: 'Schooling' },
  ppvLead: {
    da: 'Når der er vanskeligheder med skolen, skal en PPV overvejes (Barnets Lov § 22).',
    en: 'Where there are problems with schooling, a PPV must be considered (Barnets Lov § 22).',
  },
  schoolCause: {
    da: 'Underretningen handler om skole og uddannelse.',
    en: 'The notification is about school and education.',
  },
  schoolAbsence: {
    da: (percent: string, year: string) => `Fraværet var ${percent} % i ${year}.`,
    en: (percent: string, year: string) => `The absence was ${percent}% in ${year}.`,
  },
  schoolAsk: {
    da: 'Se efter, om der er vanskeligheder i skolen.',
    en: 'Look whether there are problems at school.',
  },
  assessmentTitle: { da: 'Vurdering og konklusion', en: 'Assessment and conclusion' },
  tried: { da: 'Prøvet til nu', en: 'Tried so far' },
  investigatedBefore: {
    da: (date: string) => `Undersøgt før, afsluttet ${date}`,
    en: (date: string) => `Investigated before, completed ${date}`,
  },
  grade: { da: (grade: string) => `${grade}. klasse`, en: (grade: string) => `grade ${grade}` },
  custody: { da: 'forældremyndighed', en: 'has custody' },
  livesWith: { da: 'bor med barnet', en: 'lives with the child' },

  reason: { da: 'Undersøgelsen skrives videre', en: 'The investigation is written on' },
  save: { da: 'Gem', en: 'Save' },
  saved: { da: 'Alt er gemt', en: 'Everything is saved' },
  unsaved: { da: 'Ikke gemt endnu', en: 'Not saved yet' },
  completedOn: { da: 'Afsluttes den', en: 'Completed on' },
  next: { da: 'Hvad sker der nu?', en: 'What happens now?' },
  chooseMeasure: { da: 'Vælg indsats', en: 'Choose a measure' },
  closeCase: { da: 'Luk sagen', en: 'Close the case' },
})
