import { useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { ConflictDialog } from '../../web/form/conflict-dialog.tsx'
import { type InPlace, useInPlace } from '../../web/form/use-record-form.ts'
import { DocumentLink } from '../../web/parts/document-link.tsx'
import { PageActions } from '../../web/parts/record-actions.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { WorkHead } from '../../web/parts/work-head.tsx'
import { RecordPage } from '../../web/routing/record-page.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { sayingOf } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { BeginPlan } from './begin-plan.parts.tsx'
import { EndPlanForm } from './end-plan-form.tsx'
import { isRunning } from './goal.rules.ts'
import { Goals } from './goals.tsx'
import { READY_PLAN } from './plan.acts.ts'
import { PLAN } from './plan.record.ts'
import { planMessages } from './plan.texts.ts'
import { PlanText } from './plan-text.tsx'
import './plan-page.css'
import { useTexts } from '../../web/words/use-texts.ts'

/** A child's plan with its goals (Barnets Lov §§ 91-92, 108), or the development plan of an early course. */
export function PlanPage() {
  return (
    <RecordPage kind="plan" className="plan-page">
      {(record, child) => <Plan record={record} child={child} />}
    </RecordPage>
  )
}

interface Props {
  readonly record: RecordOf<'plan'>
  readonly child: ChildAnswer
}

function Plan({ record, child }: Props) {
  const texts = useTexts(planMessages)
  const wording = useWording(child.names)
  const form = useInPlace({ spec: PLAN, record, child, reason: texts.wentOn, id: 'plan' })
  const [isEnding, setIsEnding] = useState(false)
  const plan = form.base
  const goals = child.records.goal.filter(({ values }) => values.plan_id === plan.id)
  const running = goals.filter((goal) => isRunning(goal, child.today))
  const isEnded = Boolean(plan.values.ended_on)
  const mayWrite = child.may.correct && !isEnded
  return (
    <>
      <WorkHead child={child} title={sayingOf(PLAN, plan.values, wording)('kind')}>
        <PageActions
          spec={PLAN}
          record={plan}
          child={child}
          mayCorrect={child.may.correct}
          correct={texts.correctPlan}
        >
          <DocumentLink plural="plans" id={plan.id} className="small-button" />
        </PageActions>
      </WorkHead>
      <PlanState form={form} mayWrite={mayWrite} isEnding={isEnding} onEnd={() => setIsEnding(true)} />
      {isEnding && !isEnded && (
        <EndPlanForm plan={plan} running={running} child={child} onClose={() => setIsEnding(false)} />
      )}
      <PlanText form={form} mayWrite={mayWrite} />
      <Goals plan={plan} goals={goals} child={child} mayWrite={mayWrite} />
      {mayWrite && running.length > 0 && (
        <p className="no-print">
          <RegisterLink to={`/boern/${child.child.id}/ny-indsats`} className="button button-secondary">
            {texts.chooseMeasure}
          </RegisterLink>
        </p>
      )}
      <ConflictDialog form={form} />
    </>
  )
}

interface StateProps {
  readonly form: InPlace<'plan'>
  readonly mayWrite: boolean
  readonly isEnding: boolean
  readonly onEnd: () => void
}

/** Where the plan is in its life, and the way to the next stage. */
function PlanState({ form, mayWrite, isEnding, onEnd }: StateProps) {
  const texts = useTexts(planMessages)
  const language = useLanguage()
  const format = useFormat()
  const { base: plan, child } = form
  const { started_on, ready_on, ended_on } = plan.values
  const due = child.due.find(({ rule }) => rule === 'plan_3m' || rule === 'plan_before_decision')
  return (
    <div className="plan-state">
      <p>
        {[
          texts.begun(format.date(started_on)),
          ready_on ? texts.ready(format.date(ready_on)) : texts.notReady,
          ended_on ? texts.ended(format.date(ended_on)) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        {!ready_on && due?.due && <strong> {texts.readyBy(format.date(due.due))}</strong>}
      </p>
      {mayWrite && !isEnding && (
        <div className="button-row no-print">
          {!ready_on && (
            <button
              type="button"
              className="button button-secondary"
              disabled={form.saving.isSending}
              onClick={() => form.act(READY_PLAN)}
            >
              {READY_PLAN.title[language]}
            </button>
          )}
          <button type="button" className="button button-secondary" onClick={onEnd}>
            {texts.endPlan}
          </button>
        </div>
      )}
      {Boolean(ended_on) && child.may.correct && (
        <div className="button-row no-print">
          <BeginPlan child={child} className="button button-secondary" />
        </div>
      )}
    </div>
  )
}
