import { type ReactNode, useEffect, useRef } from 'react'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { DraftFound } from './draft-found.tsx'
import type { KeptDraft } from './drafts.ts'
import { FailureNotice } from './failure-notice.tsx'
import { MeanwhileNotice } from './meanwhile-notice.tsx'
import { type OpenForm, useStandingIn } from './open-forms.ts'
import { type BarWords, SaveBar } from './save-bar.tsx'
import type { Saving } from './saving.ts'
import { useAskedFirst } from './unsaved-question.tsx'

/** What a form needs of its state, whoever holds it. */
export interface FormState {
  readonly idOf: (field: string) => string | null
  readonly saving: Pick<Saving, 'failure' | 'isSending'>
  readonly submit: () => unknown
  /** What is written, to those who would leave it. */
  readonly open?: OpenForm
  /** What was brought back from the device as it was opened. */
  readonly found?: KeptDraft | null
  readonly startOver?: () => void
  /** It goes out by itself when there is a connection. */
  readonly isSentLater?: boolean
}

export interface FormProps extends BarWords {
  readonly form: FormState
  readonly className?: string
  /** What it is called, where no heading says so. */
  readonly label?: string
  readonly labelledBy?: string
  /** Stands above what went wrong. */
  readonly head?: ReactNode
  /** The records that its problems are about, so that they are named in their words. */
  readonly specs?: readonly RecordSpec[]
  /** Says that someone else was first, where there is more to say than that. */
  readonly conflict?: ReactNode
  /** Says all that went wrong, where the form has a way of its own. */
  readonly notices?: ReactNode
  /** It has just been opened in place: the keyboard goes to its first field. */
  readonly isFocused?: boolean
  readonly children?: ReactNode
}

/** A form: what went wrong at the top, the fields, and the bar that saves it. */
export function Form({ form, className = 'record-form', label, labelledBy, ...props }: FormProps) {
  const {
    head,
    specs,
    conflict = <MeanwhileNotice failure={form.saving.failure} />,
    isFocused,
    notices,
    children,
    onCancel,
    ...bar
  } = props
  useStandingIn(form.open)
  const cancel = useAskedFirst(() => (form.open?.isUnsaved() ? [form.open] : []), onCancel)
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (isFocused) element.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [isFocused])
  return (
    <form
      ref={element}
      className={className}
      noValidate
      aria-label={label}
      aria-labelledby={labelledBy}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      {head}
      {cancel.question}
      <DraftFound form={form} />
      {notices ?? (
        <>
          <FailureNotice
            failure={form.saving.failure}
            idOf={form.idOf}
            specs={specs}
            isSentLater={form.isSentLater}
          />
          {conflict}
        </>
      )}
      {children}
      <SaveBar saving={form.saving} {...(onCancel && { onCancel: cancel.leave })} {...bar} />
    </form>
  )
}
