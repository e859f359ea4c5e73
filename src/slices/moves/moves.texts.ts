import { texts } from '../../kernel/texts.ts'

/** Words of moves between municipalities. */
export const movesMessages = texts({
  title: { da: 'Flytninger', en: 'Moves' },
  lead: {
    da: 'Når et barn flytter, tilbydes sagen til den nye kommune. Intet følger med, før den nye kommune har taget imod.',
    en: 'When a child moves, the case is offered to the new municipality. Nothing goes over until the new municipality has accepted.',
  },
  incoming: { da: 'Tilbudt til os', en: 'Offered to us' },
  incomingNone: { da: 'Ingen kommuner har tilbudt os en sag', en: 'No municipality has offered us a case' },
  outgoing: { da: 'Tilbudt af os, endnu ikke besvaret', en: 'Offered by us, not answered yet' },
  outgoingNone: { da: 'Vi venter ikke på svar fra nogen kommune', en: 'We are waiting for no answer' },
  answered: { da: 'Besvarede', en: 'Answered' },
  from: { da: (name: string) => `Fra ${name}`, en: (name) => `From ${name}` },
  to: { da: (name: string) => `Til ${name}`, en: (name) => `To ${name}` },
  movesOn: { da: (date: string) => `flytter ${date}`, en: (date) => `moves on ${date}` },
  offered: { da: (moment: string) => `tilbudt ${moment}`, en: (moment) => `offered ${moment}` },
  born: { da: (date: string) => `født ${date}`, en: (date) => `born ${date}` },
  note: { da: 'Besked', en: 'Message' },
  goesOver: { da: 'Det følger med', en: 'Goes over' },
  went: { da: 'Det fulgte med', en: 'Went over' },
  nothing: { da: 'Ingen registreringer', en: 'No records' },
  accepted: { da: (moment: string) => `Modtaget ${moment}`, en: (moment) => `Accepted ${moment}` },
  declined: { da: (moment: string) => `Afvist ${moment}`, en: (moment) => `Declined ${moment}` },
  openChild: { da: 'Åbn barnets side', en: "Open the child's page" },

  accept: { da: 'Tag imod', en: 'Accept' },
  acceptOf: { da: (name: string) => `Tag imod ${name}`, en: (name) => `Accept ${name}` },
  acceptTitle: { da: (name: string) => `Tag imod ${name}`, en: (name) => `Accept ${name}` },
  acceptLead: {
    da: 'Vælg, hvem der skal have sagen hos jer. Barnet og registreringerne kan derefter ses af dem.',
    en: 'Choose who is to have the case with you. They can then see the child and the records.',
  },
  team: { da: 'Team', en: 'Team' },
  caseworker: { da: 'Rådgiver', en: 'Caseworker' },
  chooseLater: { da: 'Vælges senere', en: 'Chosen later' },
  acceptNow: { da: 'Tag imod sagen', en: 'Accept the case' },
  decline: { da: 'Afvis', en: 'Decline' },
  declineOf: { da: (name: string) => `Afvis ${name}`, en: (name) => `Decline ${name}` },
  declineTitle: { da: (name: string) => `Afvis ${name}?`, en: (name) => `Decline ${name}?` },
  declineLead: {
    da: (name: string) => `${name} får besked om, at I ikke tager imod sagen. Intet følger med.`,
    en: (name) => `${name} is told that you do not accept the case. Nothing goes over.`,
  },
  declineNow: { da: 'Afvis sagen', en: 'Decline the case' },

  offerTitle: {
    da: (name: string) => `Tilbyd sagen om ${name} til en anden kommune`,
    en: (name) => `Offer the case of ${name} to another municipality`,
  },
  offerLead: {
    da: 'Den nye kommune ser barnets navn og fødselsdato, din besked, og hvilke slags registreringer der følger med. Resten ser den først, når den tager imod.',
    en: "The new municipality sees the child's name and date of birth, your message, and what kinds of records go over. It sees the rest only once it accepts.",
  },
  chooseMunicipality: { da: 'Vælg kommune …', en: 'Choose a municipality …' },
  sent: {
    da: (name: string) => `Sagen er tilbudt til ${name}`,
    en: (name) => `The case has been offered to ${name}`,
  },
  sentHelp: {
    da: 'Den bliver hos jer, til den nye kommune har taget imod. Du kan følge svaret her.',
    en: 'It stays with you until the new municipality has accepted. You can follow the answer here.',
  },
  backToChild: { da: 'Tilbage til barnet', en: 'Back to the child' },
  waitsAlready: {
    da: (name: string) => `Sagen er allerede tilbudt til ${name} og er ikke besvaret endnu.`,
    en: (name) => `The case has already been offered to ${name} and has not been answered.`,
  },
})
