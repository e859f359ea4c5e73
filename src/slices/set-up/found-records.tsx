import { type ReactNode, useState } from 'react'
import type { RecordAnswer } from '../../api/wire-records.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { type Column, DataTable } from '../../web/parts/data-table.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { valueText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { RecordActions, type RecordActs } from './record-actions.tsx'
import { setUpMessages } from './set-up.texts.ts'

interface Props {
  readonly spec: RecordSpec
  readonly records: readonly RecordAnswer[]
  readonly names: Readonly<Record<string, string>>
  readonly more: readonly Column<RecordAnswer>[]
  readonly acts: RecordActs
}

/** What a reader of a long list is looking for. */
interface Wanted {
  readonly text: string
  readonly withStopped: boolean
}

/** The records in a table, those out of use only on request. */
export function FoundRecords({ spec, records, names, more, acts }: Props) {
  const texts = useTexts(setUpMessages)
  const language = useLanguage()
  const [wanted, setWanted] = useState<Wanted>({ text: '', withStopped: false })
  const columns = useColumns({ spec, records, names, more, acts })
  const shown = records.filter(
    (record) =>
      (wanted.withStopped || record.values.active !== false) &&
      acts.nameOf(record).toLowerCase().includes(wanted.text.trim().toLowerCase()),
  )
  if (records.length === 0) return <p>{texts.none}</p>
  return (
    <>
      <Find spec={spec} records={records} wanted={wanted} onChange={setWanted} />
      {shown.length === 0 ? (
        <p role="status">{texts.noneFound}</p>
      ) : (
        <DataTable
          caption={spec.pluralTitle[language]}
          hideCaption
          isStacked={columns.length > MOST_COLUMNS ? 'always' : true}
          columns={columns}
          rows={shown}
          keyOf={({ id }) => id}
        />
      )}
    </>
  )
}

const FIND_FROM = 12
/** More than that fit on no screen. */
const MOST_COLUMNS = 7

interface FindProps extends Pick<Props, 'spec' | 'records'> {
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}

function Find({ spec, records, wanted, onChange }: FindProps) {
  const texts = useTexts(setUpMessages)
  const language = useLanguage()
  const stopped = records.filter(({ values }) => values.active === false).length
  const label = texts.find(spec.pluralTitle[language].toLowerCase())
  return (
    <div className="set-up-find">
      {records.length >= FIND_FROM && (
        <input
          type="search"
          className="form-input"
          aria-label={label}
          placeholder={label}
          value={wanted.text}
          onChange={(event) => onChange({ ...wanted, text: event.target.value })}
        />
      )}
      {stopped > 0 && (
        <label className="set-up-check">
          <input
            type="checkbox"
            checked={wanted.withStopped}
            onChange={(event) => onChange({ ...wanted, withStopped: event.target.checked })}
          />
          {texts.showStopped(stopped)}
        </label>
      )}
    </div>
  )
}

function useColumns({ spec, names, more, acts }: Props): Column<RecordAnswer>[] {
  const texts = useTexts(setUpMessages)
  const language = useLanguage()
  const wording = useWording(names)
  const fields = spec.fields.filter(({ name }) => name !== 'active' && name !== spec.order.field)
  const naming = spec.fields.find(({ name }) => name === spec.order.field) ?? spec.fields[0]
  const stoppedMark = ({ values }: RecordAnswer): ReactNode =>
    values.active === false && <span className="state state-past">{texts.stopped}</span>
  return [
    {
      id: 'name',
      title: naming.title[language],
      isHeader: true,
      cell: (record) => (
        <>
          {acts.nameOf(record)}
          {stoppedMark(record)}
        </>
      ),
    },
    ...fields.map(
      (field): Column<RecordAnswer> => ({
        id: field.name,
        title: field.title[language],
        isNumber: field.form === 'number',
        cell: ({ values }) => valueText(field, values[field.name], wording),
      }),
    ),
    ...more,
    {
      id: 'actions',
      title: <span className="sr-only">{texts.actions}</span>,
      cell: (record) => <RecordActions record={record} acts={acts} />,
    },
  ]
}
