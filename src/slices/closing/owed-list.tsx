import type { ChildAnswer } from '../../api/wire-child.ts'
import type { Due } from '../../api/wire-due.ts'
import { ruleSays } from '../../slices.due.ts'
import { RECORDS } from '../../slices.ts'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { closingMessages } from './closing.texts.ts'

interface Props {
  readonly child: ChildAnswer
  readonly isClosed: boolean
}

/** What closing a case does not end, each with the way to where it is done. */
export function OwedList({ child, isClosed }: Props) {
  const texts = useTexts(closingMessages)
  const language = useLanguage()
  const owed = child.due.filter(({ rule }) => ruleSays(rule).outlivesCase)
  if (owed.length === 0) return null
  return (
    <div className="notice notice-warning">
      <h2 className="notice-title">{texts.owedTitle}</h2>
      <p>{isClosed ? texts.owedClosed : texts.owedOpen}</p>
      <ul className="bullets">
        {owed.map((due) => (
          <li key={`${due.rule} ${due.record.id}`}>
            <RegisterLink to={pageOf(due, child)}>{due.title[language]}</RegisterLink>
            <span className="small"> {due.why[language]}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function pageOf({ record }: Due, { child }: ChildAnswer): string {
  const { page } = RECORDS.of(record.kind).lifecycle
  return page?.({ id: record.id, values: {} }) ?? `/boern/${child.id}`
}
