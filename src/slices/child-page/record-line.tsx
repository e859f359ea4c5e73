import { useState } from 'react'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { RECORDS } from '../../slices.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { RecordDialog } from '../../web/form/record-dialog.tsx'
import { HistoryDialog } from '../../web/parts/history-dialog.tsx'
import { RecordFacts } from '../../web/parts/record-facts.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { sayingOf } from '../../web/words/value-text.ts'
import { summaryOf, type Telling } from '../child/summary.parts.ts'
import { measuresInOrder } from './child-path.ts'

interface Props {
  readonly record: RecordOf
  readonly telling: Telling
  readonly mayCorrect: boolean
}

/** One record: what it is, everything that has been said of it by its name, and the ways to correct it and to see how it became so. */
export function RecordLine({ record, telling, mayCorrect }: Props) {
  const shared = useTexts(registerMessages)
  const { may } = useSignedIn()
  const { texts, child, wording } = telling
  const [open, setOpen] = useState<'correct' | 'history' | null>(null)
  const spec = RECORDS.of(record.kind)
  const { title, state } = summaryOf(record, telling)
  const say = sayingOf(spec, record.values, wording)
  const page = spec.lifecycle.page?.(record)
  const close = () => setOpen(null)
  return (
    <li className={state?.tone === 'past' ? 'record-line record-past' : 'record-line'}>
      <div className="record-words">
        <p className="record-title">
          <MeasureMark record={record} telling={telling} />
          <strong>{page && may.write ? <RegisterLink to={page}>{title}</RegisterLink> : title}</strong>
          {state && <span className={`state state-${state.tone}`}>{state.words}</span>}
        </p>
        <RecordFacts
          spec={spec}
          values={record.values}
          names={child.names}
          only={factsBeside(spec, title, say)}
        />
      </div>
      <div className="record-actions no-print">
        {mayCorrect && (
          <button
            type="button"
            className="link-button"
            onClick={() => setOpen('correct')}
            aria-label={texts.correctOne(title)}
          >
            {shared.correct}
          </button>
        )}
        {may.write && (
          <button
            type="button"
            className="link-button"
            onClick={() => setOpen('history')}
            aria-label={texts.historyOfOne(title)}
          >
            {shared.history}
          </button>
        )}
      </div>
      {open === 'correct' && <RecordDialog spec={spec} record={record} child={child} onClose={close} />}
      {open === 'history' && (
        <HistoryDialog
          plural={spec.plural}
          id={record.id}
          title={spec.title[wording.language].toLowerCase()}
          onClose={close}
        />
      )}
    </li>
  )
}

/** The fields that say something which the title has not said. */
function factsBeside(
  { fields }: RecordSpec,
  title: string,
  say: (name: string) => string,
): readonly string[] {
  return fields.map(({ name }) => name).filter((name) => say(name) !== title)
}

/** A measure's number in the picture, in the colour of its step. */
function MeasureMark({ record, telling }: Pick<Props, 'record' | 'telling'>) {
  if (record.kind !== 'measure') return null
  const type = telling.wording.choices?.measureTypes.find(({ code }) => code === record.values.measure_type)
  const number = measuresInOrder(telling.child).findIndex(({ id }) => id === record.id) + 1
  return <span className={`measure-mark step-mark-${type?.step ?? 0}`}>{number > 0 ? number : ''}</span>
}
