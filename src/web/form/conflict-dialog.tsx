import { useState } from 'react'
import type { ConflictAnswer } from '../../api/wire-records.ts'
import { useLanguage } from '../routing/selection.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { momentText, valueText } from '../words/value-text.ts'
import { useWording } from '../words/wording.ts'
import { Dialog } from './dialog.tsx'
import { valuesOf } from './draft.ts'
import { type Choice, joined, type Meeting, meetings, suggestion } from './meeting.ts'
import type { RecordForm } from './use-record-form.ts'

interface DialogProps {
  readonly form: RecordForm
  /** The other's version stands. */
  readonly onKept?: () => void
}

/** Someone else saved the same meanwhile: both versions on top of the page, until one has chosen. */
export function ConflictDialog({ form, onKept }: DialogProps) {
  const texts = useTexts(registerMessages)
  const { failure } = form.saving
  if (failure?.kind !== 'conflict') return null
  const { conflict } = failure
  return (
    <Dialog title={texts.conflictTitle} isWide onClose={() => form.saving.setFailure(null)}>
      {/* A third version begins the choice anew. */}
      <ConflictView key={conflict.theirs.version} conflict={conflict} form={form} onKept={onKept} />
    </Dialog>
  )
}

interface Props {
  readonly conflict: ConflictAnswer
  readonly form: RecordForm
  readonly onKept?: (() => void) | undefined
}

/** Two versions of one record side by side, field by field; one chooses, and neither is thrown away unseen. */
function ConflictView({ conflict, form, onKept }: Props) {
  const texts = useTexts(registerMessages)
  const wording = useWording(form.child?.names)
  const { spec } = form
  const { theirs, changedBy, changedAt } = conflict
  const rows = meetings(spec, form.base?.values ?? {}, { theirs: theirs.values, mine: form.draft })
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  const chosen = (row: Meeting) => choices[row.field] ?? suggestion(row)
  const isAlike = rows.every((row) => row.theirs === row.mine)
  const join = () => {
    const mine = rows.map((row) => [row, chosen(row)] as const)
    return form.takeOver(conflict, joined(spec, theirs.values, mine))
  }
  return (
    <>
      <p>{texts.conflictLead(changedBy, momentText(changedAt, wording))}</p>
      {isAlike && <p>{texts.conflictSame}</p>}
      <table className="table data-table stacked conflict-table">
        <thead>
          <tr>
            <th scope="col">{texts.conflictField}</th>
            <th scope="col">{texts.conflictBefore}</th>
            <th scope="col">{texts.conflictTheirs(changedBy)}</th>
            <th scope="col">{texts.conflictMine}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ConflictRow
              key={row.field}
              row={row}
              form={form}
              by={changedBy}
              choice={chosen(row)}
              onChoose={(choice) => setChoices({ ...choices, [row.field]: choice })}
            />
          ))}
        </tbody>
      </table>
      <div className="button-row dialog-foot">
        {!isAlike && (
          <button
            type="button"
            className="button button-primary"
            onClick={join}
            disabled={form.saving.isSending}
          >
            {form.saving.isSending ? texts.saving : texts.conflictReapply}
          </button>
        )}
        <button
          type="button"
          className="button button-secondary"
          onClick={() => form.keepTheirs(conflict).then(onKept)}
        >
          {texts.conflictKeep(changedBy)}
        </button>
      </div>
    </>
  )
}

interface RowProps {
  readonly row: Meeting
  readonly form: RecordForm
  readonly by: string
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

function ConflictRow({ row, form, by, choice, onChoose }: RowProps) {
  const texts = useTexts(registerMessages)
  const language = useLanguage()
  const wording = useWording(form.child?.names)
  const field = form.spec.fields.find(({ name }) => name === row.field)
  if (!field) return null
  const say = (input: string) =>
    valueText(field, valuesOf(form.spec, { [field.name]: input })[field.name], wording) || texts.notSaid
  const title = field.title[language]
  const version = (which: Choice, who: string) => (
    <td data-title={who}>
      <label className="conflict-choice">
        <input
          type="radio"
          name={`conflict-${row.field}`}
          aria-label={`${texts.conflictChoose(title)} ${who}: ${say(row[which])}`}
          checked={choice === which}
          onChange={() => onChoose(which)}
        />
        <span>{say(row[which])}</span>
      </label>
    </td>
  )
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-title={texts.conflictBefore}>{say(row.before)}</td>
      {version('theirs', by)}
      {version('mine', texts.conflictMine)}
    </tr>
  )
}
