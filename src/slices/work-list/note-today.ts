import { useState } from 'react'
import { RECORD } from '../../api/wire.endpoints.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import type { DueRule } from '../../slices.due.ts'
import { ask, send } from '../../web/answers/api.ts'
import { useRefresh } from '../../web/answers/questions.ts'
import { useSaving } from '../../web/form/saving.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import type { Task } from './groups.ts'
import { workListMessages } from './work-list.texts.ts'

/** What is noted on a notification by saying that it was done today. */
const FIELDS: Readonly<Partial<Record<DueRule, 'receipt_on' | 'feedback_on'>>> = {
  notification_receipt: 'receipt_on',
  notification_feedback: 'feedback_on',
}

export function canBeNoted({ due }: Task): boolean {
  return FIELDS[due.rule] !== undefined
}

/** Notes that something was done today, from the list itself; `noted` says what was, for those who do not see the list. */
export function useNoteToday(today: string) {
  const texts = useTexts(workListMessages)
  const refresh = useRefresh()
  const { save, failure, isSending } = useSaving()
  const personName = usePersonName()
  const [noted, setNoted] = useState('')
  async function note({ child, due }: Task): Promise<void> {
    const field = FIELDS[due.rule]
    if (!field) return
    const { id } = due.record
    const done = await save(async () => {
      const { version } = await ask(RECORD, { plural: 'notifications', id })
      const body = { changes: { [field]: today }, reason: texts.doneFromList }
      return send<RecordOf<'notification'>>(`notifications/${id}`, body, { method: 'PATCH', version })
    })
    if (!done) return
    setNoted(
      texts.noted(field === 'receipt_on' ? texts.receiptToday : texts.feedbackToday, personName(child.name)),
    )
    await refresh()
  }
  return { note, noted, failure, isSending }
}
