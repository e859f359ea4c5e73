import type { ReactNode } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { RECORDS } from '../../slices.ts'
import { useLanguage } from '../routing/selection.ts'
import { useFormat } from '../words/format.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { Form } from './form.tsx'
import { ChoiceField, ReasonField } from './inputs.tsx'
import { RecordFields } from './record-fields.tsx'
import { REASON, type RecordForm as State } from './use-record-form.ts'

interface Props {
  readonly form: State
  readonly isNew: boolean
  /** Only these fields, in this order. */
  readonly only?: readonly string[] | undefined
  readonly onCancel: () => void
  /** Between the fields and the reason. */
  readonly children?: ReactNode
}

/** A form made from the specification of its kind of record. */
export function RecordForm({ form, isNew, only, onCancel, children }: Props) {
  const texts = useTexts(registerMessages)
  const { spec, child } = form
  const isUnchanged = !isNew && !form.isUnsaved
  return (
    <Form
      form={form}
      specs={[spec]}
      submit={isNew ? texts.save : texts.saveCorrection}
      isDisabled={isUnchanged}
      onCancel={onCancel}
      foot="button-row dialog-foot"
      beside={isUnchanged && <span className="small">{texts.nothingChanged}</span>}
    >
      {spec.ofCase && isNew && child && child.records.child_case.length > 1 && (
        <CaseField form={form} child={child} />
      )}
      <RecordFields spec={spec} form={form} child={child} only={only} />
      {children}
      {!isNew && (
        <ReasonField
          id={form.idOf(REASON)}
          label={texts.correctionReason}
          help={texts.correctionReasonHelp}
          value={form.reason}
          onChange={form.setReason}
          problem={form.problemOf(REASON)}
          isRequired
        />
      )}
    </Form>
  )
}

/** Which of the child's cases it belongs to; asked only where there is more than one. */
function CaseField({ form, child }: { readonly form: State; readonly child: ChildAnswer }) {
  const texts = useTexts(registerMessages)
  const format = useFormat()
  const language = useLanguage()
  const kinds = RECORDS.of('child_case').fields.find(({ name }) => name === 'kind')
  const title = (code: unknown) =>
    kinds?.form === 'choice' ? kinds.choices.find((one) => one.code === code)?.title[language] : ''
  return (
    <ChoiceField
      isWide
      id={form.idOf('case')}
      label={texts.ofCase}
      value={form.caseId}
      onChange={form.setCaseId}
      none={texts.ofNoCase}
      options={child.records.child_case.map(({ id, values }) => ({
        value: id,
        title: `${title(values.kind)} · ${format.shortDate(values.opened_on)}`,
      }))}
    />
  )
}
