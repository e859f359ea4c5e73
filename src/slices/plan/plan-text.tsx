import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { stepOnPath } from '../../kernel/place.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { isPlacementStep } from '../../kernel/staircase.ts'
import { FailureNotice } from '../../web/form/failure-notice.tsx'
import { Form } from '../../web/form/form.tsx'
import { RecordFields } from '../../web/form/record-fields.tsx'
import type { InPlace } from '../../web/form/use-record-form.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { PLAN } from './plan.record.ts'
import { planMessages } from './plan.texts.ts'

type Written = 'aim' | 'involvement' | 'support_to_family'

interface Props {
  readonly form: InPlace<'plan'>
  readonly mayWrite: boolean
}

/** What the plan shall lead to, and the child's and parents' part in it; read, and written in place. */
export function PlanText({ form, mayWrite }: Props) {
  const { base } = form
  const isNew = mayWrite && !isSaid(base.values.aim)
  const [state, setState] = useState<'new' | 'writing' | 'read'>(
    isNew || (mayWrite && form.isUnsaved) ? 'new' : 'read',
  )
  const change = useRef<HTMLButtonElement>(null)
  const wasWriting = useRef(false)
  useEffect(() => {
    if (state === 'read' && wasWriting.current) change.current?.focus()
    wasWriting.current = state !== 'read'
  }, [state])
  const names = fieldsFor(form.child, isSaid(base.values.support_to_family))
  if (state !== 'read' && mayWrite)
    return (
      <Writing form={form} names={names} isFocused={state === 'writing'} onDone={() => setState('read')} />
    )
  return (
    <Reading form={form} names={names}>
      {mayWrite && <ChangeButton ref={change} onChange={() => setState('writing')} />}
    </Reading>
  )
}

interface ButtonProps {
  readonly ref: Ref<HTMLButtonElement>
  readonly onChange: () => void
}

function ChangeButton({ ref, onChange }: ButtonProps) {
  const texts = useTexts(planMessages)
  return (
    <button
      ref={ref}
      type="button"
      className="small-button no-print"
      aria-label={texts.changePlanText}
      onClick={onChange}
    >
      {texts.change}
    </button>
  )
}

interface WritingProps {
  readonly form: InPlace<'plan'>
  readonly names: readonly Written[]
  readonly isFocused: boolean
  readonly onDone: () => void
}

function Writing({ form, names, isFocused, onDone }: WritingProps) {
  const texts = useTexts(planMessages)
  async function submit() {
    if (await form.save()) onDone()
  }
  // That the plan has no goal is about no field.
  const idOf = (field: string) => (field === 'goals' ? null : form.idOf(field))
  return (
    <Form
      form={{ ...form, submit, idOf }}
      className="card-frame plan-text"
      label={texts.changePlanText}
      head={<h2>{texts.textTitle}</h2>}
      isFocused={isFocused}
      specs={[PLAN]}
      conflict={null}
      submit={texts.save}
      onCancel={() => {
        form.startOver()
        onDone()
      }}
    >
      <RecordFields spec={PLAN} form={form} child={form.child} only={names} />
    </Form>
  )
}

interface ReadingProps {
  readonly form: InPlace<'plan'>
  readonly names: readonly Written[]
  readonly children: ReactNode
}

function Reading({ form, names, children }: ReadingProps) {
  const texts = useTexts(planMessages)
  const language = useLanguage()
  const { values } = form.base
  return (
    <section className="card-frame plan-text" aria-labelledby="plan-text">
      <div className="section-head">
        <h2 id="plan-text">{texts.textTitle}</h2>
        {children}
      </div>
      <FailureNotice failure={form.saving.failure} specs={[PLAN]} />
      <dl className="plan-said">
        {names.map((name) => (
          <div key={name}>
            <dt>{PLAN.fields.find((field) => field.name === name)?.title[language]}</dt>
            <dd>
              {isSaid(values[name]) ? values[name] : <span className="quiet">{texts.nothingWritten}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Support to the family during and after a placement is asked about for a child that is placed (BL § 92). */
function fieldsFor({ path, today }: ChildAnswer, isWritten: boolean): readonly Written[] {
  const isPlaced = isPlacementStep(stepOnPath(path, today))
  return ['aim', 'involvement', ...(isPlaced || isWritten ? (['support_to_family'] as const) : [])]
}
