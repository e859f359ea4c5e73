import type { PackageAnswer } from '../../../api/wire.ts'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { receiptTexts } from './data.texts.ts'

const NAMED_AT_MOST = 6

/** What the package covers: places, children, measures and time. */
export function Coverage({ about }: { readonly about: PackageAnswer }) {
  const { covers } = useTexts(receiptTexts)
  const format = useFormat()
  const { municipalities, cutOffs, schoolYears } = about
  const names =
    municipalities.length <= NAMED_AT_MOST ? municipalities.map(({ name }) => name).join(', ') : ''
  const facts = [
    { count: municipalities.length, of: covers.municipalities, more: names },
    { count: about.children, of: covers.children, more: '' },
    { count: about.measures, of: covers.measures, more: '' },
    { count: cutOffs.length, of: covers.cutOffs, more: span(cutOffs.map(format.shortDate), covers.period) },
    { count: schoolYears.length, of: covers.schoolYears, more: span(schoolYears, covers.period) },
  ]
  return (
    <section className="card-frame">
      <h2>{covers.title}</h2>
      {about.description && <p>{about.description}</p>}
      <ul className="coverage">
        {facts
          .filter(({ count }) => count > 0)
          .map(({ count, of, more }) => (
            <li key={of}>
              <b>{format.number(count)}</b> <span>{of}</span>
              {more && <span className="small">{more}</span>}
            </li>
          ))}
      </ul>
    </section>
  )
}

function span(values: readonly string[], period: (first: string, last: string) => string): string {
  const [first] = values
  const last = values.at(-1)
  return first === undefined || last === undefined ? '' : first === last ? first : period(first, last)
}
