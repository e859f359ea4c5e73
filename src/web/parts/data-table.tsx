import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly id: string
  readonly title: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand to the right, so that they can be compared. */
  readonly isNumber?: boolean
  /** The cell that names the row. */
  readonly isHeader?: boolean
}

interface Props<Row> {
  readonly caption: ReactNode
  readonly hideCaption?: boolean
  /**
   * On a phone each row becomes a block with the column titles beside its values; `always` where there are too many columns
   * for any screen.
   */
  readonly isStacked?: boolean | 'always'
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string | number
}

/** A table of numbers in the design system's look; it scrolls within itself when the screen is narrow. */
export function DataTable<Row>({ caption, hideCaption, isStacked, columns, rows, keyOf }: Props<Row>) {
  return (
    <section
      className={isStacked === 'always' ? 'table-scroll table-of-blocks' : 'table-scroll'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={typeof caption === 'string' ? caption : undefined}
    >
      <table className={isStacked ? 'table data-table stacked' : 'table data-table'}>
        <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, title, isNumber }) => (
              <th key={id} scope="col" className={isNumber ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>{columns.map((column) => cellOf(column, row))}</tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function cellOf<Row>({ id, title, cell, isNumber, isHeader }: Column<Row>, row: Row) {
  const said = typeof title === 'string' ? title : ''
  if (isHeader) {
    return (
      <th key={id} scope="row" data-title={said}>
        {cell(row)}
      </th>
    )
  }
  return (
    <td key={id} className={isNumber ? 'number' : undefined} data-title={said}>
      {cell(row)}
    </td>
  )
}
