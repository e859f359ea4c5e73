import type { ReceiptAnswer } from '../../../api/wire-receipt.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { receiptTexts } from './data.texts.ts'
import { totalOf } from './verdict.tsx'

type Resource = ReceiptAnswer['resources'][number]
const COUNTS = ['read', 'accepted', 'refused', 'doubted'] as const

/** File by file: what was read, and what became of it; the last line is the sum. */
export function ResourceTable({ resources: files }: { readonly resources: readonly Resource[] }) {
  const { resources } = useTexts(receiptTexts)
  const format = useFormat()
  if (files.length === 0) return null
  const columns: Column<Resource>[] = [
    { id: 'title', title: resources.resource, isHeader: true, cell: ({ title }) => title[format.language] },
    { id: 'file', title: resources.file, cell: ({ file }) => <code>{file}</code> },
    ...COUNTS.map((count) => ({
      id: count,
      title: resources[count],
      isNumber: true,
      cell: (resource: Resource) => format.number(resource[count]),
    })),
    { id: 'dates', title: resources.dates, cell: (resource) => <Dates resource={resource} /> },
  ]
  const total: Resource = {
    resource: '',
    title: { da: resources.total, en: resources.total },
    file: '',
    format: '',
    firstDate: null,
    lastDate: null,
    ...totalOf(files),
  }
  return (
    <section className="card-frame resource-table">
      <h2>{resources.title}</h2>
      <DataTable
        caption={resources.title}
        hideCaption
        columns={columns}
        rows={files.length > 1 ? [...files, total] : files}
        keyOf={({ resource }) => resource}
      />
      <p className="small">{resources.footnote}</p>
    </section>
  )
}

function Dates({ resource: { resource, firstDate, lastDate } }: { readonly resource: Resource }) {
  const { covers, resources } = useTexts(receiptTexts)
  const { shortDate } = useFormat()
  if (resource === '') return null
  if (firstDate === null || lastDate === null) return <span className="small">{resources.noDates}</span>
  return <span className="dates">{covers.period(shortDate(firstDate), shortDate(lastDate))}</span>
}
