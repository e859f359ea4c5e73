import type { ChildAnswer } from '../../api/wire-child.ts'
import { useWidth } from '../../web/parts/use-width.ts'
import { CHILD, type Genogram, type Line, type Placed, RADIUS } from '../../web/pictures/genogram/genogram.ts'
import { isFamily, layOutGenogram } from '../../web/pictures/genogram/genogram-layout.ts'
import { labelLines } from '../../web/pictures/genogram/label-lines.ts'
import { LabelText } from '../../web/pictures/genogram/label-text.tsx'
import { sexOf } from '../../web/pictures/genogram/relatives.ts'
import { CustodyMark, DeadCross, HouseMark, PersonSymbol } from '../../web/pictures/genogram/symbol.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { networkMessages } from './network.texts.ts'
import { type Person, relationTitle } from './people.ts'
import { PersonLink } from './person-link.tsx'
import { lifeYears, spoken } from './person-words.ts'

interface Props {
  readonly answer: ChildAnswer
  readonly people: readonly Person[]
  readonly childName: string
}

/** The family in generations, drawn as family therapists and caseworkers draw it. */
export function GenogramPicture({ answer, people, childName }: Props) {
  const texts = useTexts(networkMessages)
  const [frame, width] = useWidth()
  const family = people.flatMap(({ relative }) =>
    relative && !relative.isFormer && isFamily(relative.relation) ? relative : [],
  )
  const child = {
    id: CHILD,
    relation: '',
    sex: sexOf(answer.child),
    birthDate: answer.child.values.birth_date,
  }
  const genogram = layOutGenogram(family, child, Math.max(300, width))
  return (
    <section
      ref={frame}
      className="picture-frame"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={texts.familyTitle}
    >
      <svg
        className="genogram"
        viewBox={`0 0 ${genogram.width} ${genogram.height}`}
        width={genogram.width}
        height={genogram.height}
        aria-label={texts.genogramLabel(childName, family.length)}
      >
        {genogram.lines.map((line) => (
          <path key={line.id} className={`family-line family-line-${line.style}`} d={pathOf(line)} />
        ))}
        {genogram.othersAt !== null && (
          <text className="others-title" x="6" y={genogram.othersAt - RADIUS - 28}>
            {texts.otherFamily}
          </text>
        )}
        {genogram.persons.map((placed) => (
          <Member key={placed.id} placed={placed} genogram={genogram} people={people} childName={childName} />
        ))}
      </svg>
    </section>
  )
}

function pathOf({ points }: Line): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}

interface MemberProps {
  readonly placed: Placed
  readonly genogram: Genogram
  readonly people: readonly Person[]
  readonly childName: string
}

function Member({ placed, genogram: { slot }, people, childName }: MemberProps) {
  const texts = useTexts(networkMessages)
  const language = useLanguage()
  const { x, y, sex, role, relation } = placed
  if (role === 'child') {
    return (
      <g>
        <PersonSymbol sex={sex} x={x} y={y} className="person-symbol person-symbol-child" />
        <PersonSymbol sex={sex} x={x} y={y} size={RADIUS - 6} className="person-symbol-inner" />
        <Label x={x} y={y} slot={slot} name={childName} lines={[texts.theChild]} />
      </g>
    )
  }
  if (role === 'ghost') {
    const title = relationTitle({ relation, sex }, language)
    return (
      <g>
        <PersonSymbol sex={sex} x={x} y={y} className="person-symbol person-symbol-ghost" />
        <Label x={x} y={y} slot={slot} name={title} lines={[texts.notRegistered]} />
      </g>
    )
  }
  const person = people.find(({ id }) => id === placed.id)
  if (!person?.relative) return null
  const { custody, livesWith, deathDate } = person.relative
  return (
    <PersonLink id={person.id} label={spoken(person, texts)}>
      <PersonSymbol sex={sex} x={x} y={y} />
      {deathDate && <DeadCross x={x} y={y} />}
      {livesWith && <HouseMark x={x + RADIUS - 1} y={y - RADIUS + 1} />}
      {custody && <CustodyMark x={x + RADIUS - 1} y={y + RADIUS - 1} />}
      <Label x={x} y={y} slot={slot} name={person.name} lines={[person.title, lifeYears(person, texts)]} />
    </PersonLink>
  )
}

interface LabelProps {
  readonly x: number
  readonly y: number
  readonly slot: number
  readonly name: string
  /** Below the name. */
  readonly lines: readonly string[]
}

function Label({ x, y, slot, name, lines }: LabelProps) {
  const size = slot < 100 ? 12 : 14
  const names = labelLines(name, slot - 10, { size })
  const more = lines.flatMap((line) => labelLines(line, slot - 4, { size: size - 1, lines: 1 }))
  return <LabelText x={x} y={y + RADIUS + size + 8} size={size} names={names} more={more} />
}
