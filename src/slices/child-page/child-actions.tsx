import { useState } from 'react'
import { Link } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { HistoryDialog } from '../../web/parts/history-dialog.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { childMessages } from '../child/child.texts.ts'
import { MergeDialog } from '../child/merge-dialog.parts.tsx'
import { KnownChoice } from './known-choice.tsx'

type Open = 'history' | 'merge' | null

interface Props {
  readonly answer: ChildAnswer
  readonly isKnownView: boolean
}

/** What can be done about the child as a whole: only what this user may. */
export function ChildActions({ answer, isKnownView }: Props) {
  const texts = useTexts(childMessages)
  const address = useRegisterAddress()
  const [open, setOpen] = useState<Open>(null)
  const { child, may } = answer
  const me = useSignedIn()
  const close = () => setOpen(null)
  const isNow = !isKnownView
  return (
    <div className="child-actions no-print">
      {me.may.write && <Action words={texts.allChanges} onClick={() => setOpen('history')} />}
      {may.seeLooks && (
        <Link className="small-button" to={address('/opslag', { barn: child.id })}>
          {texts.whoHasSeen}
        </Link>
      )}
      {isNow && may.transfer && (
        <Link className="small-button" to={address('/flytninger', { barn: child.id })}>
          {texts.transfer}
        </Link>
      )}
      {isNow && may.correct && answer.mergedInto === null && (
        <Action words={texts.merge} onClick={() => setOpen('merge')} />
      )}
      {me.may.write && <KnownChoice id={child.id} today={answer.today} />}
      {open === 'history' && (
        <HistoryDialog
          plural="children"
          id={child.id}
          title={texts.allChanges.toLowerCase()}
          onClose={close}
        />
      )}
      {open === 'merge' && <MergeDialog answer={answer} onClose={close} />}
    </div>
  )
}

function Action({ words, onClick }: { readonly words: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="small-button" onClick={onClick}>
      {words}
    </button>
  )
}
