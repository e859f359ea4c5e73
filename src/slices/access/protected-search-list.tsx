import { type Column, DataTable } from '../../web/parts/data-table.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { MOST_PROTECTED_MET } from '../people/protected-met.rules.ts'
import { emergenciesMessages } from './emergencies.texts.ts'
import type { ProtectedSearchesAnswer } from './emergencies.wire.ts'

/** Whose searches have met protected children, how many, and how many were no longer told of; the log of looks tells more. */
export function ProtectedSearchList({ searches }: { readonly searches: readonly ProtectedSearchesAnswer[] }) {
  const texts = useTexts(emergenciesMessages)
  const format = useFormat()
  const columns: Column<ProtectedSearchesAnswer>[] = [
    {
      id: 'by',
      title: texts.by,
      isHeader: true,
      cell: ({ worker }) => (
        <RegisterLink to="/opslag" params={{ medarbejder: worker.id }}>
          {worker.name}
          <span className="sr-only"> ({texts.looks})</span>
        </RegisterLink>
      ),
    },
    { id: 'day', title: texts.day, cell: ({ day }) => format.date(day) },
    { id: 'searches', title: texts.searchCount, cell: ({ searches }) => format.number(searches) },
    { id: 'children', title: texts.childCount, cell: ({ children }) => format.number(children) },
    {
      id: 'withheld',
      title: texts.withheldCount,
      cell: ({ withheld }) =>
        withheld === 0 ? '0' : <strong className="open-mark">{format.number(withheld)}</strong>,
    },
  ]
  return (
    <section className="card-frame">
      <h2>{texts.searches}</h2>
      <p>{texts.searchesLead(format.number(MOST_PROTECTED_MET))}</p>
      {searches.length === 0 ? (
        <p>{texts.searchesNone}</p>
      ) : (
        <DataTable
          caption={texts.searches}
          hideCaption
          isStacked
          columns={columns}
          rows={searches}
          keyOf={({ worker, day }) => `${worker.id} ${day}`}
        />
      )}
    </section>
  )
}
