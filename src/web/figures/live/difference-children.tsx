import type { DifferenceAnswer } from '../../../api/wire-difference.ts'
import { RECORDS } from '../../../slices.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { RegisterLink } from '../../parts/register-link.tsx'
import { useLanguage } from '../../routing/selection.ts'
import { usePersonName } from '../../words/person-name.ts'
import { useTexts } from '../../words/use-texts.ts'
import { momentText, valueText } from '../../words/value-text.ts'
import { useWording } from '../../words/wording.ts'
import { liveMessages } from './live.texts.ts'

type Child = DifferenceAnswer['children'][number]
type Change = Child['changes'][number]

/** The children who make the difference, each with the records that do. */
export function DifferenceChildren({ found }: { readonly found: readonly Child[] }) {
  const { difference } = useTexts(liveMessages)
  return (
    <section className="card-frame">
      <h2>{difference.becauseOf(found.length)}</h2>
      {found.map((child) => (
        <OneChild key={child.id ?? child.name} child={child} />
      ))}
    </section>
  )
}

function OneChild({ child }: { readonly child: Child }) {
  const moves = useMoves(child)
  const name = usePersonName()(child.name)
  return (
    <section className="difference-child" aria-label={name}>
      <h3>{child.id ? <RegisterLink to={`/boern/${child.id}`}>{name}</RegisterLink> : name}</h3>
      <p>{moves.join(', ')}</p>
      <Changes child={child} />
    </section>
  )
}

/** How the child came into the number or left it. */
function useMoves({ numerator, denominator }: Child): string[] {
  const { difference } = useTexts(liveMessages)
  const moves = [
    ['numerator', numerator],
    ['denominator', denominator],
  ] as const
  return moves.flatMap(([part, { before, after }]) => {
    if (before === after) return []
    return after ? difference.joined[part] : difference.left[part]
  })
}

function Changes({ child }: { readonly child: Child }) {
  const { difference } = useTexts(liveMessages)
  const language = useLanguage()
  const wording = useWording()
  const wordsOf = useChangeWords()
  if (child.changes.length === 0) return <p className="small">{difference.noChanges}</p>
  const columns: Column<Change>[] = [
    {
      id: 'at',
      title: difference.moment,
      isHeader: true,
      cell: ({ at }) => <span className="nowrap">{momentText(at, wording)}</span>,
    },
    { id: 'what', title: difference.what, cell: ({ kind }) => RECORDS.of(kind).title[language] },
    {
      id: 'field',
      title: difference.field,
      cell: (change) => wordsOf(change).map((line) => <div key={line}>{line}</div>),
    },
    { id: 'by', title: difference.by, cell: ({ by }) => by ?? '' },
    { id: 'reason', title: difference.reason, cell: ({ reason }) => reason ?? '' },
  ]
  return (
    <DataTable
      caption={difference.changes}
      hideCaption
      isStacked
      columns={columns}
      rows={child.changes}
      keyOf={({ at, kind }) => `${at} ${kind}`}
    />
  )
}

/** Each changed field in words; of a new record, what was said. */
function useChangeWords(): (change: Change) => string[] {
  const { difference } = useTexts(liveMessages)
  const language = useLanguage()
  const wording = useWording()
  return ({ kind, changed }) =>
    changed.flatMap(({ field, from, to }) => {
      const spec = RECORDS.of(kind).fields.find(({ name }) => name === field)
      if (!spec) return []
      const [before, after] = [valueText(spec, from, wording), valueText(spec, to, wording)]
      if (before === '' && after === '') return []
      const words = before === '' ? after : difference.fromTo(before, after || '–')
      return `${spec.title[language]}: ${words}`
    })
}
