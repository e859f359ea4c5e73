import { type ReactNode, useState } from 'react'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Dialog } from '../form/dialog.tsx'
import { FailureNotice } from '../form/failure-notice.tsx'
import { useSaving } from '../form/saving.ts'
import { useProblems } from '../notification/problem-of.ts'
import { useRefresh } from '../questions.ts'
import { MeanwhileNotice } from './meanwhile-notice.tsx'

/** Sends an act once, and asks for everything anew when it is done. */
export function useAct(id: string) {
  const saving = useSaving()
  const refresh = useRefresh()
  const problems = useProblems(saving.failure, id)
  const [isDone, setIsDone] = useState(false)
  async function act<Answer>(send: (idempotencyKey: string) => Promise<Answer>): Promise<Answer | null> {
    const answer = await saving.save(send)
    if (answer === null) return null
    setIsDone(true)
    await refresh()
    return answer
  }
  return { act, saving, problems, isDone }
}
type Act = ReturnType<typeof useAct>

interface Props {
  readonly title: string
  readonly lead: string
  readonly submit: string
  readonly act: Act
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** One act on a record, in a window on top of its page. */
export function ActDialog({ title, lead, submit, act, onSubmit, onClose, children }: Props) {
  const texts = useTexts(registerMessages)
  const { failure, isSending } = act.saving
  return (
    <Dialog title={title} lead={lead} onClose={onClose}>
      <form
        className="record-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <FailureNotice failure={failure} idOf={act.problems.idOf} />
        <MeanwhileNotice failure={failure} />
        <div className="fields">{children}</div>
        <div className="button-row dialog-foot">
          <button type="submit" className="button button-primary" disabled={isSending}>
            {isSending ? texts.saving : submit}
          </button>
          <button type="button" className="button button-secondary" onClick={onClose}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
