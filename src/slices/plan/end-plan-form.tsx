import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { asWritten } from '../../kernel/record-name.ts'
import { Form } from '../../web/form/form.tsx'
import { RecordFields } from '../../web/form/record-fields.tsx'
import { useAct } from '../../web/form/use-act.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { GOAL } from './goal.record.ts'
import { resultsIn } from './goal.rules.ts'
import { END_PLAN } from './plan.acts.ts'
import { planMessages } from './plan.texts.ts'

interface Props {
  readonly plan: RecordOf<'plan'>
  readonly running: readonly RecordOf<'goal'>[]
  readonly child: ChildAnswer
  readonly onClose: () => void
}

/** The plan ends, and every goal that still runs with how it went. */
export function EndPlanForm({ plan, running, child, onClose }: Props) {
  const texts = useTexts(planMessages)
  const language = useLanguage()
  const form = useAct(END_PLAN, {
    about: plan,
    today: child.today,
    more: ({ ended_on: _, ...draft }) => ({ results: resultsIn(draft) }),
    onDone: onClose,
  })
  return (
    <Form
      form={form}
      className="card-frame goal-form no-print"
      labelledBy={form.idOf('title')}
      head={
        <>
          <h2 id={form.idOf('title')}>{texts.endPlanTitle}</h2>
          {running.length > 0 && <p>{texts.endPlanLead}</p>}
        </>
      }
      isFocused
      submit={END_PLAN.title[language]}
      onCancel={onClose}
    >
      <RecordFields spec={resultsOf(running)} form={form} child={child} />
    </Form>
  )
}

/** How each goal went, under the goal's own words. */
function resultsOf(running: readonly RecordOf<'goal'>[]): RecordSpec {
  const fields = GOAL.fields.filter(({ name }) => name === 'result')
  return {
    ...GOAL,
    fields: running.flatMap(({ id, values }) => {
      const title = asWritten(values.goal)
      return fields.map((field) => ({ ...field, name: id, title }))
    }),
  }
}
