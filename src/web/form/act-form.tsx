import type { ComponentType } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { formOf, type RecordAct } from '../../kernel/act/act.ts'
import { useLanguage } from '../routing/selection.ts'
import type { Draft } from './draft.ts'
import { Form, type FormProps } from './form.tsx'
import { type OwnFields, RecordFields } from './record-fields.tsx'
import type { Failure } from './saving.ts'
import { type Doing, useAct } from './use-act.ts'

interface Props
  extends Omit<Doing<RecordAnswer>, 'today' | 'about'>,
    Omit<FormProps, 'form' | 'submit' | 'specs' | 'conflict'> {
  readonly act: RecordAct
  readonly record: RecordAnswer
  readonly child: ChildAnswer
  /** What is asked in a way of its own, by the field's name; it may follow from what is written. */
  readonly fields?: OwnFields | ((draft: Draft) => OwnFields)
  /** Says that someone else was first, where there is more to say than that. */
  readonly conflict?: ComponentType<{
    readonly failure: Failure | null
    readonly names: ChildAnswer['names']
  }>
}

/** An act on a record of a child, asked and done in place. */
export function ActForm({ act, record, child, fields, conflict: Conflict, children, ...props }: Props) {
  const { begins, more, problems, onDone, onAnswered, ...form } = props
  const language = useLanguage()
  const doing = { begins, more, problems, onDone, onAnswered }
  const state = useAct(act, { about: record, today: child.today, ...doing })
  const spec = formOf(act)
  const own = typeof fields === 'function' ? fields(state.draft) : fields
  return (
    <Form
      isFocused
      {...form}
      form={state}
      specs={[spec]}
      submit={act.title[language]}
      {...(Conflict && { conflict: <Conflict failure={state.saving.failure} names={child.names} /> })}
    >
      {spec.fields.length > 0 && <RecordFields spec={spec} form={state} child={child} fields={own} />}
      {children}
    </Form>
  )
}
