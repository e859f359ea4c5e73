import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'

/** Marks someone whose name and address are protected. */
export function ProtectedMark({ isShort = false }: { readonly isShort?: boolean }) {
  const texts = useTexts(registerMessages)
  return (
    <span
      className={isShort ? 'protected-mark protected-short' : 'protected-mark'}
      title={texts.protectedName}
    >
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
        <path d="M8 1L14 3V8C14 11.5 11.5 14 8 15C4.5 14 2 11.5 2 8V3Z" fill="currentColor" />
      </svg>
      <span className={isShort ? 'sr-only' : undefined}>{texts.protectedMark}</span>
    </span>
  )
}
