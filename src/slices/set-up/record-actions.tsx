import type { RecordAnswer } from '../../api/wire-records.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { setUpMessages } from './set-up.texts.ts'

/** What can be done about a record of the set-up. */
export interface RecordActs {
  nameOf(record: RecordAnswer): string
  /** Null for those who may look and not change. */
  readonly correct: ((record: RecordAnswer) => void) | null
  showHistory(record: RecordAnswer): void
  /** Null where nothing of this kind is taken out of use. */
  readonly stop: ((record: RecordAnswer) => void) | null
}

interface Props {
  readonly record: RecordAnswer
  readonly acts: RecordActs
}

/** The buttons of one row. */
export function RecordActions({ record, acts }: Props) {
  const texts = useTexts(setUpMessages)
  const { correct, history } = useTexts(registerMessages)
  const name = acts.nameOf(record)
  const isStopped = record.values.active === false
  return (
    <span className="row-actions no-print">
      {acts.correct && (
        <button
          type="button"
          className="small-button"
          aria-label={texts.correct(name)}
          onClick={() => acts.correct?.(record)}
        >
          {correct}
        </button>
      )}
      <button
        type="button"
        className="small-button"
        aria-label={texts.historyOf(name)}
        onClick={() => acts.showHistory(record)}
      >
        {history}
      </button>
      {acts.stop && (
        <button
          type="button"
          className="small-button"
          aria-label={isStopped ? texts.startOf(name) : texts.stopOf(name)}
          onClick={() => acts.stop?.(record)}
        >
          {isStopped ? texts.start : texts.stop}
        </button>
      )}
    </span>
  )
}
