import { type ComponentType, useState } from 'react'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { RecordDialog, type Tried } from '../../web/form/record-dialog.tsx'
import { Failed, Loading } from '../../web/parts/answered.tsx'
import type { Column } from '../../web/parts/data-table.tsx'
import { HistoryDialog } from '../../web/parts/history-dialog.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { valueText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { canStop } from './areas.ts'
import { FoundRecords } from './found-records.tsx'
import { setUpMessages } from './set-up.texts.ts'
import { StopDialog } from './stop-dialog.tsx'
import { useSetUpRecords } from './use-set-up-records.ts'

interface Props {
  readonly spec: RecordSpec
  /** More to tell of a record than its fields, such as the roles of a worker. */
  readonly more?: readonly Column<RecordAnswer>[]
  /** A rule that is tried on an example before it is saved. */
  readonly tried?: ComponentType<Tried>
}

type Open =
  | { readonly what: 'add' }
  | { readonly what: 'correct' | 'history' | 'stop'; readonly record: RecordAnswer }

/** The municipality's own records of one kind: found, added, corrected, taken out of use. */
export function SetUpRecords({ spec, more = [], tried }: Props) {
  const texts = useTexts(setUpMessages)
  const shared = useTexts(registerMessages)
  const language = useLanguage()
  const { query, records, names } = useSetUpRecords(spec)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const mayKeep = mayWrite(useSignedIn().roles, spec)
  const nameOf = useNameOf(spec, names)
  return (
    <section className="card-frame">
      <div className="set-up-head">
        <h2>{spec.pluralTitle[language]}</h2>
        {mayKeep && (
          <button type="button" className="button button-primary" onClick={() => setOpen({ what: 'add' })}>
            {shared.add}
          </button>
        )}
      </div>
      {query.isError && <Failed error={query.error} retry={query.refetch} />}
      {query.isPending && <Loading />}
      {query.isSuccess && (
        <FoundRecords
          spec={spec}
          records={records}
          names={names}
          more={more}
          acts={{
            nameOf,
            correct: mayKeep ? (record) => setOpen({ what: 'correct', record }) : null,
            showHistory: (record) => setOpen({ what: 'history', record }),
            stop: mayKeep && canStop(spec) ? (record) => setOpen({ what: 'stop', record }) : null,
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
      {open && <Opened open={open} spec={spec} nameOf={nameOf} close={close} tried={tried} />}
    </section>
  )
}

/** What a record is called: by the field that the list is ordered by. */
function useNameOf(spec: RecordSpec, names: Readonly<Record<string, string>>) {
  const wording = useWording(names)
  const field = spec.fields.find(({ name }) => name === spec.order.field) ?? spec.fields[0]
  return ({ values }: RecordAnswer) => valueText(field, values[field.name], wording)
}

interface OpenedProps {
  readonly open: Open
  readonly spec: RecordSpec
  readonly nameOf: (record: RecordAnswer) => string
  readonly close: () => void
  readonly tried: ComponentType<Tried> | undefined
}

function Opened({ open, spec, nameOf, close, tried }: OpenedProps) {
  switch (open.what) {
    case 'add':
      return <RecordDialog spec={spec} onClose={close} tried={tried} />
    case 'correct':
      return <RecordDialog spec={spec} record={open.record} onClose={close} tried={tried} />
    case 'history':
      return (
        <HistoryDialog plural={spec.plural} id={open.record.id} title={nameOf(open.record)} onClose={close} />
      )
    case 'stop':
      return <StopDialog spec={spec} record={open.record} name={nameOf(open.record)} onClose={close} />
  }
}
