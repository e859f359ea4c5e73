import type { liveDa } from './live.da.ts'

/** Words of the key figures of the municipality's own register, in English. */
export const liveEn: typeof liveDa = {
  navigation: "Pages for the municipality's figures",
  barLabel: "The municipality's figures",
  now: 'The figures are computed from the register as it is right now.',
  nowShort: 'The register as it is now',
  knownAt: (moment) =>
    `The figures as the register was known ${moment}. Corrections since then are not included.`,
  choose: 'Show figures as known at another moment',
  moment: 'Figures as known on',
  momentHelp: 'Danish time. Whatever was registered or corrected later does not count.',
  momentWrong: 'Choose a moment that does not lie in the future.',
  show: 'Show',
  backToNow: 'Show the figures as they are now',

  inventedRegister: 'Invented children',

  empty: 'There are no figures to show yet',
  emptyHelp:
    'Once children and measures are registered, the figures are computed by themselves. If an earlier moment is chosen, the register was empty then.',

  path: "the child's path",
  toChild: "Open the child's page",
  pathTitle: (name) => `The child's path · ${name}`,
  pathMeans: 'The path is computed from the register. The name is shown only to those who may see the child.',
  behindLead:
    "You see the names of the children you have access to. The others are a pseudonym. The line shows the child's path on the staircase, the lowest steps at the bottom.",

  changed: 'Has the figure changed since you last saw it?',
  changedLink: 'What has changed since …',
  changedHelp: 'See the figure as known at two moments, and which corrections make the difference.',

  difference: {
    title: (figure) => `What has changed: ${figure}`,
    lead: 'The same figure as known at two moments, and the records that make the difference.',
    back: 'Back to the key figure',
    from: 'Known first',
    to: 'Known last',
    group: 'Group',
    show: 'Show the difference',
    wrongOrder: 'The first moment must lie before the last.',
    before: 'Before',
    after: 'Now',
    value: 'Value',
    numerator: 'Numerator',
    denominator: 'Denominator',
    same: 'The figure is the same',
    sameHelp: 'No record between the two moments changes this figure.',
    sameButChanged: 'The figure is the same, but not the same children stand behind it.',
    noRow: 'not counted',
    becauseOf: (count) =>
      count === 1 ? '1 child makes the difference' : `${count} children make the difference`,
    onlyPopulation: 'The difference is not due to a child, but for instance to the population.',
    hidden: 'The children are not shown',
    hiddenHelp: 'The count is so small that the children could be recognised.',
    joined: { numerator: 'joined the numerator', denominator: 'joined the denominator' },
    left: { numerator: 'left the numerator', denominator: 'left the denominator' },
    changes: 'Records',
    moment: 'When',
    what: 'What',
    field: 'Change',
    by: 'Who',
    reason: 'Reason',
    created: 'created',
    noChanges: 'No single record; time has passed.',
    fromTo: (from, to) => `${from} → ${to}`,
  },
}
