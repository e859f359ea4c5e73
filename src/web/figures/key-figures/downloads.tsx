import { useState } from 'react'
import { useAnswers } from '../../answers/source.ts'
import { useTexts } from '../../words/use-texts.ts'
import type { FigureParts } from './figure-parts.ts'
import { keyFiguresTexts } from './key-figures.texts.ts'

const MEDIA_TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
type FileKind = keyof typeof MEDIA_TYPES

/** The rows of the page as a file; made by the server or, for own files, in the browser. */
export function Downloads({ answer, about, selection }: FigureParts) {
  const { download } = useTexts(keyFiguresTexts)
  const answers = useAnswers()
  const [status, setStatus] = useState('')
  const municipality = [selection.municipality, ...selection.compare].join(',')
  const fetchFile = async (kind: FileKind) => {
    setStatus(download.busy)
    try {
      const bytes = await answers.download({ figure: answer.id, municipality }, kind)
      save(bytes, `${download.fileName(answer.id)}.${kind}`, MEDIA_TYPES[kind])
      setStatus('')
    } catch {
      setStatus(download.failed)
    }
  }
  return (
    <section className="downloads" aria-label={download.title}>
      <button type="button" className="button button-secondary" onClick={() => fetchFile('csv')}>
        {download.csv}
      </button>
      <button type="button" className="button button-secondary" onClick={() => fetchFile('xlsx')}>
        {download.xlsx}
      </button>
      <span role="status">{status}</span>
      {about.suppressBelow > 1 && <span className="small">{download.small(about.suppressBelow)}</span>}
    </section>
  )
}

function save(bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the file over once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
