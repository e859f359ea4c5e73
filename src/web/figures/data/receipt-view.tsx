import { useSearchParams } from 'react-router'
import type { ReceiptAnswer } from '../../../api/wire-receipt.ts'
import { usePackage, useReceipt } from '../../answers/queries.ts'
import { Answered, Notice } from '../../parts/answered.tsx'
import { useTexts } from '../../words/use-texts.ts'
import { Coverage } from './coverage.tsx'
import { receiptTexts } from './data.texts.ts'
import { FindingKinds } from './finding-kinds.tsx'
import { FindingLines } from './finding-lines.tsx'
import { findingsAddressOf, LINES_A_PAGE } from './findings-address.ts'
import { Problems } from './problems.tsx'
import { ResourceTable } from './resource-table.tsx'
import { Verdict } from './verdict.tsx'
import './receipt.css'

/** The whole receipt: the verdict first, then what the package covers, then every line that was not plain. */
export function ReceiptView() {
  const [search] = useSearchParams()
  const { only, page } = findingsAddressOf(search)
  const everything = useReceipt({ offset: 0, limit: 1 })
  const kinds = [...(everything.data?.refusalKinds ?? []), ...(everything.data?.doubtKinds ?? [])]
  // A kind that this package has none of, from an old address, shows all lines rather than an error.
  const known = kinds.some(({ kind }) => kind === only) ? only : ''
  const query = useReceipt(
    everything.data ? { only: known || undefined, offset: page * LINES_A_PAGE, limit: LINES_A_PAGE } : null,
  )
  return (
    <Answered query={everything}>
      {(receipt) => (
        <>
          <Overall receipt={receipt} />
          {kinds.length > 0 && (
            <>
              <Kinds receipt={receipt} only={known} />
              {receipt.withheld ? (
                <LinesWithheld />
              ) : (
                <Answered query={query}>
                  {(answer) => <FindingLines answer={answer} only={known} page={page} />}
                </Answered>
              )}
            </>
          )}
        </>
      )}
    </Answered>
  )
}

function LinesWithheld() {
  const { lines } = useTexts(receiptTexts)
  return (
    <Notice kind="info" title={lines.withheld}>
      <p>{lines.withheldText}</p>
    </Notice>
  )
}

function Overall({ receipt }: { readonly receipt: ReceiptAnswer }) {
  const about = usePackage()
  return (
    <>
      <Problems problems={receipt.problems} />
      <Verdict receipt={receipt} />
      {about.data && about.data.municipalities.length > 0 && <Coverage about={about.data} />}
      <ResourceTable resources={receipt.resources} />
    </>
  )
}

function Kinds({ receipt, only }: { readonly receipt: ReceiptAnswer; readonly only: string }) {
  const { refusals, doubts } = useTexts(receiptTexts)
  const hasLines = !receipt.withheld
  return (
    <>
      <FindingKinds words={refusals} kinds={receipt.refusalKinds} {...{ only, hasLines }} tone="refused" />
      <FindingKinds words={doubts} kinds={receipt.doubtKinds} {...{ only, hasLines }} tone="doubted" />
    </>
  )
}
