import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { ActForm } from '../../web/form/act-form.tsx'
import { FieldInput, type FieldInputProps, RadioField } from '../../web/form/field-input.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { answersTo, isFullyUpheld } from './child-request.record.ts'
import { Hidden, Marked } from './own-fields.tsx'
import { ANSWER_CHILD } from './party.acts.ts'
import { partyMessages } from './party.texts.ts'

interface Props {
  readonly record: RecordOf<'child_request'>
  readonly child: ChildAnswer
}

/** The municipality's answer to a child: only what can be answered to what it asked for, and the pause where there is one. */
export function AnswerForm({ record, child }: Props) {
  const { kind } = record.values
  const Answer = kind === 'placement' ? AnswerToPlacement : AnswerToPause
  return (
    <ActForm
      act={ANSWER_CHILD}
      record={record}
      child={child}
      isFocused={false}
      fields={({ answer = '' }) => ({
        answer: Answer,
        answer_reason: answer === '' || isFullyUpheld(answer) ? FieldInput : Marked,
        pause_from: answer === 'paused' ? Marked : Hidden,
        pause_until: answer === 'paused' ? Marked : Hidden,
      })}
    />
  )
}

function AnswerToPlacement(props: FieldInputProps) {
  return <Answers {...props} kind="placement" />
}

function AnswerToPause(props: FieldInputProps) {
  return <Answers {...props} kind="contact_pause" />
}

function Answers({
  kind,
  options,
  ...props
}: FieldInputProps & { readonly kind: 'placement' | 'contact_pause' }) {
  const texts = useTexts(partyMessages)
  const allowed = answersTo(kind)
  const shown = options.map((group) => ({
    ...group,
    options: group.options.filter(({ value }) => allowed.includes(value)),
  }))
  return (
    <RadioField
      {...props}
      options={shown}
      helps={kind === 'placement' ? { neither: texts.mayComplain } : {}}
    />
  )
}
