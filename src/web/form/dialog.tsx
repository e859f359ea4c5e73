import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { OpenFormsContext, unsavedIn, useOpenForms } from './open-forms.ts'
import { useAskedFirst } from './unsaved-question.tsx'

interface Props {
  readonly title: string
  readonly lead?: ReactNode
  readonly isWide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A window on top of the page; Escape closes it, after a question where something written in it is not saved, and the
 * keyboard is back where it was afterwards.
 */
export function Dialog({ title, lead, isWide, onClose, children }: Props) {
  const texts = useTexts(registerMessages)
  const id = useId()
  const forms = useOpenForms()
  const closing = useAskedFirst(() => unsavedIn(forms), onClose)
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) {
      element.showModal()
      element.querySelector<HTMLElement>('form :is(input, select, textarea)')?.focus()
    }
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      // A browser lets a page answer the first Escape alone, and closes at the second by itself.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        closing.leave()
      }}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        closing.leave()
      }}
    >
      <div className="dialog-head">
        <div>
          <h2 id={id}>{title}</h2>
          {lead && <p className="small">{lead}</p>}
        </div>
        <button type="button" className="dialog-close" onClick={closing.leave} aria-label={texts.close}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M4 4L16 16M16 4L4 16" stroke="currentColor" strokeWidth="2" fill="none" />
          </svg>
        </button>
      </div>
      {closing.question}
      <OpenFormsContext value={forms}>{children}</OpenFormsContext>
    </dialog>
  )
}
