import { PageHead } from '../parts/page-head.tsx'
import { ReceiptView } from '../receipt/receipt-view.tsx'
import { receiptTexts } from '../texts/data.texts.ts'
import { useTexts } from '../texts/use-texts.ts'

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
