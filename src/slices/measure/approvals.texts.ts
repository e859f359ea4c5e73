import { texts } from '../../kernel/texts.ts'

/** Words of the leaders' page of requests and deviations. */
export const approvalsMessages = texts({
  title: { da: 'Godkendelser', en: 'Approvals' },
  answersTitle: { da: 'Svar fra ledere', en: 'Answers from leaders' },
  answersLead: {
    da: 'Svar de seneste 30 dage på det, du har spurgt en leder om i dine egne sager.',
    en: 'Answers of the last 30 days to what you have asked a leader in your own cases.',
  },
  noAnswers: {
    da: 'Du har ikke fået svar de seneste 30 dage.',
    en: 'You have had no answers in the last 30 days.',
  },
  isNew: { da: 'nyt', en: 'new' },
  lead: {
    da: 'Indstillinger og afvigelser, der venter på en leders svar. De ældste står først.',
    en: 'Requests and deviations that wait for an answer from a leader. The oldest come first.',
  },
  none: { da: 'Der er intet at svare på', en: 'There is nothing to answer' },
  noneHelp: {
    da: 'Når en rådgiver sender en indsats eller en afvigelse til godkendelse, står den her.',
    en: 'When a caseworker sends a measure or a deviation for approval, it stands here.',
  },
  waiting: {
    da: (count: number) => `Venter på svar (${count})`,
    en: (count) => `Waiting for an answer (${count})`,
  },
  answered: { da: 'Besvaret de seneste 30 dage', en: 'Answered in the last 30 days' },
  asksFor: {
    da: (name: string, day: string) => `${name} spurgte ${day}`,
    en: (name, day) => `${name} asked ${day}`,
  },
  team: { da: (name: string) => `Team ${name}`, en: (name) => `Team ${name}` },
  later: {
    da: (measure: string) => `Senere opfølgning: ${measure}`,
    en: (measure) => `Later follow-up: ${measure}`,
  },
  moreContacts: {
    da: (measure: string) => `Flere kontakter: ${measure}`,
    en: (measure) => `More contacts: ${measure}`,
  },
  grantOf: {
    da: (measure: string, step: number) => `${measure} · trin ${step}`,
    en: (measure, step) => `${measure} · step ${step}`,
  },
  untilDay: {
    da: (day: string) => `Opfølgning senest ${day}`,
    en: (day) => `Follow-up no later than ${day}`,
  },
  contactsInAll: {
    da: (contacts: number) => `${contacts} kontakter i alt`,
    en: (contacts) => `${contacts} contacts in all`,
  },
  measureSince: {
    da: (measure: string, day: string) => `${measure}, fra ${day}`,
    en: (measure, day) => `${measure}, from ${day}`,
  },
  costUnknown: { da: 'Prisen kendes ikke endnu.', en: 'The cost is not known yet.' },
  yes: { da: 'Bevilg', en: 'Grant' },
  accept: { da: 'Acceptér', en: 'Accept' },
  no: { da: 'Afslå', en: 'Refuse' },
  note: { da: 'Begrundelse eller besked', en: 'Reasons or message' },
  noteHelp: {
    da: 'Et nej kræver en begrundelse; rådgiveren læser den.',
    en: 'A no needs reasons; the caseworker reads them.',
  },
  yesOf: {
    da: (what: string, child: string) => `Bevilg ${what} til ${child}`,
    en: (what, child) => `Grant ${what} for ${child}`,
  },
  acceptOf: {
    da: (what: string, child: string) => `Acceptér ${what} for ${child}`,
    en: (what, child) => `Accept ${what} for ${child}`,
  },
  noOf: {
    da: (what: string, child: string) => `Afslå ${what} til ${child}`,
    en: (what, child) => `Refuse ${what} for ${child}`,
  },
  ownAsked: {
    da: 'Du har selv spurgt. En anden leder svarer.',
    en: 'You asked yourself. Another leader answers.',
  },
  beyond: {
    da: 'Den bevilges af myndighedslederen og venter på svar derfra.',
    en: 'It is granted by the manager, and waits for an answer from there.',
  },
  wasGranted: {
    da: (name: string, day: string) => `Bevilget af ${name} ${day}`,
    en: (name, day) => `Granted by ${name} ${day}`,
  },
  wasAccepted: {
    da: (name: string, day: string) => `Accepteret af ${name} ${day}`,
    en: (name, day) => `Accepted by ${name} ${day}`,
  },
  wasRefused: {
    da: (name: string, day: string) => `Afslået af ${name} ${day}`,
    en: (name, day) => `Refused by ${name} ${day}`,
  },
  seeMeasure: { da: 'Se indsatsen', en: 'See the measure' },
  thanks: { da: (what: string) => `Svaret er gemt: ${what}`, en: (what) => `The answer is saved: ${what}` },
})
