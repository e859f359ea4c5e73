import type { PackageAnswer } from '../../../api/wire.ts'
import type { FigureId } from '../../../kernel/key-figure.ts'
import { AppLink } from '../../parts/app-link.tsx'
import { Sparkline } from '../../pictures/charts/sparkline.tsx'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { useFigureWords } from './figure-words.ts'
import { keyFiguresTexts } from './key-figures.texts.ts'
import {
  breaksOf,
  changeSinceYearAgo,
  isSuppressed,
  type Series,
  seriesOf,
  type WireAnnotation,
  type WireRow,
} from './series.ts'
import { OVERVIEW } from './topics.ts'

interface Props {
  readonly figure: PackageAnswer['figures'][number]
  readonly rows: readonly WireRow[]
  readonly municipality: string
  readonly date: string
  readonly annotations: readonly WireAnnotation[]
}

/** One key figure at a glance: its main groups at the chosen date, the change in a year and the course so far. */
export function FigureCard({ figure, rows, municipality, date, annotations }: Props) {
  const texts = useTexts(keyFiguresTexts)
  const { language } = useFormat()
  const main = OVERVIEW[figure.id as FigureId].mainGroups
  const series = seriesOf(rows, [municipality], main)
  const units = new Set(series.map(({ unit }) => unit))
  return (
    <li className="figure-card card-frame">
      <h3>
        <AppLink to={`/noegletal/${figure.id}`}>{figure.title[language]}</AppLink>
      </h3>
      {units.size === 1 && <p className="small figure-card-unit">{texts.units[figure.unit]}</p>}
      <ul className="figure-card-groups">
        {series.map((one) => (
          <GroupLine
            key={one.group}
            series={one}
            name={
              series.length === 1
                ? ''
                : (figure.groups.find(({ id }) => id === one.group)?.title[language] ?? '')
            }
            date={date}
            breaks={breaksOf(one, annotations)}
          />
        ))}
      </ul>
    </li>
  )
}

interface GroupLineProps {
  readonly series: Series
  /** Empty when the card's title says it. */
  readonly name: string
  readonly date: string
  readonly breaks: readonly string[]
}

function GroupLine({ series, name, date, breaks }: GroupLineProps) {
  const texts = useTexts(keyFiguresTexts)
  const words = useFigureWords()
  const row = series.rows.find((row) => row.date === date)
  const change = words.change(changeSinceYearAgo(series, date, breaks), series.unit)
  const isKnown = row?.value !== undefined && row.value !== null
  const why = row && isSuppressed(row) ? texts.value.hiddenLong : texts.value.missingLong
  return (
    <li className={name ? 'figure-card-group figure-card-group-named' : 'figure-card-group'}>
      <div>
        {name && <span className="figure-card-name">{name}</span>}
        <span className="figure-card-value">
          {isKnown ? words.rowValue(row) : <span className="figure-card-unknown">{why}</span>}
        </span>
        {isKnown && (
          <span className="figure-card-change small">
            <span aria-hidden="true">{change.mark}</span> {change.text}
          </span>
        )}
      </div>
      <Sparkline series={series} breaks={breaks} date={date} />
    </li>
  )
}
