import { type ReactNode, useEffect, useRef } from 'react'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { FailureNotice } from './failure-notice.tsx'
import { MeanwhileNotice } from './meanwhile-notice.tsx'
import { type BarWords, SaveBar } from './save-bar.tsx'
import type { Saving } from './saving.ts'

/** What a form needs of its state, whoever holds it. */
export interface FormState {
  readonly idOf: (field: string) => string | null
  readonly saving: Pick<Saving, 'failure' | 'isSending'>
  readonly submit: () => unknown
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
    ...bar
  } = props
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
      {notices ?? (
        <>
          <FailureNotice failure={form.saving.failure} idOf={form.idOf} specs={specs} />
          {conflict}
        </>
      )}
      {children}
      <SaveBar saving={form.saving} {...bar} />
    </form>
  )
}
