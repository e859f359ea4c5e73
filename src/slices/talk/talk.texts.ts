import { texts } from '../../kernel/texts.ts'

/** Words of talks with a child, and of how it was heard before something is decided. */
export const talkMessages = texts({
  newTitle: { da: 'Samtale med barnet', en: 'Talk with the child' },
  newLead: {
    da: 'Barnets egne ord, mens du husker dem. Samtalen må holdes uden forældrenes samtykke og tilstedeværelse (Barnets Lov § 5).',
    en: "The child's own words, while you remember them. The talk may be held without the parents' consent and presence (Barnets Lov § 5).",
  },
  save: { da: 'Gem samtalen', en: 'Save the talk' },
  late: {
    da: (days: number, most: number) =>
      `Samtalen ligger ${days} dage tilbage. Kommunens regel er, at notatet er skrevet senest ${most === 1 ? 'dagen' : `${most} dage`} efter (offentlighedsloven § 13). Skriv den alligevel.`,
    en: (days, most) =>
      `The talk lies ${days} days back. The municipality’s rule is that it is written down within ${most === 1 ? 'a day' : `${most} days`} (Offentlighedsloven § 13). Write it all the same.`,
  },
  words: { da: 'Barnets egne ord', en: "The child's own words" },
  wordsHelp: { da: 'Skriv det, som barnet sagde det.', en: 'Write it as the child said it.' },
  shown: { da: 'Det, barnet viste eller gav udtryk for', en: 'What the child showed or expressed' },
  otherWay: { da: 'Barnets syn, fundet på anden vis', en: "The child's view, got in another way" },
  otherWayHelp: {
    da: 'Hvem eller hvad ved I det fra, og hvad mener barnet?',
    en: 'From whom or what do you know, and what does the child think?',
  },
  more: { da: 'Mere om samtalen', en: 'More about the talk' },
  abuseByParents: {
    da: 'Underretningen handler om overgreb fra forældre',
    en: 'The notification is about abuse by parents',
  },
  abuseByParentsHelp: {
    da: 'Samtalen skal holdes uden deres samtykke og uden at de er til stede (Barnets Lov § 137). En samtale med forældrene tæller ikke.',
    en: 'The talk is held without their consent and presence (Barnets Lov § 137). A talk with the parents does not count.',
  },
  abuse: {
    da: 'Underretningen handler om overgreb: der skal tales med barnet (Barnets Lov § 137).',
    en: 'The notification is about abuse: the child is to be talked with (Barnets Lov § 137).',
  },

  heardTitle: { da: 'Sådan er barnet hørt', en: 'How the child was heard' },
  heardHelp: {
    da: 'Barnets syn kommer før afgørelsen (Barnets Lov § 5).',
    en: "The child's view comes before the decision (Barnets Lov § 5).",
  },
  talkOf: { da: (day: string) => `Samtalen ${day}`, en: (day) => `The talk of ${day}` },
  writeNew: { da: 'Skriv en ny samtale', en: 'Write a new talk' },
  waiver: { da: 'Der er ikke talt med barnet', en: 'The child was not talked with' },
  waiverHelp: {
    da: 'Kun i helt særlige tilfælde, og så findes barnets syn på anden vis.',
    en: "Only in very special cases, and then the child's view is got in another way.",
  },
  waiverWhy: { da: 'Hvad er det helt særlige?', en: 'What is so special?' },
  notTold: {
    da: 'Det er ikke noteret, at barnet er oplyst om retten til en bisidder (Barnets Lov § 6).',
    en: 'It is not noted that the child was told of the right to a companion (Barnets Lov § 6).',
  },
  writeTalk: { da: 'Skriv en samtale', en: 'Write a talk' },

  pageTitle: { da: 'Samtale med barnet', en: 'Talk with the child' },
  notHeldTitle: { da: 'Der blev ikke talt med barnet', en: 'The child was not talked with' },
  facts: { da: 'Om samtalen', en: 'About the talk' },
  keptFromParents: {
    da: 'Barnets ord må ikke stå i breve til forældrene.',
    en: "The child's words are not to stand in letters to the parents.",
  },
  noWords: { da: 'Barnets ord er ikke skrevet.', en: "The child's words are not written." },
})
