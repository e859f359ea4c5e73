import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { BehindLink } from './behind-link.tsx'
import type { FigureParts } from './figure-parts.ts'
import { useFigureWords } from './figure-words.ts'
import { keyFiguresTexts } from './key-figures.texts.ts'
import { breaksOf, changeSinceYearAgo, partBehindValue, type Series, seriesOf } from './series.ts'

interface Props extends FigureParts {
  readonly date: string
  readonly heading: string
}

/** The numbers at the chosen date, large: a group each, and each municipality when several are compared. */
export function LatestValues({ answer, about, selection, date, heading }: Props) {
  const { language } = useFormat()
  const municipalities = [selection.municipality, ...selection.compare]
  const groups = answer.groups.map(({ id }) => id)
  const townOf = (code: string) => about.municipalities.find((one) => one.code === code)?.name ?? code
  const groupOf = (group: string) => answer.groups.find(({ id }) => id === group)?.title[language] ?? group
  // One number a municipality reads best in one row; otherwise each municipality has a row of its groups.
  const isOneRow = municipalities.length > 1 && groups.length === 1
  const isOneUnit = new Set(answer.groups.map(({ unit }) => unit)).size === 1
  const units = useTexts(keyFiguresTexts).units
  const under = [heading, isOneUnit ? units[answer.unit] : ''].filter(Boolean).join(', ')
  const blocks = isOneRow ? [municipalities] : municipalities.map((code) => [code])
  return (
    <section className="latest" aria-label={heading}>
      {blocks.map((codes) => (
        <div key={codes.join()}>
          <h2 className="latest-heading">
            {!isOneRow && townOf(codes[0])}
            <span className="figure-topic-date"> {isOneRow ? under : under.toLocaleLowerCase(language)}</span>
          </h2>
          <ul className="latest-values">
            {seriesOf(answer.rows, codes, groups).map((series) => (
              <LatestValue
                key={series.municipality + series.group}
                series={series}
                date={date}
                name={
                  isOneRow ? townOf(series.municipality) : groups.length === 1 ? '' : groupOf(series.group)
                }
                breaks={breaksOf(series, answer.annotations)}
                hasUnits={answer.hasUnits}
                unit={isOneUnit ? '' : units[series.unit]}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

interface ValueProps {
  readonly series: Series
  readonly date: string
  readonly name: string
  readonly breaks: readonly string[]
  readonly hasUnits: boolean
  /** Empty when the heading says it. */
  readonly unit: string
}

function LatestValue({ series, date, name, breaks, hasUnits, unit }: ValueProps) {
  const texts = useTexts(keyFiguresTexts)
  const words = useFigureWords()
  const row = series.rows.find((row) => row.date === date)
  const change = words.change(changeSinceYearAgo(series, date, breaks), series.unit)
  const hasValue = row !== undefined && row.value !== null
  return (
    <li>
      {name && <span className="figure-card-name">{name}</span>}
      <span className={hasValue ? 'latest-value' : 'latest-value latest-value-unknown'}>
        {row && hasUnits ? (
          <BehindLink
            at={{ municipality: series.municipality, date, group: series.group, part: partBehindValue(row) }}
          >
            {words.rowValue(row)}
          </BehindLink>
        ) : row ? (
          words.rowValue(row)
        ) : (
          texts.value.missing
        )}
      </span>
      {unit && <span className="small">{unit}</span>}
      {hasValue && (
        <span className="small">
          <span aria-hidden="true">{change.mark}</span> {change.text}
        </span>
      )}
      {hasValue && row.low !== null && row.high !== null && (
        <span className="small">
          {texts.figure.limits(words.value(row.low, row.unit), words.value(row.high, row.unit))}
        </span>
      )}
    </li>
  )
}
