import type { ReactNode } from 'react'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import type { Saving } from './saving.ts'

interface ButtonProps {
  readonly saving: Pick<Saving, 'failure' | 'isSending'>
  /** What it does, in the words of the page. */
  readonly submit: string
  /** While it is sent; that it is being saved when left out. */
  readonly sending?: string
  /** When there was no connection; to try to save again when left out. */
  readonly again?: string
  /** Says which of several alike it is about. */
  readonly label?: string
  readonly isDisabled?: boolean
  /** Something else is the first thing to do on the page. */
  readonly isSecond?: boolean
  /** Sends it, where the button stands in no form. */
  readonly onSubmit?: () => void
}

/** Saves, says that it is saving, tries again. */
export function SaveButton(props: ButtonProps) {
  const texts = useTexts(registerMessages)
  const { saving, submit, sending = texts.saving, again = texts.tryAgainSave } = props
  const { label, isDisabled = false, isSecond = false, onSubmit } = props
  const isOffline = saving.failure?.kind === 'offline'
  return (
    <button
      type={onSubmit ? 'button' : 'submit'}
      className={`button button-${isSecond ? 'secondary' : 'primary'}`}
      disabled={saving.isSending || isDisabled}
      aria-label={label}
      onClick={onSubmit}
    >
      {saving.isSending ? sending : isOffline ? again : submit}
    </button>
  )
}

interface Props extends ButtonProps {
  readonly onCancel?: () => void
  readonly cancel?: string
  /** Where it stands: below a form of a page, at the foot of a window, or among other things. */
  readonly foot?: string
  /** What stands beside the buttons. */
  readonly beside?: ReactNode
}

/** The bar of a form: saves it, or gives it up. */
export function SaveBar({ onCancel, cancel, foot = 'button-row form-foot', beside, ...button }: Props) {
  const texts = useTexts(registerMessages)
  return (
    <div className={foot}>
      <SaveButton {...button} />
      {onCancel && (
        <button type="button" className="button button-secondary" onClick={onCancel}>
          {cancel ?? texts.cancel}
        </button>
      )}
      {beside}
    </div>
  )
}
export type BarWords = Omit<Props, 'saving'>
