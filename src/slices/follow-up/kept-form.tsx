import type { ReactNode } from 'react'
import { Form } from '../../web/form/form.tsx'
import type { DraftInForm } from '../../web/form/kept-draft.ts'
import type { useResending } from '../../web/form/resending.ts'
import type { Failure } from '../../web/form/saving.ts'
import type { Written } from '../../web/form/written.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { DraftNotices } from './draft-notices.tsx'
import { DraftState } from './draft-state.tsx'
import { followUpMessages } from './follow-up.texts.ts'

interface Props {
  readonly kept: DraftInForm
  readonly form: Written
  readonly sending: ReturnType<typeof useResending>
  /** What did not go out, in the words of the form; as it was answered when left out. */
  readonly shown?: Failure | null
  readonly submit: string
  readonly children: ReactNode
}

/** A form that is kept on the device and survives a lost connection. */
export function KeptForm({ kept, form, sending, shown = sending.failure, submit, children }: Props) {
  const texts = useTexts(followUpMessages)
  return (
    <Form
      form={{ idOf: form.idOf, saving: sending, submit: sending.submit }}
      className="follow-form"
      notices={<DraftNotices kept={kept} failure={shown} idOf={form.idOf} onTryNow={sending.submit} />}
      submit={submit}
      sending={texts.sending}
      again={submit}
      foot="send-bar"
      beside={<DraftState kept={kept} />}
    >
      {children}
    </Form>
  )
}
