import { useFormat } from '../format.ts'
import { useTexts } from '../texts/use-texts.ts'
import { BehindLink } from './behind-link.tsx'
import type { FigureParts } from './figure-content.tsx'
import { keyFiguresTexts, useFigureWords } from './figure-words.ts'
import { breaksOf, changeSinceYearAgo, isSuppressed, type Series, seriesOf, type WireRow } from './series.ts'

interface Props extends FigureParts {
  readonly date: string
  readonly heading: string
}

/** The numbers at the chosen date, large: a group each, and each municipality when several are compared. */
export function LatestValues({ answer, about, selection, date, heading }: Props) {
  const { language } = useFormat()
  const municipalities = [selection.municipality, ...selection.compare]
  const groups = answer.groups.map(({ id }) => id)
  const nameOf = (code: string) => about.municipalities.find((one) => one.code === code)?.name ?? code
  return (
    <section className="latest" aria-label={heading}>
      {municipalities.map((municipality) => (
        <div key={municipality}>
          <h2 className="latest-heading">
            {nameOf(municipality)}{' '}
            <span className="figure-topic-date">{heading.toLocaleLowerCase(language)}</span>
          </h2>
          <ul className="latest-values">
            {seriesOf(answer.rows, [municipality], groups).map((series) => (
              <LatestValue
                key={series.group}
                series={series}
                date={date}
                name={
                  groups.length === 1
                    ? ''
                    : (answer.groups.find(({ id }) => id === series.group)?.title[language] ?? '')
                }
                breaks={breaksOf(series, answer.annotations)}
                hasUnits={answer.hasUnits}
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
}

function LatestValue({ series, date, name, breaks, hasUnits }: ValueProps) {
  const texts = useTexts(keyFiguresTexts)
  const words = useFigureWords()
  const row = series.rows.find((row) => row.date === date)
  const change = words.change(changeSinceYearAgo(series, date, breaks), series.unit)
  const hasValue = row !== undefined && row.value !== null
  return (
    <li>
      {name && <span className="figure-card-name">{name}</span>}
      <span className="latest-value">
        {row && hasUnits ? (
          <BehindLink
            at={{ municipality: series.municipality, date, group: series.group, part: partOf(row) }}
          >
            {words.rowValue(row)}
          </BehindLink>
        ) : row ? (
          words.rowValue(row)
        ) : (
          texts.value.missing
        )}
      </span>
      <span className="small latest-unit">{texts.units[series.unit]}</span>
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

/** A median or a mean has no numerator; those counted are in its denominator. */
function partOf(row: WireRow): 'numerator' | 'denominator' {
  return row.numerator === null && !isSuppressed(row) ? 'denominator' : 'numerator'
}
