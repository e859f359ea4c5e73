import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { ownFilesTexts } from './own-files.texts.ts'
import type { Progress } from './worker-answers.ts'

interface Props {
  readonly progress: readonly Progress[]
  readonly stop: () => void
}

/** How far the reading has come, file by file; the last one named is the one being read. */
export function Reading({ progress, stop }: Props) {
  const texts = useTexts(ownFilesTexts)
  const { number } = useFormat()
  return (
    <section className="card-frame reading" aria-busy="true">
      <h2 role="status">{texts.reading} …</h2>
      <ul>
        {progress.map(({ resource, read }, index) => (
          <li key={resource}>
            <code>{resource}</code>
            <span className="number">{texts.readLines(number(read))}</span>
            <span className="small">{index === progress.length - 1 ? texts.readingNow : texts.read}</span>
          </li>
        ))}
      </ul>
      <p className="small">{texts.nothingSent}</p>
      <button type="button" className="button button-secondary" onClick={stop}>
        {texts.cancel}
      </button>
    </section>
  )
}
