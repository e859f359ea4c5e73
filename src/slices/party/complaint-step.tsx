import type { ReactNode } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { ActForm } from '../../web/form/act-form.tsx'
import { FieldInput, type FieldInputProps, RadioField } from '../../web/form/field-input.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { isHandled } from './complaint.rules.ts'
import { Marked } from './own-fields.tsx'
import { NOTE_BOARD, REASSESS, SEND_ON } from './party.acts.ts'
import { partyMessages } from './party.texts.ts'

interface Props {
  readonly record: RecordOf<'complaint'>
  readonly child: ChildAnswer
}

/** What is to be done with a complaint now: assessed again, sent on, or what Ankestyrelsen decided. */
export function NextStep({ record, child }: Props) {
  const texts = useTexts(partyMessages)
  const { reassessment, sent_on, board_outcome, by_committee } = record.values
  const about = { record, child, isFocused: false }
  if (!isHandled(record.values) && !isSaid(reassessment) && !by_committee)
    return (
      <Step title={texts.reassessTitle}>
        <ActForm
          key="reassess"
          act={REASSESS}
          {...about}
          fields={({ reassessment: said = '' }) => ({
            reassessment: Reassessment,
            reassessment_reason: said === 'full' || said === '' ? FieldInput : Marked,
          })}
        />
      </Step>
    )
  if (!isHandled(record.values))
    return (
      <Step title={texts.sendTitle}>
        <ActForm key="send" act={SEND_ON} {...about} />
      </Step>
    )
  if (!isSaid(sent_on) || isSaid(board_outcome)) return null
  return (
    <Step title={texts.boardTitle}>
      <ActForm key="board" act={NOTE_BOARD} {...about} fields={{ board_outcome: RadioField }} />
    </Step>
  )
}

function Reassessment(props: FieldInputProps) {
  const texts = useTexts(partyMessages)
  return <RadioField {...props} helps={texts.reassessHelp} />
}

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="card-frame" aria-labelledby="step-title">
      <h2 id="step-title">{title}</h2>
      {children}
    </section>
  )
}
