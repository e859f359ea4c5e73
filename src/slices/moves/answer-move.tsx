import { useQueryClient } from '@tanstack/react-query'
import { order } from '../../web/answers/api.ts'
import { useChoices } from '../../web/answers/questions.ts'
import { FormDialog } from '../../web/form/form-dialog.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { SelectField } from '../../web/parts/selectors.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { ANSWER_TRANSFER } from './moves.endpoints.ts'
import { movesMessages } from './moves.texts.ts'
import type { TransferAnswer } from './moves.wire.ts'

interface Props {
  readonly move: TransferAnswer
  readonly onClose: () => void
}

/** Takes a child's case over, to a team and a caseworker. */
export function AcceptMove({ move, onClose }: Props) {
  const texts = useTexts(movesMessages)
  const { data: choices } = useChoices()
  const form = useAnswer(move, 'accepted', onClose)
  const { team = '', caseworker = '' } = form.draft
  const workers = (choices?.workers ?? []).filter(
    (one) => one.roles.includes('caseworker') && (team === '' || one.team === team),
  )
  const later = { value: '', title: texts.chooseLater }
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, title: name }))
  return (
    <FormDialog
      form={form}
      title={texts.acceptTitle(move.child.name)}
      lead={texts.acceptLead}
      submit={texts.acceptNow}
      onClose={onClose}
    >
      <div className="move-fields">
        <SelectField
          label={texts.team}
          value={team}
          options={[later, ...named(choices?.teams ?? [])]}
          onChange={(chosen) => form.change({ team: chosen, caseworker: '' })}
        />
        <SelectField
          label={texts.caseworker}
          value={caseworker}
          options={[later, ...named(workers)]}
          onChange={(chosen) => form.change({ caseworker: chosen })}
        />
      </div>
    </FormDialog>
  )
}

/** Says no to a child's case; asked once more, since the other municipality is told. */
export function DeclineMove({ move, onClose }: Props) {
  const texts = useTexts(movesMessages)
  return (
    <FormDialog
      form={useAnswer(move, 'declined', onClose)}
      title={texts.declineTitle(move.child.name)}
      lead={texts.declineLead(move.from.name)}
      submit={texts.declineNow}
      onClose={onClose}
    />
  )
}

function useAnswer({ id }: TransferAnswer, answer: 'accepted' | 'declined', onDone: () => void) {
  const questions = useQueryClient()
  return useForm({
    keptAs: null,
    send: async ({ team, caseworker }) => {
      const body = { answer, ...(team && { team }), ...(caseworker && { caseworker }) }
      const answered = await order(ANSWER_TRANSFER, { id, body })
      await questions.invalidateQueries({ queryKey: ['me'] })
      return answered
    },
    onDone,
  })
}
