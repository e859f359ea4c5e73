import { useState } from 'react'
import type { RecordAnswer } from '../../api/wire-records.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { personNameIn } from '../../kernel/record-name.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { useChild } from '../../web/answers/questions.ts'
import { RecordDialog } from '../../web/form/record-dialog.tsx'
import { type Column, DataTable } from '../../web/parts/data-table.tsx'
import { HistoryDialog } from '../../web/parts/history-dialog.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { valueText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { rowFields } from './areas.ts'
import { recordsMessages } from './records.texts.ts'

interface Props {
  readonly spec: RecordSpec
  readonly records: readonly RecordAnswer[]
  readonly names: Readonly<Record<string, string>>
}

interface Opened {
  readonly what: 'correct' | 'history'
  readonly record: RecordAnswer
}

/** The records as a table: whose, what, and the ways to correct one and to see how it became so. */
export function RecordRows({ spec, records, names }: Props) {
  const language = useLanguage()
  const [opened, setOpened] = useState<Opened | null>(null)
  const columns = useColumns({ spec, names, open: setOpened })
  const close = () => setOpened(null)
  return (
    <>
      <DataTable
        caption={spec.pluralTitle[language]}
        hideCaption
        isStacked
        columns={columns}
        rows={records}
        keyOf={({ id }) => id}
      />
      {opened?.what === 'correct' && <Correction spec={spec} record={opened.record} onClose={close} />}
      {opened?.what === 'history' && (
        <HistoryDialog
          plural={spec.plural}
          id={opened.record.id}
          title={spec.title[language].toLowerCase()}
          onClose={close}
        />
      )}
    </>
  )
}

function useColumns({ spec, names, open }: Omit<Props, 'records'> & { open(opened: Opened): void }) {
  const texts = useTexts(recordsMessages)
  const language = useLanguage()
  const wording = useWording(names)
  const nameOf = ({ child }: RecordAnswer) => personNameIn(language, names[child ?? ''] ?? '')
  const columns: Column<RecordAnswer>[] = [
    {
      id: 'child',
      title: texts.child,
      isHeader: true,
      cell: (record) => <RegisterLink to={`/boern/${record.child}`}>{nameOf(record)}</RegisterLink>,
    },
    ...rowFields(spec).map(
      (field): Column<RecordAnswer> => ({
        id: field.name,
        title: field.title[language],
        isNumber: field.form === 'number',
        cell: ({ values }) => {
          const said = valueText(field, values[field.name], wording)
          const isMoment = field.form === 'date' || field.form === 'timestamp'
          return isMoment ? <span className="moment">{said}</span> : said
        },
      }),
    ),
    {
      id: 'actions',
      title: <span className="sr-only">{texts.actions}</span>,
      cell: (record) => <Actions spec={spec} record={record} name={nameOf(record)} open={open} />,
    },
  ]
  return columns
}

interface ActionsProps {
  readonly spec: RecordSpec
  readonly record: RecordAnswer
  readonly name: string
  readonly open: (opened: Opened) => void
}

function Actions({ spec, record, name, open }: ActionsProps) {
  const texts = useTexts(recordsMessages)
  const shared = useTexts(registerMessages)
  const { may } = useSignedIn()
  const kind = spec.title[useLanguage()].toLowerCase()
  return (
    <span className="row-actions no-print">
      {may.write && (
        <button
          type="button"
          className="small-button"
          aria-label={texts.correctOne(kind, name)}
          onClick={() => open({ what: 'correct', record })}
        >
          {shared.correct}
        </button>
      )}
      <button
        type="button"
        className="small-button"
        aria-label={texts.historyOfOne(kind, name)}
        onClick={() => open({ what: 'history', record })}
      >
        {shared.history}
      </button>
    </span>
  )
}

interface CorrectionProps {
  readonly spec: RecordSpec
  readonly record: RecordAnswer
  readonly onClose: () => void
}

/** The form needs the child's other records to choose among, so it opens when they are here. */
function Correction({ spec, record, onClose }: CorrectionProps) {
  const { data: child, isError } = useChild(record.child ?? '', null)
  if (isError) return <RecordDialog spec={spec} record={record} onClose={onClose} />
  return child ? <RecordDialog spec={spec} record={record} child={child} onClose={onClose} /> : null
}
