import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { formOf, type RecordAct } from '../../kernel/act/act.ts'
import { useLanguage } from '../routing/selection.ts'
import { Form, type FormProps } from './form.tsx'
import { type OwnFields, RecordFields } from './record-fields.tsx'
import { type Doing, useAct } from './use-act.ts'

interface Props
  extends Omit<Doing<RecordAnswer>, 'today' | 'about'>,
    Omit<FormProps, 'form' | 'submit' | 'specs'> {
  readonly act: RecordAct
  readonly record: RecordAnswer
  readonly child: ChildAnswer
  /** What is asked in a way of its own, by the field's name. */
  readonly fields?: OwnFields
}

/** An act on a record of a child, asked and done in place. */
export function ActForm({ act, record, child, fields, children, ...props }: Props) {
  const { begins, more, problems, onDone, ...form } = props
  const language = useLanguage()
  const state = useAct(act, { about: record, today: child.today, begins, more, problems, onDone })
  const spec = formOf(act)
  return (
    <Form isFocused {...form} form={state} specs={[spec]} submit={act.title[language]}>
      {spec.fields.length > 0 && <RecordFields spec={spec} form={state} child={child} fields={fields} />}
      {children}
    </Form>
  )
}
