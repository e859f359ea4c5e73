import { FormDialog } from '../form/form-dialog.tsx'
import { ReasonField } from '../form/inputs.tsx'
import { LOGGED, reasonProblems } from '../form/reason.ts'
import { useForm } from '../form/use-form.ts'
import { fieldIn } from '../form/written.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'

interface Props {
  readonly title: string
  readonly lead: string
  readonly label?: string
  readonly submit: string
  /** Does it, with the reason given; the window closes when it is done. */
  readonly act: (reason: string, idempotencyKey: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks why before something that is written in the log. */
export function ReasonDialog({ label, act, ...window }: Props) {
  const texts = useTexts(registerMessages)
  const form = useForm({
    keptAs: null,
    problems: (draft) => reasonProblems(draft, LOGGED),
    send: ({ reason = '' }, idempotencyKey) => act(reason.trim(), idempotencyKey),
    onDone: window.onClose,
    isOnlyRead: true,
  })
  return (
    <FormDialog form={form} {...window}>
      <div className="fields">
        <ReasonField {...fieldIn(form, 'reason')} label={label ?? texts.reasonLabel} isRequired />
      </div>
    </FormDialog>
  )
}
