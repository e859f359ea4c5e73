import type { UnitsAnswer } from '../../../api/wire.ts'
import { useSource } from '../../answers/source.ts'
import { AppLink } from '../../parts/app-link.tsx'
import { PathLine } from '../../parts/path-line.tsx'
import { RegisterLink } from '../../parts/register-link.tsx'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { liveMessages } from '../live/live.texts.ts'
import { shortPseudonym } from '../live/pseudonym.ts'
import { keyFiguresTexts } from './key-figures.texts.ts'
import './unit-list.css'

/** From the register a unit is a real child to those who may see it, and a pseudonym to the others. */
type Unit = UnitsAnswer['units'][number]

interface Props {
  readonly units: readonly Unit[]
  /** The cut-off that was counted at; marked on every path. A school year has no one day to mark. */
  readonly date: string
  readonly last: string
}

/** The children behind a number, all on the same time axis so that their paths can be compared. */
export function UnitList({ units, date, last }: Props) {
  const { behind } = useTexts(keyFiguresTexts)
  const format = useFormat()
  const from = earliest(units, date)
  const to = latest(units, last)
  return (
    <>
      <p className="unit-axis small" aria-hidden="true">
        <span>{format.date(from)}</span>
        <span>{format.date(to)}</span>
      </p>
      <ol className="unit-list">
        {units.map((unit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a child may stand in the list more than once, in fixed order
          <li key={`${index} ${unit.child}`}>
            <span className="unit-name">
              <UnitName unit={unit} />
              <span className="small">{behind.years(unit.age)}</span>
            </span>
            <PathLine
              path={unit.path}
              from={from}
              to={to}
              mark={date.includes('/') ? undefined : date}
              width={640}
            />
          </li>
        ))}
      </ol>
    </>
  )
}

function UnitName({ unit }: { readonly unit: Unit }) {
  const { behind } = useTexts(keyFiguresTexts)
  const texts = useTexts(liveMessages)
  const { live } = useSource()
  const path = `/barnets-vej/${unit.municipality}/${unit.child}`
  if (!unit.person) {
    const name = behind.childNumber(shortPseudonym(unit.pseudonym) ?? String(unit.child))
    return live && !live.followsPseudonyms ? <span>{name}</span> : <AppLink to={path}>{name}</AppLink>
  }
  return (
    <>
      <RegisterLink to={`/boern/${unit.person.id}`}>{unit.person.name}</RegisterLink>
      <AppLink to={path} className="small">
        {texts.path}
      </AppLink>
    </>
  )
}

function earliest(units: readonly Unit[], date: string): string {
  const starts = units.flatMap(({ path }) => path.slice(0, 1).map(({ from }) => from))
  return starts.toSorted()[0] ?? date
}

function latest(units: readonly Unit[], last: string): string {
  const ends = units.flatMap(({ path }) => path.flatMap(({ to }) => to ?? []))
  return [...ends, last].toSorted().at(-1) ?? last
}
