import { texts } from '../../kernel/texts.ts'

/** The search for a child from any page. */
export const findChildMessages = texts({
  title: { da: 'Find et barn', en: 'Find a child' },
  label: { da: 'Navn eller CPR-nummer', en: 'Name or CPR number' },
  labelOfName: { da: 'Navn', en: 'Name' },
  help: {
    da: 'En del af navnet er nok. Et barn med beskyttet navn findes med hele CPR-nummeret, eller med hele navnet og fødselsdatoen.',
    en: 'Part of the name is enough. A child with a protected name is found by the whole CPR number, or by the whole name and the date of birth.',
  },
  helpOfName: { da: 'En del af navnet er nok.', en: 'Part of the name is enough.' },
  keys: {
    da: 'Pil op og ned vælger, Enter åbner, Esc lukker. Opslag skrives i loggen.',
    en: 'The arrows choose, Enter opens, Esc closes. Looks are written in the log.',
  },
  openedLast: { da: 'Senest åbnet', en: 'Opened last' },
  found: { da: 'Fundet', en: 'Found' },
  searching: { da: 'Søger …', en: 'Searching …' },
  none: { da: 'Ingen fundet blandt de børn, du ser.', en: 'Nobody found among the children that you see.' },
  noneInWhole: { da: 'Ingen fundet i kommunen.', en: 'Nobody found in the municipality.' },
  count: {
    da: (count: number) => (count === 1 ? '1 barn fundet.' : `${count} børn fundet.`),
    en: (count) => (count === 1 ? '1 child found.' : `${count} children found.`),
  },
  countMore: {
    da: (count: number) => `De første ${count} børn. Skriv mere af navnet.`,
    en: (count) => `The first ${count} children. Write more of the name.`,
  },
  whole: {
    da: 'Søg i hele kommunen, også i andre teams',
    en: 'Search the whole municipality, also in other teams',
  },
  of: { da: (who: string) => `Sag hos ${who}`, en: (who) => `Case with ${who}` },
  notVisible: {
    da: 'du har ikke adgang: tag nødadgang, hvis det ikke kan vente',
    en: 'you have no access: take emergency access if it cannot wait',
  },
})
