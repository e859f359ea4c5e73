import { Dialog } from './dialog.tsx'
import { Form, type FormProps } from './form.tsx'

interface Props extends FormProps {
  readonly title: string
  readonly lead?: string
  readonly onClose: () => void
}

/** A form in a window on top of its page. */
export function FormDialog({ title, lead, onClose, ...form }: Props) {
  return (
    <Dialog title={title} lead={lead} onClose={onClose}>
      <Form foot="button-row dialog-foot" onCancel={onClose} {...form} />
    </Dialog>
  )
}
