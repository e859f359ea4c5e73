import { type DragEvent, useState } from 'react'
import { Notice } from '../../parts/answered.tsx'
import { SelectField } from '../../parts/selectors.tsx'
import { useTexts } from '../../words/use-texts.ts'
import { droppedFiles } from './dropped-files.ts'
import { NothingSent } from './nothing-sent.tsx'
import { ownFilesTexts } from './own-files.texts.ts'

const THRESHOLDS = [0, 3, 5, 10, 20]
const DEFAULT_THRESHOLD = 5

interface Props {
  readonly open: (files: readonly File[], suppressBelow: number) => void
}

/** Choose a folder, choose files or drop a package; nothing of it leaves the browser. */
export function PackageChooser({ open }: Props) {
  const texts = useTexts(ownFilesTexts)
  const [threshold, setThreshold] = useState(DEFAULT_THRESHOLD)
  const [isEmpty, setIsEmpty] = useState(false)
  const take = (files: readonly File[]) => {
    setIsEmpty(files.length === 0)
    if (files.length > 0) open(files, threshold)
  }
  return (
    <>
      <NothingSent />
      {isEmpty && <Notice kind="error" title={texts.failure.noFiles} />}
      <DropPlace take={take} />
      <div className="threshold">
        <SelectField
          label={texts.threshold}
          value={String(threshold)}
          options={THRESHOLDS.map((count) => ({
            value: String(count),
            title: count === 0 ? texts.thresholdNone : String(count),
          }))}
          onChange={(value) => setThreshold(Number(value))}
        />
        <p className="small">{texts.thresholdHint}</p>
      </div>
    </>
  )
}

function DropPlace({ take }: { readonly take: (files: readonly File[]) => void }) {
  const texts = useTexts(ownFilesTexts)
  const [isOver, setIsOver] = useState(false)
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(await droppedFiles(event.dataTransfer))
  }
  return (
    <section
      className={isOver ? 'drop-place drop-place-over' : 'drop-place'}
      aria-label={texts.drop}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <StepsMark />
      <p className="drop-place-title">{isOver ? texts.dropNow : texts.drop}</p>
      <p className="small">{texts.or}</p>
      <p className="drop-place-buttons">
        <FileButton label={texts.chooseFolder} isFolder take={take} />
        <FileButton label={texts.chooseFiles} take={take} />
      </p>
      <p className="small">{texts.needs}</p>
    </section>
  )
}

interface FileButtonProps {
  readonly label: string
  readonly isFolder?: boolean
  readonly take: (files: readonly File[]) => void
}

function FileButton({ label, isFolder, take }: FileButtonProps) {
  // React's types do not know the attribute by which browsers choose a whole folder.
  const folder = isFolder ? { webkitdirectory: '' } : {}
  return (
    <label className={isFolder ? 'button button-primary file-button' : 'button button-secondary file-button'}>
      {label}
      <input type="file" multiple {...folder} onChange={(event) => take([...(event.target.files ?? [])])} />
    </label>
  )
}

/** Six small steps, as a sign that the staircase comes out of the files. */
function StepsMark() {
  return (
    <svg className="steps-mark" viewBox="0 0 96 48" width="96" height="48" aria-hidden="true">
      {[1, 2, 3, 4, 5, 6].map((step) => (
        <rect
          key={step}
          className={`step-fill-${step}`}
          x={(step - 1) * 16}
          y={48 - step * 8}
          width="15"
          height={step * 8}
        />
      ))}
    </svg>
  )
}
