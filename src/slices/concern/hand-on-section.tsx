import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { useChoices } from '../../web/answers/questions.ts'
import type { Draft } from '../../web/form/draft.ts'
import { Field } from '../../web/form/field.tsx'
import { Form } from '../../web/form/form.tsx'
import { SelectInput, TextField } from '../../web/form/inputs.tsx'
import { useAct } from '../../web/form/use-act.ts'
import { fieldIn } from '../../web/form/written.ts'
import { Notice } from '../../web/parts/answered.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { momentText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { HAND_ON } from './concern.acts.ts'
import { freshEyesMessages } from './fresh-eyes.texts.ts'
import { NOTIFICATION } from './notification.record.ts'
import { takesOver } from './notification.rules.ts'
import { TheirsNotice } from './theirs-notice.tsx'

interface Props {
  readonly record: RecordOf<'notification'>
  readonly child: ChildAnswer
}

/** Who has it now, where it was handed on; and the way to hand it on while it is undecided. */
export function HandOnSection({ record, child }: Props) {
  const texts = useTexts(freshEyesMessages)
  const [isOpen, setIsOpen] = useState(false)
  const isDecided = isSaid(record.values.outcome)
  if (isDecided || !child.may.correct) return <HandedOn record={record} child={child} />
  return (
    <>
      <HandedOn record={record} child={child} />
      {isOpen ? (
        <HandOnForm record={record} child={child} onCancel={() => setIsOpen(false)} />
      ) : (
        <p className="no-print">
          <button type="button" className="button button-secondary" onClick={() => setIsOpen(true)}>
            {texts.handOnOpen}
          </button>
        </p>
      )}
    </>
  )
}

/** To whom, by whom, when, and what they were told. */
function HandedOn({ record, child }: Props) {
  const texts = useTexts(freshEyesMessages)
  const wording = useWording(child.names)
  const { handed_to, handed_team, handed_by, handed_at, handed_note } = record.values
  if (!isSaid(handed_at)) return null
  const named = (id: string | null) => (isSaid(id) ? child.names[id] : undefined) ?? texts.someone
  const to = named(handed_to ?? handed_team)
  return (
    <Notice kind="info" title={texts.handedOn(to, named(handed_by), momentText(handed_at, wording))}>
      {isSaid(handed_note) && <p className="record-text">{handed_note}</p>}
    </Notice>
  )
}

function HandOnForm({ record, child, onCancel }: Props & { readonly onCancel: () => void }) {
  const texts = useTexts(freshEyesMessages)
  const shared = useTexts(registerMessages)
  const language = useLanguage()
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const groups = useReceivers()
  const form = useAct(HAND_ON, {
    about: record,
    today: child.today,
    onAnswered: ({ visible }) => {
      if (visible) onCancel()
      else navigate(address('/mine-boern'), { replace: true })
    },
  })
  const { handed_to = '', handed_team = '' } = form.draft
  const to = fieldIn(form, 'handed_to')
  return (
    <section className="card-frame" aria-labelledby="hand-on-title">
      <h2 id="hand-on-title">{texts.handOnTitle}</h2>
      <p>{texts.handOnLead}</p>
      <Form
        form={form}
        specs={[NOTIFICATION]}
        submit={HAND_ON.title[language]}
        onCancel={onCancel}
        isFocused
        conflict={<TheirsNotice failure={form.saving.failure} names={child.names} />}
      >
        <div className="fields">
          <Field
            {...to}
            value={handed_to || (handed_team && TEAM + handed_team)}
            onChange={(chosen) => form.change(receiverOf(chosen))}
            label={texts.handTo}
            isRequired
          >
            {(input) => <SelectInput input={input} none={shared.choose} groups={groups} />}
          </Field>
          <TextField
            {...fieldIn(form, 'handed_note')}
            label={NOTIFICATION.fields.find(({ name }) => name === 'handed_note')?.title[language] ?? ''}
            rows={2}
          />
        </div>
      </Form>
    </section>
  )
}

const TEAM = 'team:'

/** One list to choose from; a worker or a team to the act. */
function receiverOf(chosen: string): Draft {
  return chosen.startsWith(TEAM)
    ? { handed_to: '', handed_team: chosen.slice(TEAM.length) }
    : { handed_to: chosen, handed_team: '' }
}

/** Caseworkers and leaders but oneself, and the teams. */
function useReceivers() {
  const texts = useTexts(freshEyesMessages)
  const { worker } = useSignedIn()
  const { data } = useChoices()
  const people = (data?.workers ?? []).filter((one) => one.id !== worker.id && takesOver(one))
  return [
    {
      title: texts.teams,
      options: (data?.teams ?? []).map(({ id, name }) => ({ value: TEAM + id, title: name })),
    },
    { title: texts.people, options: people.map(({ id, name }) => ({ value: id, title: name })) },
  ]
}
