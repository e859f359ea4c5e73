import { asksOf, defineAct } from '../../kernel/act/act.ts'
import { notAfter, problem } from '../../kernel/problem.ts'
import { isSaid, words } from '../../kernel/record/fields.ts'
import { INVESTIGATION } from './investigation.record.ts'

/** An investigation is completed, once it says what the rule asks for (slices/investigation/investigation.rules.ts). */
export const COMPLETE_INVESTIGATION = defineAct(INVESTIGATION, {
  path: 'complete',
  does: 'change',
  asks: asksOf(INVESTIGATION, ['completed_on'], { today: 'completed_on' }),
  title: words(['Afslut undersøgelsen', 'Complete the investigation']),
  summary: 'Complete an investigation: the child talked with or why not, assessment and conclusion said',
  action: 'complete investigation',
  law: 'docs/law.md#investigation_4m',
  tag: 'Investigations',
  check: ({ completed_on }, { values, today }) =>
    isSaid(values.completed_on)
      ? [problem(null, 'Undersøgelsen er afsluttet.', 'The investigation is completed already.')]
      : notAfter('completed_on', completed_on, today),
})
