import { useState } from 'react'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { BehindLink } from './behind-link.tsx'
import type { FigureParts } from './figure-parts.ts'
import { useFigureWords } from './figure-words.ts'
import { keyFiguresTexts } from './key-figures.texts.ts'
import { isSuppressed, partBehindValue, remarkOf, type WireRow } from './series.ts'
import { isBySchoolYear } from './topics.ts'

const SHOWN_FIRST = 24

type Order = 'newest' | 'oldest'

/** Every row of the figure, newest first; the long tail waits for a click on screen and is always printed. */
export function FigureTable({ answer, about, selection }: FigureParts) {
  const texts = useTexts(keyFiguresTexts)
  const { language } = useFormat()
  const [order, setOrder] = useState<Order>('newest')
  const [showsAll, setShowsAll] = useState(false)
  const rows = inOrder(answer.rows, order)
  const names = {
    municipality: (code: string) => about.municipalities.find((one) => one.code === code)?.name ?? code,
    group: (group: string) => answer.groups.find(({ id }) => id === group)?.title[language] ?? group,
  }
  const columns = {
    isComparing: selection.compare.length > 0,
    hasGroups: answer.groups.length > 1,
    hasLimits: rows.some((row) => row.low !== null),
    hasNumerator: rows.some((row) => row.numerator !== null || isSuppressed(row)),
    hasUnits: answer.hasUnits,
  }
  return (
    <section className="card-frame figure-section">
      <h2>{texts.table.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="table-scroll" tabIndex={0} aria-label={texts.table.caption(answer.title[language])}>
        <table className={showsAll ? 'table data-table' : 'table data-table figure-table-short'}>
          <caption>{columns.hasUnits ? texts.table.hint : ''}</caption>
          <TableHead
            columns={columns}
            order={order}
            setOrder={setOrder}
            isSchool={isBySchoolYear(answer.id)}
          />
          <tbody>
            {rows.map((row) => (
              <TableRow
                key={`${row.date} ${row.municipality} ${row.group}`}
                row={row}
                columns={columns}
                names={names}
              />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > SHOWN_FIRST && (
        <button
          type="button"
          className="button button-secondary table-more"
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? texts.table.showFewer : texts.table.showAll(rows.length)}
        </button>
      )}
    </section>
  )
}

/** By date one way or the other; within a date the order of the file: municipality, then group. */
function inOrder(rows: readonly WireRow[], order: Order): WireRow[] {
  const sign = order === 'newest' ? -1 : 1
  return rows.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -sign : sign))
}

interface Columns {
  readonly isComparing: boolean
  readonly hasGroups: boolean
  readonly hasLimits: boolean
  /** A median or a mean has none. */
  readonly hasNumerator: boolean
  readonly hasUnits: boolean
}

interface HeadProps {
  readonly columns: Columns
  readonly order: Order
  readonly setOrder: (order: Order) => void
  readonly isSchool: boolean
}

function TableHead({ columns, order, setOrder, isSchool }: HeadProps) {
  const { table } = useTexts(keyFiguresTexts)
  const other = order === 'newest' ? 'oldest' : 'newest'
  return (
    <thead>
      <tr>
        <th scope="col" aria-sort={order === 'newest' ? 'descending' : 'ascending'}>
          <button
            type="button"
            className="sort-button"
            title={table.sort(table[other])}
            onClick={() => setOrder(other)}
          >
            {isSchool ? table.schoolYear : table.date}{' '}
            <span aria-hidden="true">{order === 'newest' ? '▼' : '▲'}</span>
          </button>
        </th>
        {columns.isComparing && <th scope="col">{table.municipality}</th>}
        {columns.hasGroups && <th scope="col">{table.group}</th>}
        {columns.hasNumerator && (
          <th scope="col" className="number">
            {table.numerator}
          </th>
        )}
        <th scope="col" className="number">
          {table.denominator}
        </th>
        <th scope="col" className="number">
          {table.value}
        </th>
        {columns.hasLimits && (
          <th scope="col" className="number">
            {table.limits}
          </th>
        )}
        <th scope="col">{table.note}</th>
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly row: WireRow
  readonly columns: Columns
  readonly names: {
    readonly municipality: (code: string) => string
    readonly group: (group: string) => string
  }
}

function TableRow({ row, columns, names }: RowProps) {
  const texts = useTexts(keyFiguresTexts)
  const words = useFigureWords()
  const { shortDate } = useFormat()
  const remark = remarkOf(row)
  const note = [isSuppressed(row) ? texts.value.hiddenLong : '', remark].filter(Boolean).join('. ')
  return (
    <tr>
      <th scope="row">{shortDate(row.date)}</th>
      {columns.isComparing && <td>{names.municipality(row.municipality)}</td>}
      {columns.hasGroups && <td className="figure-table-group">{names.group(row.group)}</td>}
      {columns.hasNumerator && <NumberCell row={row} part="numerator" hasUnits={columns.hasUnits} />}
      <NumberCell row={row} part="denominator" hasUnits={columns.hasUnits} />
      <ValueCell row={row} hasUnits={columns.hasUnits} />
      {columns.hasLimits && (
        <td className="number">
          {row.low !== null &&
            row.high !== null &&
            `${words.value(row.low, row.unit, true)} – ${words.value(row.high, row.unit, true)}`}
        </td>
      )}
      <td className="figure-table-note">{note}</td>
    </tr>
  )
}

function ValueCell({ row, hasUnits }: { row: WireRow; hasUnits: boolean }) {
  const { table } = useTexts(keyFiguresTexts)
  const text = useFigureWords().rowValue(row, true)
  const { municipality, date, group } = row
  const at = { municipality, date, group, part: partBehindValue(row) }
  return (
    <td className="number">
      {hasUnits && row.value !== null ? (
        <BehindLink at={at} label={table.behind(table.value.toLowerCase(), text)}>
          {text}
        </BehindLink>
      ) : (
        text
      )}
    </td>
  )
}

function NumberCell({
  row,
  part,
  hasUnits,
}: {
  row: WireRow
  part: 'numerator' | 'denominator'
  hasUnits: boolean
}) {
  const { table, value } = useTexts(keyFiguresTexts)
  const { number } = useFormat()
  const count = row[part]
  if (count === null)
    return <td className="number">{isSuppressed(row) && part === 'numerator' ? value.hidden : ''}</td>
  const text = number(count, Number.isInteger(count) ? 0 : 1)
  const at = { municipality: row.municipality, date: row.date, group: row.group, part }
  // Behind a population stands nobody in the register.
  const hasList = hasUnits && !(row.unit === 'per_1000' && part === 'denominator')
  return (
    <td className="number">
      {hasList ? (
        <BehindLink at={at} label={table.behind(table[part].toLowerCase(), text)}>
          {text}
        </BehindLink>
      ) : (
        text
      )}
    </td>
  )
}
