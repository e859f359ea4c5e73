import { type Column, DataTable } from '../../web/parts/data-table.tsx'
import { useFormat } from '../../web/words/format.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { networkMessages } from './network.texts.ts'
import type { Person } from './people.ts'
import { rowOf } from './person-link.tsx'

/** What can be done about a person of the table. */
export interface PersonActs {
  readonly mayCorrect: boolean
  correct(person: Person): void
  showHistory(person: Person): void
}

interface Props {
  readonly caption: string
  readonly people: readonly Person[]
  readonly acts: PersonActs
}

/** The same as the pictures, in rows; here it can be corrected. */
export function PeopleTable({ caption, people, acts }: Props) {
  const columns = useColumns(acts)
  return (
    <DataTable
      caption={caption}
      hideCaption
      isStacked
      columns={columns}
      rows={people}
      keyOf={({ id }) => id}
    />
  )
}

function useColumns(acts: PersonActs): Column<Person>[] {
  const texts = useTexts(networkMessages)
  const format = useFormat()
  const born = ({ relative }: Person) =>
    [
      relative?.birthDate && format.shortDate(relative.birthDate),
      relative?.deathDate && texts.died(format.shortDate(relative.deathDate)),
    ]
      .filter(Boolean)
      .join(', ')
  const marks = ({ relative }: Person) =>
    [relative?.custody && texts.custody, relative?.livesWith && texts.livesWith].filter(Boolean).join(', ')
  const period = ({ start, end }: Person) => {
    if (start && end) return texts.fromTo(format.shortDate(start), format.shortDate(end))
    if (start) return texts.since(format.shortDate(start))
    return end ? texts.until(format.shortDate(end)) : ''
  }
  return [
    {
      id: 'name',
      title: texts.name,
      isHeader: true,
      cell: ({ id, name }) => (
        <span id={rowOf(id)} className="network-row" tabIndex={-1}>
          {name}
        </span>
      ),
    },
    { id: 'relation', title: texts.relation, cell: ({ title }) => title },
    {
      id: 'closeness',
      title: texts.closeness,
      cell: ({ closeness }) => (closeness === null ? '' : texts.closenessWords[closeness - 1]),
    },
    { id: 'role', title: texts.role, cell: ({ role }) => role },
    { id: 'born', title: texts.born, cell: (person) => <Unbroken text={born(person)} /> },
    { id: 'marks', title: texts.marks, cell: marks },
    { id: 'period', title: texts.period, cell: (person) => <Unbroken text={period(person)} /> },
    {
      id: 'actions',
      title: <span className="sr-only">{texts.actions}</span>,
      cell: (person) => <Actions person={person} acts={acts} />,
    },
  ]
}

/** A date that is not broken over two lines; nothing at all where there is none. */
function Unbroken({ text }: { readonly text: string }) {
  return text && <span className="nowrap">{text}</span>
}

function Actions({ person, acts }: { readonly person: Person; readonly acts: PersonActs }) {
  const texts = useTexts(networkMessages)
  const { correct, history } = useTexts(registerMessages)
  return (
    <span className="network-actions no-print">
      {acts.mayCorrect && (
        <button
          type="button"
          className="link-button"
          aria-label={texts.correctPerson(person.name)}
          onClick={() => acts.correct(person)}
        >
          {correct}
        </button>
      )}
      <button
        type="button"
        className="link-button"
        aria-label={texts.historyOf(person.name)}
        onClick={() => acts.showHistory(person)}
      >
        {history}
      </button>
    </span>
  )
}
