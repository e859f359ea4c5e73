import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'react'

/** A form that stands open, as whatever it stands in asks of it before it is left. */
export interface OpenForm {
  readonly isUnsaved: () => boolean
  /** Whether what is written stays on the device when the form is left. */
  readonly isKept: boolean
  /** Throws away what is kept of it. */
  readonly forget: () => void
  /** It has been sent: whatever follows from that may leave the form. */
  readonly settle: () => void
}

/** The forms that are open in a window, or on the page. */
export interface OpenForms {
  readonly forms: Set<OpenForm>
  readonly within: OpenForms | null
}

export const OpenFormsContext = createContext<OpenForms | null>(null)

/** A place where forms may be open, in the one that it stands in itself. */
export function useOpenForms(): OpenForms {
  const within = useContext(OpenFormsContext)
  return useMemo(() => ({ forms: new Set<OpenForm>(), within }), [within])
}

export function unsavedIn({ forms }: OpenForms): readonly OpenForm[] {
  return [...forms].filter((form) => form.isUnsaved())
}

/** What a form says of itself. It is asked at the very moment of leaving, which may come before the next drawing. */
export function useOpenForm(isUnsaved: boolean, isKept: boolean, forgetKept: () => void): OpenForm {
  const now = useRef(isUnsaved)
  useLayoutEffect(() => {
    now.current = isUnsaved
  })
  const settle = useCallback(() => {
    now.current = false
  }, [])
  return useMemo(() => {
    const forget = () => {
      settle()
      forgetKept()
    }
    return { isUnsaved: () => now.current, isKept, forget, settle }
  }, [isKept, forgetKept, settle])
}

/** Makes a form known to the window and the page that it stands in. */
export function useStandingIn(form: OpenForm | undefined): void {
  const place = useContext(OpenFormsContext)
  useEffect(() => {
    if (!form) return
    for (let one = place; one; one = one.within) one.forms.add(form)
    return () => {
      for (let one = place; one; one = one.within) one.forms.delete(form)
    }
  }, [form, place])
}
