import { PageHead } from '../../parts/page-head.tsx'
import { useTexts } from '../../words/use-texts.ts'
import { receiptTexts } from './data.texts.ts'
import { ReceiptView } from './receipt-view.tsx'

/** Data: the receipt of the package, also of one that could not be used at all. */
export function DataPage() {
  const { title, lead } = useTexts(receiptTexts)
  return (
    <div className="page-width">
      <PageHead title={title} lead={lead} />
      <ReceiptView />
    </div>
  )
}
