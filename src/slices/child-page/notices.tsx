import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { order } from '../../web/answers/api.ts'
import { useRefresh } from '../../web/answers/questions.ts'
import { Notice } from '../../web/parts/answered.tsx'
import { ReasonDialog } from '../../web/parts/reason-dialog.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { momentText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { UNMERGE } from '../child/child.acts.ts'
import { childMessages } from '../child/child.texts.ts'

const HALF_A_MINUTE = 30_000

interface EmergencyProps {
  readonly emergency: NonNullable<ChildAnswer['emergency']>
}

/** Says that one is here in an emergency, why, and for how long yet. */
export function EmergencyNotice({ emergency }: EmergencyProps) {
  const texts = useTexts(childMessages)
  const wording = useWording()
  const questions = useQueryClient()
  const [now, setNow] = useState(() => Date.now())
  const left = Math.ceil((Date.parse(emergency.until) - now) / 60_000)
  const isOver = left <= 0
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), HALF_A_MINUTE)
    return () => clearInterval(tick)
  }, [])
  useEffect(() => {
    if (isOver) questions.invalidateQueries({ queryKey: ['register', 'child'] })
  }, [isOver, questions])
  const words = texts.hoursMinutes(Math.floor(left / 60), left % 60)
  return (
    <Notice kind="warning" title={texts.emergencyTitle}>
      <p>
        {isOver ? texts.emergencyEnded : texts.emergencyUntil(momentText(emergency.until, wording), words)}{' '}
        {texts.emergencyReason}: “{emergency.reason}”
      </p>
    </Notice>
  )
}

/** Says that the page is as the register was known at an earlier day. */
export function KnownNotice({ day, back }: { readonly day: string; readonly back: string }) {
  const texts = useTexts(childMessages)
  const format = useFormat()
  return (
    <Notice kind="info" title={texts.knownTitle(format.date(day))}>
      <p>
        {texts.knownHelp} <Link to={back}>{texts.knownBack}</Link>
      </p>
    </Notice>
  )
}

/** Says that this record and others are the same child, with the way there and back. */
export function MergedNotice({
  answer,
  mayCorrect,
}: {
  readonly answer: ChildAnswer
  readonly mayCorrect: boolean
}) {
  const texts = useTexts(childMessages)
  const language = useLanguage()
  const address = useRegisterAddress()
  const refresh = useRefresh()
  const [apart, setApart] = useState<string | null>(null)
  const { mergedInto, merged, child } = answer
  if (mergedInto === null && merged.length === 0) return null
  async function takeApart(id: string, reason: string) {
    await order(UNMERGE, { id, body: { reason } })
    await refresh()
  }
  const apartOf = mergedInto === null ? merged : [child.id]
  return (
    <Notice kind="info" title={mergedInto === null ? texts.mergedCount(merged.length) : texts.mergedInto}>
      <div className="button-row">
        {mergedInto !== null && <Link to={address(`/boern/${mergedInto}`)}>{texts.mergedOpen}</Link>}
        {mayCorrect &&
          apartOf.map((id) => (
            <button key={id} type="button" className="link-button no-print" onClick={() => setApart(id)}>
              {UNMERGE.title[language]}
            </button>
          ))}
      </div>
      {apart && (
        <ReasonDialog
          title={UNMERGE.title[language]}
          lead={texts.unmergeLead}
          submit={UNMERGE.title[language]}
          act={(reason) => takeApart(apart, reason)}
          onClose={() => setApart(null)}
        />
      )}
    </Notice>
  )
}
