import { useTexts } from '../../words/use-texts.ts'
import { ownFilesTexts } from './own-files.texts.ts'

/** The promise of this page, before anything is chosen. */
export function NothingSent() {
  const texts = useTexts(ownFilesTexts)
  return (
    <p className="nothing-sent">
      <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
        <path d="M12 2a5 5 0 0 0-5 5v3H5v12h14V10h-2V7a5 5 0 0 0-5-5Zm-3 8V7a3 3 0 0 1 6 0v3H9Z" />
      </svg>
      <span>
        <strong>{texts.nothingSent}</strong> {texts.nothingSentText}
      </span>
    </p>
  )
}
