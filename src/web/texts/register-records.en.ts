import type { recordsDa } from './register-records.da.ts'

/** Cases and measures: the records of one kind across all the children that one may see. */
export const recordsEn: typeof recordsDa = {
  navigation: 'Kinds of record',
  lead: 'Across the children you may see. Every view is written in the log of looks.',
  child: 'Child',
  from: 'From',
  to: 'To and including',
  order: 'Order',
  orders: { newest: 'Newest first', oldest: 'Oldest first' },
  all: 'All',
  clear: 'Clear',
  actions: 'Correct and history',
  correctOne: (kind, child) => `Correct the ${kind} of ${child}`,
  historyOfOne: (kind, child) => `History of the ${kind}, ${child}`,
  count: (count) => (count === '1' ? '1 line' : `${count} lines`),
  countMore: (count) => `The first ${count} lines`,
  more: 'Show more',
  emptyTitle: 'None fit',
  empty: 'There are none with these choices. Clear them, or choose more widely.',
}
