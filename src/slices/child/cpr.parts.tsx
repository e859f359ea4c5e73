import { useEffect, useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { order } from '../../web/answers/api.ts'
import { ReasonDialog } from '../../web/parts/reason-dialog.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { SET_CPR, SHOW_CPR } from '../people/people.acts.ts'
import { childMessages } from './child.texts.ts'
import { SetCprDialog } from './set-cpr-dialog.tsx'

const SHOWN_FOR = 60_000

/** The CPR number: shown for a reason and for a minute, and written where it is not known. */
export function Cpr({ answer, mayCorrect }: { readonly answer: ChildAnswer; readonly mayCorrect: boolean }) {
  const texts = useTexts(childMessages)
  const language = useLanguage()
  const id = answer.child.id
  const [cpr, setCpr] = useState<string | null>(null)
  const [open, setOpen] = useState<'show' | 'set' | null>(null)
  useEffect(() => {
    if (cpr === null) return
    const minute = setTimeout(() => setCpr(null), SHOWN_FOR)
    return () => clearTimeout(minute)
  }, [cpr])
  async function reveal(reason: string) {
    const shown = await order(SHOW_CPR, { id, body: { reason } })
    setCpr(shown.cpr && `${shown.cpr.replace('-', '').slice(0, 6)}-${shown.cpr.slice(-4)}`)
  }
  return (
    <>
      {answer.hasCpr ? (
        <>
          {texts.cpr} <span className="cpr-digits">{cpr ?? '••••••-••••'}</span>{' '}
          <button
            type="button"
            className="link-button no-print"
            onClick={() => (cpr === null ? setOpen('show') : setCpr(null))}
            aria-label={cpr === null ? SHOW_CPR.title[language] : texts.cprHide}
          >
            {cpr === null ? texts.cprShow : texts.cprHide}
          </button>
        </>
      ) : (
        mayCorrect && <span className="quiet">{texts.cprNone}</span>
      )}
      {mayCorrect && (
        <button type="button" className="link-button no-print" onClick={() => setOpen('set')}>
          {answer.hasCpr ? texts.cprCorrect : SET_CPR.title[language]}
        </button>
      )}
      {open === 'show' && (
        <ReasonDialog
          title={SHOW_CPR.title[language]}
          lead={texts.revealLead}
          label={texts.revealReason}
          submit={texts.show}
          act={reveal}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'set' && (
        <SetCprDialog child={answer.child} isKnown={answer.hasCpr} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
