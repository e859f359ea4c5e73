import { texts } from '../../kernel/texts.ts'

/** Sager og indsatser: the records of one kind across all the children that one may see. */
export const recordsMessages = texts({
  navigation: { da: 'Slags oplysninger', en: 'Kinds of record' },
  lead: {
    da: 'På tværs af de børn, du må se. Hver visning skrives i loggen over opslag.',
    en: 'Across the children you may see. Every view is written in the log of looks.',
  },
  child: { da: 'Barn', en: 'Child' },
  from: { da: 'Fra og med', en: 'From' },
  to: { da: 'Til og med', en: 'To and including' },
  order: { da: 'Rækkefølge', en: 'Order' },
  orders: {
    da: { newest: 'Nyeste først', oldest: 'Ældste først' } as Record<string, string>,
    en: { newest: 'Newest first', oldest: 'Oldest first' },
  },
  all: { da: 'Alle', en: 'All' },
  clear: { da: 'Nulstil', en: 'Clear' },
  actions: { da: 'Ret og historik', en: 'Correct and history' },
  correctOne: {
    da: (kind: string, child: string) => `Ret ${kind} for ${child}`,
    en: (kind, child) => `Correct the ${kind} of ${child}`,
  },
  historyOfOne: {
    da: (kind: string, child: string) => `Historik for ${kind}, ${child}`,
    en: (kind, child) => `History of the ${kind}, ${child}`,
  },
  count: {
    da: (count: string) => (count === '1' ? '1 linje' : `${count} linjer`),
    en: (count) => (count === '1' ? '1 line' : `${count} lines`),
  },
  countMore: {
    da: (count: string) => `De første ${count} linjer`,
    en: (count) => `The first ${count} lines`,
  },
  more: { da: 'Vis flere', en: 'Show more' },
  emptyTitle: { da: 'Ingen passer', en: 'None fit' },
  empty: {
    da: 'Der er ingen med de valg. Nulstil, eller vælg bredere.',
    en: 'There are none with these choices. Clear them, or choose more widely.',
  },
})
