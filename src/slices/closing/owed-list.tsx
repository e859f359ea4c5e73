import type { ChildAnswer } from '../../api/wire-child.ts'
import type { Due } from '../../api/wire-due.ts'
import { type RecordOf, recordsOfKind } from '../../api/wire-of-kind.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { ruleSays } from '../../slices.due.ts'
import { RECORDS } from '../../slices.ts'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { placeOfKind } from '../../web/routing/record-place.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { closingMessages } from './closing.texts.ts'

interface Props {
  readonly file: RecordOf<'child_case'>
  readonly child: ChildAnswer
}

/** What closing a case does not end, or did not, each with the way to where it is done. */
export function OwedList({ file, child }: Props) {
  const texts = useTexts(closingMessages)
  const language = useLanguage()
  const isClosed = isSaid(file.values.closed_on)
  const owed = child.due.filter(
    ({ rule, caseId }) =>
      (caseId === null || caseId === file.id) &&
      // What must be done before the case is closed is listed as that.
      (isClosed || ruleSays(rule).outlivesCase),
  )
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

function pageOf({ record: { kind, id } }: Due, { child, records }: ChildAnswer): string {
  const record = recordsOfKind(records, kind).find((one) => one.id === id)
  return (record && RECORDS.of(kind).lifecycle.page?.(record)) ?? placeOfKind(child.id, kind)
}
