import { texts } from '../../kernel/texts.ts'

/** A new assessment by someone who is new to the case (Barnets Lov § 137 stk. 1). */
export const freshEyesMessages = texts({
  title: { da: 'Nye øjne', en: 'Fresh eyes' },
  why: {
    da: 'Barnet har en indsats i gang. Derfor skal en, der ikke har deltaget i sagen før, også vurdere underretningen. Barnets Lov § 137, stk. 1.',
    en: 'The child has a measure under way. So someone who has not taken part in the case before must assess the notification too. Barnets Lov § 137 (1).',
  },
  byAssessor: {
    da: 'Barnet har en indsats i gang, og den, der vurderede, havde ikke deltaget i sagen før. Barnets Lov § 137, stk. 1, er opfyldt.',
    en: 'The child has a measure under way, and whoever assessed had not taken part in the case before. Barnets Lov § 137 (1) is met.',
  },
  before: {
    da: 'Barnet har en indsats i gang, og du har deltaget i sagen. Vurdér den inden for de 24 timer som altid. Bagefter beder du en kollega, der er ny i sagen, om at vurdere den også. Barnets Lov § 137, stk. 1.',
    en: 'The child has a measure under way, and you have taken part in the case. Assess it within the 24 hours as always. Afterwards you ask a colleague who is new to the case to assess it too. Barnets Lov § 137 (1).',
  },
  whom: { da: 'Kollega, der er ny i sagen', en: 'Colleague who is new to the case' },
  askHelp: {
    da: 'Listen viser kun dem, der aldrig har haft sagen eller skrevet i den. Kollegaen får underretningen på sin liste og kan se den i højst en uge.',
    en: 'The list shows only those who have never had the case or written in it. The colleague gets the notification on their list and can see it for a week at most.',
  },
  askAnother: { da: 'Spørg en anden', en: 'Ask another' },
  nobody: {
    da: 'Alle rådgivere og ledere har deltaget i sagen. Bed din leder om at finde en fra en anden afdeling.',
    en: 'All caseworkers and leaders have taken part in the case. Ask your leader to find someone from another department.',
  },
  waits: {
    da: (name: string, since: string) => `Venter på ${name || 'en kollega'} siden ${since}`,
    en: (name: string, since: string) => `Waits for ${name || 'a colleague'} since ${since}`,
  },
  accessUntil: {
    da: (day: string) => `Kollegaen kan se underretningen til og med ${day}.`,
    en: (day: string) => `The colleague can see the notification until ${day}.`,
  },
  accessEnded: {
    da: (day: string) => `Kollegaens adgang sluttede ${day} uden svar. Spørg igen.`,
    en: (day: string) => `The colleague’s access ended on ${day} without an answer. Ask again.`,
  },
  youAreAsked: {
    da: (day: string) =>
      `En kollega har bedt dig om at vurdere den med nye øjne. Du kan se underretningen, til du har svaret, og højst til og med ${day}.`,
    en: (day: string) =>
      `A colleague has asked you to assess it with fresh eyes. You can see the notification until you have answered, and until ${day} at most.`,
  },
  youAreNew: {
    da: 'Du har ikke deltaget i sagen før, så du kan gøre det.',
    en: 'You have not taken part in the case before, so you can do it.',
  },
  decideAfter: {
    da: 'Beslutningen venter på den nye vurdering under »Nye øjne«. Skal der handles akut, kan den træffes straks.',
    en: 'The decision waits for the new assessment under “Fresh eyes”. Where one must act at once, it can be taken now.',
  },

  handOnTitle: { da: 'Giv videre', en: 'Hand on' },
  handOnLead: {
    da: 'Kan du ikke selv gå videre med den, så giv den til en rådgiver, en leder eller et team. De får den på deres liste med det samme. De 24 timer løber fortsat.',
    en: 'If you cannot go on with it yourself, hand it to a caseworker, a leader or a team. They get it on their list at once. The 24 hours go on running.',
  },
  handOnOpen: { da: 'Giv underretningen videre', en: 'Hand the notification on' },
  handTo: { da: 'Til hvem', en: 'To whom' },
  teams: { da: 'Team', en: 'Team' },
  people: { da: 'Rådgivere og ledere', en: 'Caseworkers and leaders' },
  handedOn: {
    da: (to: string, by: string, at: string) => `Givet videre til ${to} af ${by} ${at}`,
    en: (to: string, by: string, at: string) => `Handed on to ${to} by ${by} ${at}`,
  },
  someone: { da: 'en kollega', en: 'a colleague' },
})
