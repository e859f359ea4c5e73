import type { ReceiptAnswer } from '../../../api/wire-receipt.ts'
import { Notice } from '../../parts/answered.tsx'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { receiptTexts } from './data.texts.ts'

/** What is wrong with the package itself: a file that is not there, a column that is missing. */
export function Problems({ problems: found }: { readonly problems: ReceiptAnswer['problems'] }) {
  const { problems } = useTexts(receiptTexts)
  const { language } = useFormat()
  if (found.length === 0) return null
  return (
    <Notice kind="warning" title={problems.title}>
      <p>{problems.lead}</p>
      <ul className="problems">
        {found.map((problem) => (
          <li key={`${problem.kind} ${problem.resource} ${problem.column}`}>
            {problem.text[language]}{' '}
            <code>{[problem.file, problem.resource, problem.column].filter(isFirst).join(' · ')}</code>
            {problem.value && problem.value !== problem.file && <> “{problem.value}”</>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function isFirst(text: string | null, index: number, texts: readonly (string | null)[]): boolean {
  return text !== null && text !== '' && texts.indexOf(text) === index
}
