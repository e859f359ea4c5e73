import { useEffect, useRef } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import type { ReceiptAnswer } from '../../../api/wire-receipt.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Pager } from '../../parts/pager.tsx'
import { SelectField } from '../../parts/selectors.tsx'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { receiptTexts } from './data.texts.ts'
import { LINES_A_PAGE, LINES_ANCHOR, withFindings } from './findings-address.ts'

type Finding = ReceiptAnswer['findings'][number]

interface Props {
  readonly answer: ReceiptAnswer
  readonly only: string
  readonly page: number
}

/** The lines behind the refusals and doubts: file, line, column and value as read. */
export function FindingLines({ answer, only, page }: Props) {
  const { lines } = useTexts(receiptTexts)
  const format = useFormat()
  const [search, setSearch] = useSearchParams()
  const heading = useArrival()
  const columns = useColumns(answer)
  const kinds = [...answer.refusalKinds, ...answer.doubtKinds]
  const first = page * LINES_A_PAGE + 1
  const numbers = [first, first + answer.findings.length - 1, answer.findingsTotal].map((n) =>
    format.number(n),
  )
  return (
    <section className="card-frame finding-lines" aria-labelledby={LINES_ANCHOR}>
      <h2 id={LINES_ANCHOR} ref={heading} tabIndex={-1}>
        {lines.title}
      </h2>
      <div className="selectors">
        <SelectField
          label={lines.filter}
          value={only}
          options={[
            { value: '', title: lines.all },
            ...kinds.map(({ kind, title, count }) => ({
              value: kind,
              title: `${title[format.language]} (${format.number(count)})`,
            })),
          ]}
          onChange={(kind) =>
            setSearch(withFindings(search, { only: kind, page: 0 }), { preventScrollReset: true })
          }
        />
      </div>
      <DataTable
        caption={lines.shown(numbers[0], numbers[1], numbers[2])}
        columns={columns}
        rows={answer.findings.map((finding, index) => ({ ...finding, index }))}
        keyOf={({ index }) => index}
      />
      <Pager
        label={lines.pages}
        page={page}
        pages={Math.ceil(answer.findingsTotal / LINES_A_PAGE)}
        addressOf={(page) => `?${withFindings(search, { only, page })}#${LINES_ANCHOR}`}
      />
    </section>
  )
}

function useColumns({
  refusalKinds,
  doubtKinds,
}: ReceiptAnswer): Column<Finding & { readonly index: number }>[] {
  const { lines } = useTexts(receiptTexts)
  const format = useFormat()
  const isRefused = (finding: Finding) => refusalKinds.some(({ kind }) => kind === finding.kind)
  // The full text, with what to do, stands above; the list needs only what it is.
  const titles = new Map([...refusalKinds, ...doubtKinds].map(({ kind, title }) => [kind, title]))
  const titleOf = ({ kind, text }: Finding) => (titles.get(kind) ?? text)[format.language]
  return [
    { id: 'file', title: lines.file, isHeader: true, cell: ({ file }) => <code>{file}</code> },
    {
      id: 'line',
      title: lines.line,
      isNumber: true,
      cell: ({ line, otherLine }) => (
        <>
          {line ?? lines.wholeFile}
          {otherLine !== null && (
            <span className="small other-line"> {lines.andLine(String(otherLine))}</span>
          )}
        </>
      ),
    },
    { id: 'column', title: lines.column, cell: ({ column }) => column && <code>{column}</code> },
    {
      id: 'value',
      title: lines.value,
      cell: ({ value }) =>
        value === '' ? <i>{lines.empty}</i> : value !== null && <code className="as-read">{value}</code>,
    },
    {
      id: 'reason',
      title: lines.reason,
      cell: (finding) => (
        <span className={isRefused(finding) ? 'finding-refused' : 'finding-doubted'}>
          <b>{isRefused(finding) ? lines.refused : lines.doubted}</b> {titleOf(finding)}
        </span>
      ),
    },
  ]
}

/** A kind that is followed here moves the reader to its lines. */
function useArrival() {
  const heading = useRef<HTMLHeadingElement>(null)
  const { hash, key } = useLocation()
  const arrived = useRef('')
  useEffect(() => {
    if (!heading.current || hash !== `#${LINES_ANCHOR}` || arrived.current === key) return
    arrived.current = key
    heading.current.focus({ preventScroll: true })
    heading.current.scrollIntoView({ block: 'start' })
  }, [hash, key])
  return heading
}
