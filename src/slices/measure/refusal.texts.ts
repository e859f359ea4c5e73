import { texts } from '../../kernel/texts.ts'

/** Words of refusing support, and of when a decision can be complained of. */
export const refusalMessages = texts({
  newTitle: { da: 'Skriv et afslag', en: 'Write a refusal' },
  newLead: {
    da: 'Når I siger nej til noget, familien har søgt om. Brevet kommer bagefter og får begrundelsen og klagefristen med.',
    en: 'When you say no to something the family applied for. The letter comes afterwards, with the reasons and the time to complain.',
  },
  fromRequest: {
    da: (what: string) =>
      `Lederen sagde nej til indstillingen: ${what}. Lederens begrundelse står i feltet; ret den til, så familien forstår den.`,
    en: (what) =>
      `The leader said no to the request: ${what}. The leader's reasons are in the field; put them so that the family understands.`,
  },
  appliedPart: { da: 'Det, familien søgte om', en: 'What the family applied for' },
  hearingPart: { da: 'Partshøring', en: 'Hearing' },
  hearingHelp: {
    da: 'Skriv dagen, og hvad parten sagde. Eller skriv, hvorfor parten ikke er hørt.',
    en: 'Give the day and what the party said. Or say why the party was not heard.',
  },
  reasonsPart: { da: 'Afgørelsen', en: 'The decision' },
  factsTitle: { da: 'Om afslaget', en: 'About the refusal' },

  complaintTitle: { da: 'Klage', en: 'Complaint' },
  untold: {
    da: 'De fire uger til at klage begynder, når afgørelsen er meddelt.',
    en: 'The four weeks to complain begin when the decision has been told.',
  },
  tell: { da: 'Skriv, hvornår den er meddelt', en: 'Say when it was told' },
  until: {
    da: (day: string) => `Kan påklages til og med ${day}`,
    en: (day) => `Can be complained of until ${day}`,
  },
  toldOn: { da: (day: string) => `Meddelt ${day}.`, en: (day) => `Told on ${day}.` },
  isOver: {
    da: (day: string) => `Klagefristen udløb ${day}`,
    en: (day) => `The time to complain ended on ${day}`,
  },
  lateToo: {
    da: 'Kommer der en klage alligevel, så skriv den; den bliver mærket som sen og sendt videre.',
    en: 'If a complaint comes all the same, write it down; it is marked as late and sent on.',
  },
  who: texts({
    withChild: {
      da: 'Klage kan den, der har forældremyndigheden, barnet selv og en forælder uden forældremyndighed, som afgørelsen berører.',
      en: 'Whoever has custody, the child itself, and a parent without custody whom the decision affects can complain.',
    },
    withoutChild: {
      da: 'Klage kan den, der har forældremyndigheden, og en forælder uden forældremyndighed, som afgørelsen berører. Barnet selv kan klage, fra det er 10 år.',
      en: 'Whoever has custody, and a parent without custody whom the decision affects, can complain. The child itself can from the age of 10.',
    },
  }),
  writeComplaint: { da: 'Skriv en klage', en: 'Write down a complaint' },
  complaintOf: { da: (day: string) => `Klage modtaget ${day}`, en: (day) => `Complaint received ${day}` },
})
