import { texts } from '../../kernel/texts.ts'

/** Words of what a child asks for, and of complaints. */
export const partyMessages = texts({
  askTitle: { da: 'Barnet beder om noget', en: 'The child asks for something' },
  askLead: {
    da: 'Et barn kan selv bede om at blive anbragt eller om en pause i samvær. Skriv det, som barnet sagde det.',
    en: 'A child can itself ask to be placed, or for a pause in contact. Write it as the child said it.',
  },
  kindHelp: texts({
    placement: {
      da: 'Et alvorligt tegn på bekymring, som kommunen skal vurdere konkret (Barnets Lov § 48).',
      en: 'A serious sign of worry, which the municipality must assess by itself (Barnets Lov § 48).',
    },
    contact_pause: {
      da: 'Samvær kan sættes på pause i op til 8 uger (Barnets Lov § 104 stk. 5).',
      en: 'Contact can be paused for up to 8 weeks (Barnets Lov § 104.5).',
    },
  }),
  wordsTitle: { da: 'Barnets ord', en: "The child's words" },
  askedOn: { da: (day: string) => `Sagt ${day}`, en: (day) => `Said on ${day}` },
  pauseWith: {
    da: (whom: string) => `Pause i samvær med ${whom}`,
    en: (whom) => `A pause in contact with ${whom}`,
  },
  quoted: { da: (words: string) => `»${words}«`, en: (words) => `“${words}”` },
  answerTitle: { da: 'Svar barnet', en: 'Answer the child' },
  answeredTitle: { da: 'Svaret', en: 'The answer' },
  reasonsHelp: {
    da: 'Skal skrives, når barnet ikke får det, det bad om.',
    en: 'Must be given when the child does not get what it asked for.',
  },
  pauseTitle: { da: 'Når pausen slutter', en: 'When the pause ends' },
  pauseLead: {
    da: (day: string) =>
      `Pausen gælder til og med ${day}. Tal med barnet inden da om, hvordan samværet går videre.`,
    en: (day) => `The pause lasts until ${day}. Talk with the child before then about how contact goes on.`,
  },
  mayComplain: {
    da: 'Er barnet fyldt 10 år, kan det klage over, at det hverken er anbragt eller har fået støtte.',
    en: 'From the age of 10 the child can complain that neither placement nor support followed.',
  },

  newComplaint: { da: 'Skriv en klage', en: 'Write down a complaint' },
  newComplaintLead: {
    da: 'En klage, der kommer for sent, skrives også. Trin regner fristerne ud.',
    en: 'A complaint that comes late is written down too. Trin works out the limits.',
  },
  over: { da: 'Klage over', en: 'Complaint about' },
  chooseDecision: { da: 'Vælg afgørelsen …', en: 'Choose the decision …' },
  anotherDecision: { da: 'En anden afgørelse', en: 'Another decision' },
  complaintTitle: { da: (day: string) => `Klage modtaget ${day}`, en: (day) => `Complaint received ${day}` },
  factsTitle: { da: 'Om klagen', en: 'About the complaint' },
  stateTitle: { da: 'Frister', en: 'Limits' },
  inTime: { da: 'Klagen er kommet til tiden.', en: 'The complaint came in time.' },
  late: {
    da: (day: string) => `Klagen er kommet for sent: fristen var ${day}. Den sendes videre alligevel.`,
    en: (day) => `The complaint came late: the limit was ${day}. It is sent on all the same.`,
  },
  unknown: {
    da: 'Om klagen er kommet til tiden, kan ikke regnes ud: det er ikke skrevet, hvornår afgørelsen er meddelt.',
    en: 'Whether the complaint came in time cannot be worked out: it is not written when the decision was told.',
  },
  reassessBy: {
    da: (day: string) => `Genvurderes og sendes videre senest ${day}`,
    en: (day) => `To be re-assessed and sent on by ${day}`,
  },
  direct: {
    da: 'Børne- og ungeudvalgets afgørelser genvurderes ikke: klagen går direkte til Ankestyrelsen.',
    en: 'Decisions of the children and young persons committee are not re-assessed: the complaint goes directly to Ankestyrelsen.',
  },
  boardBy: {
    da: (day: string) => `Ankestyrelsen har 8 uger: til og med ${day}`,
    en: (day) => `Ankestyrelsen has 8 weeks: until ${day}`,
  },
  waitsForBoard: { da: 'Klagen ligger hos Ankestyrelsen.', en: 'The complaint lies with Ankestyrelsen.' },
  isUpheld: { da: 'Klagen fik fuldt medhold.', en: 'The complaint was fully upheld.' },
  isDecided: { da: 'Ankestyrelsen har afgjort klagen.', en: 'Ankestyrelsen has decided.' },
  reassessTitle: { da: 'Genvurdér afgørelsen', en: 'Re-assess the decision' },
  reassessHelp: texts({
    full: { da: 'Klagen sendes ikke videre.', en: 'The complaint is not sent on.' },
    partly: { da: 'Resten sendes videre til Ankestyrelsen.', en: 'The rest is sent on to Ankestyrelsen.' },
    upheld: {
      da: 'Klagen sendes videre til Ankestyrelsen.',
      en: 'The complaint is sent on to Ankestyrelsen.',
    },
  }),
  sendTitle: { da: 'Send klagen til Ankestyrelsen', en: 'Send the complaint to Ankestyrelsen' },
  boardTitle: { da: 'Ankestyrelsens afgørelse', en: "Ankestyrelsen's decision" },
})
