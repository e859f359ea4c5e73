import { useEffect, useRef } from 'react'
import type { ConflictAnswer } from '../../api/wire-records.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { useRefresh } from '../../web/answers/questions.ts'
import type { Failure } from '../../web/form/saving.ts'
import { RecordFacts } from '../../web/parts/record-facts.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { momentText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { notificationMessages } from './concern.texts.ts'
import { NOTIFICATION } from './notification.record.ts'

interface Props {
  readonly conflict: ConflictAnswer
  readonly names: Readonly<Record<string, string>>
}

/** Someone else assessed or decided at the same time: theirs stands, and one's own text is still in the form. */
export function TheirsNotice({
  failure,
  names,
}: Pick<Props, 'names'> & { readonly failure: Failure | null }) {
  if (failure?.kind !== 'conflict') return null
  const { conflict } = failure
  return <Theirs key={conflict.theirs.version} conflict={conflict} names={names} />
}

function Theirs({ conflict, names }: Props) {
  const texts = useTexts(notificationMessages)
  const wording = useWording(names)
  const refresh = useRefresh()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [])
  const { theirs, changedBy, changedAt } = conflict
  const at = momentText(changedAt, wording)
  const isAssessed = isSaid(theirs.values.assessed_at)
  return (
    <div ref={notice} className="notice notice-warning" role="alert" tabIndex={-1}>
      <p className="notice-title">{texts.someoneElseTitle(changedBy)}</p>
      <p>{isAssessed ? texts.someoneElseAssessed(at) : texts.someoneElseChanged(at)}</p>
      <RecordFacts
        spec={NOTIFICATION}
        values={theirs.values}
        names={names}
        only={['danger', 'assessment', 'outcome', 'outcome_reason']}
      />
      <p>{texts.yoursRemains}</p>
      <button type="button" className="button button-secondary" onClick={() => refresh()}>
        {texts.showTheirs}
      </button>
    </div>
  )
}
