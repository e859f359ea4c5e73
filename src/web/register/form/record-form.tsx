import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { FieldProblem } from '../../../domain/record.ts'
import { CHILD_CASE } from '../../../domain/records/work.ts'
import { useFormat } from '../../format.ts'
import { useLanguage } from '../../selection.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { FailureNotice } from './failure-notice.tsx'
import { ReasonField } from './reason-field.tsx'
import { RecordFields } from './record-fields.tsx'
import { REASON, type RecordWork, type Work } from './record-work.ts'

interface Props {
  readonly work: Work
  readonly form: RecordWork
  readonly onSubmit: () => void
  readonly onCancel: () => void
}

/** A form made from the specification of its kind of record. */
export function RecordForm({ work, form, onSubmit, onCancel }: Props) {
  const texts = useTexts(registerMessages)
  const language = useLanguage()
  const { spec, child, record } = work
  const { failure, isSending } = form.saving
  const problems = failure?.kind === 'problems' ? failure.problems : []
  const idOf = ({ field }: FieldProblem) => (field === null ? null : `${form.id}-${field}`)
  return (
    <form
      className="record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <FailureNotice failure={failure} idOf={idOf} specs={[spec]} />
      {spec.ofCase && !record && child && child.records.child_case.length > 1 && (
        <CaseField id={`${form.id}-case`} child={child} value={form.caseId} onChange={form.setCaseId} />
      )}
      <RecordFields
        spec={spec}
        draft={form.draft}
        onChange={form.setDraft}
        problems={problems}
        idPrefix={form.id}
        child={child}
      />
      {record && (
        <ReasonField
          id={`${form.id}-${REASON}`}
          label={texts.correctionReason}
          help={texts.correctionReasonHelp}
          value={form.reason}
          onChange={form.setReason}
          problem={problems.find(({ field }) => field === REASON)?.message[language]}
        />
      )}
      <div className="button-row dialog-foot">
        <button
          type="submit"
          className="button button-primary"
          disabled={isSending || (record && !form.isUnsaved)}
        >
          {isSending
            ? texts.saving
            : failure?.kind === 'offline'
              ? texts.tryAgainSave
              : record
                ? texts.saveCorrection
                : texts.save}
        </button>
        <button type="button" className="button button-secondary" onClick={onCancel}>
          {texts.cancel}
        </button>
        {record && !form.isUnsaved && <span className="small">{texts.nothingChanged}</span>}
      </div>
    </form>
  )
}

interface CaseFieldProps {
  readonly id: string
  readonly child: ChildAnswer
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Which of the child's cases it belongs to; asked only where there is more than one. */
function CaseField({ id, child, value, onChange }: CaseFieldProps) {
  const texts = useTexts(registerMessages)
  const format = useFormat()
  const language = useLanguage()
  const kinds = CHILD_CASE.fields.find(({ name }) => name === 'kind')
  const title = (code: unknown) =>
    kinds?.form === 'choice' ? kinds.choices.find((one) => one.code === code)?.title[language] : ''
  return (
    <div className="field field-wide">
      <label className="form-label" htmlFor={id}>
        {texts.ofCase}
      </label>
      <select
        id={id}
        className="form-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{texts.ofNoCase}</option>
        {child.records.child_case.map(({ id: one, values }) => (
          <option key={one} value={one}>
            {`${title(values.kind)} · ${format.shortDate(String(values.opened_on))}`}
          </option>
        ))}
      </select>
    </div>
  )
}
