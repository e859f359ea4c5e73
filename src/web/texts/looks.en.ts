import type { looksDa } from './looks.da.ts'

/** Words of the log of looks, in English. */
export const looksEn: typeof looksDa = {
  title: 'Looks',
  titleOf: (name) => `Who has seen what is known of ${name}`,
  lead: 'Whenever someone sees what is known of a child, it is written here: who, when, why and what. The log cannot be changed.',
  leadOfChild: 'All looks in the register at the child, the newest first.',
  back: 'All looks',
  findTitle: 'Find a child',
  findLead: 'Search by name, date of birth or CPR number to see who has looked at the child.',
  everyone: 'Everyone',
  worker: 'Worker',
  onlyChild: (name) => `Only ${name}`,
  theChild: 'the chosen child',
  allChildren: 'Show all children',
  openChild: "Open the child's page",

  time: 'Time',
  by: 'Who',
  child: 'Child',
  purpose: 'Purpose',
  seen: 'What was seen',
  reason: 'Reason',
  dayCaption: (day) => `Looks on ${day}`,
  seenCodes: { name: 'name', cpr: 'CPR number' },

  shown: (count) => `${count} looks shown`,
  shownOne: '1 look shown',
  shownMore: 'there are more',
  more: 'Load more',
  loading: 'Loading …',
  none: 'No looks',
  noneHelp: 'Nobody has seen anything that fits the choice.',
  print: 'Print all',
  printing: 'Loading all looks …',
  printedOn: (date, municipality) => `Printed on ${date} from the register of ${municipality}.`,
  printHelp:
    "The list shows who has had what is known of the child on their screen, when, for what purpose and what kind of information. If you have questions, ask the child's caseworker or the municipality's data protection officer.",
}
