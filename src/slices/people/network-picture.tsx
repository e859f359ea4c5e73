import { useWidth } from '../../web/parts/use-width.ts'
import { labelLines } from '../../web/pictures/genogram/label-lines.ts'
import { LabelText } from '../../web/pictures/genogram/label-text.tsx'
import {
  layOutNetwork,
  type NetworkMap,
  type NetworkPlace,
  type SectorPlace,
} from '../../web/pictures/genogram/network-layout.ts'
import { HouseMark } from '../../web/pictures/genogram/symbol.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { networkMessages } from './network.texts.ts'
import { initialsOf, type Person } from './people.ts'
import { PersonLink } from './person-link.tsx'
import { spoken } from './person-words.ts'

interface Props {
  readonly people: readonly Person[]
  readonly childName: string
}

const NARROW = 600

/** The child in the middle and everyone around it: how near, and from which part of its life. */
export function NetworkPicture({ people, childName }: Props) {
  const texts = useTexts(networkMessages)
  const [frame, width] = useWidth()
  const map = layOutNetwork(people, Math.max(300, width))
  const [cx, cy] = map.center
  return (
    <div ref={frame} className="picture-frame">
      <svg
        className="network-map"
        viewBox={`0 0 ${map.width} ${map.height}`}
        width={map.width}
        height={map.height}
        aria-label={texts.mapLabel(childName, people.length)}
      >
        {map.sectors.map((sector) => (
          <path key={sector.sector} className={`sector sector-${sector.sector}`} d={wedgeOf(sector, map)} />
        ))}
        {map.rings.map(({ rx, ry }) => (
          <ellipse key={rx} className="ring" cx={cx} cy={cy} rx={rx} ry={ry} />
        ))}
        {map.sectors.map(({ sector, border: [x, y] }) => (
          <line key={sector} className="sector-border" x1={cx} y1={cy} x2={x} y2={y} />
        ))}
        {map.width >= NARROW && <RingNames map={map} />}
        <Middle map={map} childName={childName} />
        {map.places.map((place) => (
          <Somebody key={place.id} place={place} map={map} people={people} />
        ))}
      </svg>
    </div>
  )
}

function wedgeOf({ from, to }: SectorPlace, { center: [cx, cy], rings }: NetworkMap): string {
  const { rx, ry } = rings[rings.length - 1]
  const at = (angle: number) => `${cx + rx * Math.sin(angle)} ${cy - ry * Math.cos(angle)}`
  const isLarge = to - from > Math.PI ? 1 : 0
  return `M${cx} ${cy}L${at(from)}A${rx} ${ry} 0 ${isLarge} 1 ${at(to)}Z`
}

/** What each ring means, written along the border between friends and professionals. */
function RingNames({ map: { center, rings, sectors } }: { readonly map: NetworkMap }) {
  const texts = useTexts(networkMessages)
  const angle = sectors[1].to
  return rings.map(({ rx, ry }, index) => (
    <text
      key={rx}
      className="ring-name"
      textAnchor="middle"
      x={center[0] + (rx - 30) * Math.sin(angle)}
      y={center[1] - (ry - 12) * Math.cos(angle)}
    >
      {texts.rings[index]}
    </text>
  ))
}

function Middle({ map, childName }: { readonly map: NetworkMap; readonly childName: string }) {
  const [x, y] = map.center
  const lines = labelLines(childName.split(' ')[0] ?? '', 62, { size: 13, lines: 2 })
  return (
    <g>
      <circle className="network-child" cx={x} cy={y} r="36" />
      <text className="network-child-name" textAnchor="middle">
        {lines.map((line, index) => (
          <tspan key={line} x={x} y={y + 5 + (index - (lines.length - 1) / 2) * 15}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}

interface SomebodyProps {
  readonly place: NetworkPlace
  readonly map: NetworkMap
  readonly people: readonly Person[]
}

function Somebody({ place: { id, x, y, sector }, map: { box, width }, people }: SomebodyProps) {
  const texts = useTexts(networkMessages)
  const person = people.find((one) => one.id === id)
  if (!person) return null
  const isNarrow = width < NARROW
  const size = isNarrow ? 12 : 13
  const radius = isNarrow ? 15 : 17
  const top = y - box.height / 2 + radius + 1
  const names = labelLines(person.name, box.width - 2, { size })
  const more = isNarrow ? [] : labelLines(person.role || person.title, box.width - 2, { size: 12, lines: 1 })
  const isUnsaid = person.closeness === null
  return (
    <PersonLink id={id} label={spoken(person, texts)}>
      <circle
        className={`network-person network-person-${sector}${isUnsaid ? ' network-person-unsaid' : ''}`}
        cx={x}
        cy={top}
        r={radius}
      />
      <text className="network-initials" textAnchor="middle" x={x} y={top + 5}>
        {initialsOf(person.name)}
      </text>
      {person.relative?.livesWith && <HouseMark x={x + radius + 3} y={top - radius + 3} />}
      <LabelText x={x} y={top + radius + size} size={size} names={names} more={more} />
    </PersonLink>
  )
}
