import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TransferAnswer } from '../../../api/wire-access.ts'
import { SelectField } from '../../parts/selectors.tsx'
import { movesMessages } from '../../texts/moves.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { Dialog } from '../form/dialog.tsx'
import { FailureNotice } from '../form/failure-notice.tsx'
import { useSaving } from '../form/saving.ts'
import { useChoices } from '../questions.ts'

interface Props {
  readonly move: TransferAnswer
  readonly onClose: () => void
}

/** Takes a child's case over, to a team and a caseworker. */
export function AcceptMove({ move, onClose }: Props) {
  const texts = useTexts(movesMessages)
  const { data: choices } = useChoices()
  const { answer, saving } = useAnswer(move, onClose)
  const [team, setTeam] = useState('')
  const [caseworker, setCaseworker] = useState('')
  const workers = (choices?.workers ?? []).filter(
    (one) => one.roles.includes('caseworker') && (team === '' || one.team === team),
  )
  const later = { value: '', title: texts.chooseLater }
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, title: name }))
  return (
    <Dialog title={texts.acceptTitle(move.child.name)} lead={texts.acceptLead} onClose={onClose}>
      <FailureNotice failure={saving.failure} />
      <div className="move-fields">
        <SelectField
          label={texts.team}
          value={team}
          options={[later, ...named(choices?.teams ?? [])]}
          onChange={(value) => {
            setTeam(value)
            setCaseworker('')
          }}
        />
        <SelectField
          label={texts.caseworker}
          value={caseworker}
          options={[later, ...named(workers)]}
          onChange={setCaseworker}
        />
      </div>
      <Buttons
        words={texts.acceptNow}
        isSending={saving.isSending}
        onClose={onClose}
        onSend={() =>
          answer({ answer: 'accepted', ...(team && { team }), ...(caseworker && { caseworker }) })
        }
      />
    </Dialog>
  )
}

/** Says no to a child's case; asked once more, since the other municipality is told. */
export function DeclineMove({ move, onClose }: Props) {
  const texts = useTexts(movesMessages)
  const { answer, saving } = useAnswer(move, onClose)
  return (
    <Dialog
      title={texts.declineTitle(move.child.name)}
      lead={texts.declineLead(move.from.name)}
      onClose={onClose}
    >
      <FailureNotice failure={saving.failure} />
      <Buttons
        words={texts.declineNow}
        isSending={saving.isSending}
        onClose={onClose}
        onSend={() => answer({ answer: 'declined' })}
      />
    </Dialog>
  )
}

interface MoveAnswer {
  readonly answer: 'accepted' | 'declined'
  readonly team?: string
  readonly caseworker?: string
}

function useAnswer({ id }: TransferAnswer, onDone: () => void) {
  const saving = useSaving()
  const questions = useQueryClient()
  async function answer(body: MoveAnswer) {
    const answered = await saving.save(() => send<TransferAnswer>(`transfers/${id}/answer`, body))
    if (answered === null) return
    await questions.invalidateQueries({ queryKey: ['register'] })
    await questions.invalidateQueries({ queryKey: ['me'] })
    onDone()
  }
  return { answer, saving }
}

interface ButtonsProps {
  readonly words: string
  readonly isSending: boolean
  readonly onSend: () => void
  readonly onClose: () => void
}

function Buttons({ words, isSending, onSend, onClose }: ButtonsProps) {
  const texts = useTexts(movesMessages)
  return (
    <div className="button-row dialog-foot">
      <button type="button" className="button button-primary" disabled={isSending} onClick={onSend}>
        {isSending ? texts.saving : words}
      </button>
      <button type="button" className="button button-secondary" onClick={onClose}>
        {texts.cancel}
      </button>
    </div>
  )
}
