import { asksOf, defineAct, says, type TheRecord } from '../../kernel/act/act.ts'
import { notAfter, problem } from '../../kernel/problem.ts'
import { LONGEST_REASON, SHORTEST_REASON } from '../../kernel/reason.ts'
import { field, isSaid, lines, required, words } from '../../kernel/record/fields.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { AGREEMENT } from '../measure/measure.acts.ts'
import type { Results } from '../plan/plan.wire.ts'

/** A case is closed by a criterion (evaluation 2018, display 3), with what to do if the worry returns. */
export const CLOSE_CASE = defineAct(CHILD_CASE, {
  path: 'close',
  does: 'change',
  asks: asksOf(
    CHILD_CASE,
    ['closing_criterion', 'if_worry_returns', 'closing_reason', 'handover_to', 'handover', 'closed_on'],
    {
      required: ['closing_criterion', 'if_worry_returns'],
      today: 'closed_on',
      anyText: ['closing_criterion', 'handover_to'],
      titles: {
        closing_criterion: words(['Hvorfor lukkes sagen?', 'Why is the case closed?']),
        closed_on: words(['Lukket', 'Closed on']),
        closing_reason: words(['Kort om lukningen', 'The closing in short']),
      },
    },
  ),
  says: says<TheRecord, Results>(),
  isUnseenFirst: true,
  title: words(['Luk sagen', 'Close the case']),
  summary: 'Close a case of which nothing is unfinished; its plans and goals end with it',
  action: 'close case',
  law: null,
  check: (said, { values, today }) => [
    ...(isSaid(values.closed_on)
      ? [problem(null, `Sagen blev lukket ${values.closed_on}.`, `The case was closed ${values.closed_on}.`)]
      : []),
    ...notAfter('closed_on', said.closed_on, today),
    ...(isSaid(said.closing_criterion) ? [] : [CRITERION]),
    ...(isSaid(said.if_worry_returns?.trim()) ? [] : [IF_WORRY_RETURNS]),
    ...(isSaid(said.handover_to) && !isSaid(said.handover?.trim()) ? [AGREEMENT] : []),
  ],
})

const CRITERION = problem(
  'closing_criterion',
  'Vælg, hvorfor sagen lukkes.',
  'Choose why the case is closed.',
)
const IF_WORRY_RETURNS = problem(
  'if_worry_returns',
  'Skriv, hvad familien gør, hvis bekymringen vender tilbage.',
  'Say what the family does if the worry returns.',
)

/** A closed case is opened again: its history stays, and what was agreed if the worry returned. */
export const REOPEN_CASE = defineAct(CHILD_CASE, {
  path: 'reopen',
  does: 'change',
  asks: [
    {
      ...required(field('reason', ['Hvorfor genåbnes den?', 'Why is it reopened?'], lines(LONGEST_REASON))),
      shortest: SHORTEST_REASON,
    },
  ],
  isUnseenFirst: true,
  title: words(['Genåbn sagen', 'Reopen the case']),
  summary: 'Open a closed case again; its history stays',
  action: 'reopen case',
  law: null,
  why: 'reason',
  check: (_, { values }) =>
    isSaid(values.closed_on) ? [] : [problem(null, 'Sagen er åben.', 'The case is open.')],
})
