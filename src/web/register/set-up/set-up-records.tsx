import { type ReactNode, useState } from 'react'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import type { RecordSpec } from '../../../domain/record.ts'
import { Failed, Loading } from '../../parts/answered.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { useLanguage } from '../../selection.ts'
import { registerMessages } from '../../texts/register.ts'
import { setUpMessages } from '../../texts/set-up.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { RecordDialog } from '../form/record-dialog.tsx'
import { HistoryDialog } from '../history-dialog.tsx'
import { valueText } from '../value-text.ts'
import { useWording } from '../wording.ts'
import { canStop } from './areas.ts'
import { RecordActions, type RecordActs } from './record-actions.tsx'
import { StopDialog } from './stop-dialog.tsx'
import { useSetUpRecords } from './use-set-up-records.ts'

interface Props {
  readonly spec: RecordSpec
  /** More to tell of a record than its fields, such as the roles of a worker. */
  readonly more?: readonly Column<RecordAnswer>[]
}

type Open =
  | { readonly what: 'add' }
  | { readonly what: 'correct' | 'history' | 'stop'; readonly record: RecordAnswer }

const FIND_FROM = 12

/** The municipality's own records of one kind: found, added, corrected, taken out of use. */
export function SetUpRecords({ spec, more = [] }: Props) {
  const texts = useTexts(setUpMessages)
  const shared = useTexts(registerMessages)
  const language = useLanguage()
  const { query, records, names } = useSetUpRecords(spec)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const nameOf = useNameOf(spec, names)
  return (
    <section className="card-frame">
      <div className="set-up-head">
        <h2>{spec.pluralTitle[language]}</h2>
        <button type="button" className="button button-primary" onClick={() => setOpen({ what: 'add' })}>
          {shared.add}
        </button>
      </div>
      {query.isError && <Failed error={query.error} retry={query.refetch} />}
      {query.isPending && <Loading />}
      {query.isSuccess && (
        <Found
          spec={spec}
          records={records}
          names={names}
          more={more}
          acts={{
            nameOf,
            correct: (record) => setOpen({ what: 'correct', record }),
            showHistory: (record) => setOpen({ what: 'history', record }),
            stop: canStop(spec) ? (record) => setOpen({ what: 'stop', record }) : null,
          }}
        />
      )}
      {query.hasNextPage && (
        <button
          type="button"
          className="button button-secondary"
          disabled={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? texts.loading : texts.more}
        </button>
      )}
      {open && <Opened open={open} spec={spec} nameOf={nameOf} close={close} />}
    </section>
  )
}

/** What a record is called: by the field that the list is ordered by. */
function useNameOf(spec: RecordSpec, names: Readonly<Record<string, string>>) {
  const wording = useWording(names)
  const field = spec.fields.find(({ name }) => name === spec.order.field) ?? spec.fields[0]
  return ({ values }: RecordAnswer) => valueText(field, values[field.name], wording)
}

interface FoundProps extends Required<Props> {
  readonly records: readonly RecordAnswer[]
  readonly names: Readonly<Record<string, string>>
  readonly acts: RecordActs
}

function Found({ spec, records, names, more, acts }: FoundProps) {
  const texts = useTexts(setUpMessages)
  const language = useLanguage()
  const [wanted, setWanted] = useState('')
  const [withStopped, setWithStopped] = useState(false)
  const columns = useColumns({ spec, records, names, more, acts })
  const stopped = records.filter(({ values }) => values.active === false)
  const shown = records.filter(
    (record) =>
      (withStopped || record.values.active !== false) &&
      acts.nameOf(record).toLowerCase().includes(wanted.trim().toLowerCase()),
  )
  if (records.length === 0) return <p>{texts.none}</p>
  return (
    <>
      {(records.length >= FIND_FROM || stopped.length > 0) && (
        <div className="set-up-find">
          {records.length >= FIND_FROM && (
            <input
              type="search"
              className="form-input"
              aria-label={texts.find(spec.pluralTitle[language].toLowerCase())}
              placeholder={texts.find(spec.pluralTitle[language].toLowerCase())}
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
          )}
          {stopped.length > 0 && (
            <label className="set-up-check">
              <input
                type="checkbox"
                checked={withStopped}
                onChange={(event) => setWithStopped(event.target.checked)}
              />
              {texts.showStopped(stopped.length)}
            </label>
          )}
        </div>
      )}
      {shown.length === 0 ? (
        <p role="status">{texts.noneFound}</p>
      ) : (
        <DataTable
          caption={spec.pluralTitle[language]}
          hideCaption
          isStacked
          columns={columns}
          rows={shown}
          keyOf={({ id }) => id}
        />
      )}
    </>
  )
}

function useColumns({ spec, names, more, acts }: FoundProps): Column<RecordAnswer>[] {
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

interface OpenedProps {
  readonly open: Open
  readonly spec: RecordSpec
  readonly nameOf: (record: RecordAnswer) => string
  readonly close: () => void
}

function Opened({ open, spec, nameOf, close }: OpenedProps) {
  switch (open.what) {
    case 'add':
      return <RecordDialog spec={spec} onClose={close} />
    case 'correct':
      return <RecordDialog spec={spec} record={open.record} onClose={close} />
    case 'history':
      return (
        <HistoryDialog
          path={`${spec.plural}/${open.record.id}`}
          title={nameOf(open.record)}
          onClose={close}
        />
      )
    case 'stop':
      return <StopDialog spec={spec} record={open.record} name={nameOf(open.record)} onClose={close} />
  }
}
