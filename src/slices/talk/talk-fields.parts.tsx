import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldOf } from '../../api/wire-of-kind.ts'
import { abuseIn } from '../../kernel/abuse.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { useChoices } from '../../web/answers/questions.ts'
import type { FieldInputProps } from '../../web/form/field-input.tsx'
import { DayField, RadioChoices, TextField } from '../../web/form/inputs.tsx'
import { AskedFields, type OwnFields } from '../../web/form/record-fields.tsx'
import { fieldIn, type Written } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { CHILD_TALK } from './talk.record.ts'
import { daysLate, isNotHeld } from './talk.rules.ts'
import { talkMessages } from './talk.texts.ts'
import { saidIn } from './talk-draft.parts.ts'
import '../../web/styles/notification.css'
import './talk.css'

interface Props {
  readonly form: Written
  readonly child: ChildAnswer
}

/** A talk as it is written: few questions, what is known filled in, and of what was not held only why. */
export function TalkFields({ form, child }: Props) {
  const texts = useTexts(talkMessages)
  const isHeld = !isNotHeld(saidIn(form.draft))
  const asked = (only: readonly FieldOf<'child_talk'>[]) => (
    <AskedFields spec={ASKED} form={form} child={child} only={only} fields={AS_RADIOS} />
  )
  return (
    <div className="talk-fields">
      <AboutAbuse form={form} child={child} />
      <div className="fields">
        <Day form={form} child={child} />
        {asked(isHeld ? ['participation', 'parents'] : ['participation', 'why_not'])}
        {!isHeld && form.draft.notification_id && asked(['left_out_for'])}
        <TheirView form={form} />
        {isHeld && asked(['kept_from_parents', 'told_of_companion', 'companion'])}
        {isHeld && form.draft.companion?.trim() && asked(['companion_fifteen'])}
      </div>
      <details className="unfold">
        <summary>{texts.more}</summary>
        <div className="fields">{asked(isHeld ? ['also_present', 'held_by', ...WHAT_OF] : WHAT_OF)}</div>
      </details>
    </div>
  )
}

const WHAT_OF: readonly FieldOf<'child_talk'>[] = ['occasion', 'notification_id']
/** What a talk that is written here must say is marked so. */
const ASKED: RecordSpec = {
  ...CHILD_TALK,
  fields: CHILD_TALK.fields.map((field) => (field.name === 'parents' ? { ...field, required: true } : field)),
}
const AS_RADIOS: OwnFields = { parents: AsRadios, told_of_companion: AsRadios, left_out_for: AsRadios }

/** A choice of which all that can be chosen is in sight. */
function AsRadios({ field, options, suggestions: _, ...held }: FieldInputProps) {
  const language = useLanguage()
  return (
    <RadioChoices
      {...held}
      label={field.title[language]}
      help={field.help?.[language]}
      isRequired={field.required}
      options={options.flatMap((group) => group.options)}
    />
  )
}

/** The day, and a word when it lies further back than the municipality would have it. */
function Day({ form, child }: Props) {
  const texts = useTexts(talkMessages)
  const language = useLanguage()
  const { data: choices } = useChoices()
  const most = choices?.noteDays ?? null
  const written = { date: form.draft.date ?? '', written_on: child.today }
  const days = daysLate(written, most)
  return (
    <DayField
      {...fieldIn(form, 'date')}
      label={CHILD_TALK.fields[0].title[language]}
      max={child.today}
      isRequired
      help={days > 0 && most !== null && <span role="status">{texts.late(days + most, most)}</span>}
    />
  )
}

/** What the notification that it is about asks of the talk. */
function AboutAbuse({ form, child }: Props) {
  const texts = useTexts(talkMessages)
  const of = child.records.notification.find(({ id }) => id === form.draft.notification_id)
  const by = abuseIn(of?.values.causes)
  if (by === null) return null
  return (
    <div className={by === 'parents' ? 'notice notice-warning' : 'notice notice-info'}>
      {by === 'parents' ? (
        <>
          <p className="notice-title">{texts.abuseByParents}</p>
          <p>{texts.abuseByParentsHelp}</p>
        </>
      ) : (
        <p>{texts.abuse}</p>
      )}
    </div>
  )
}

/** What the child said, or showed; of what was not held, how its view was got otherwise. */
function TheirView({ form }: Pick<Props, 'form'>) {
  const texts = useTexts(talkMessages)
  const said = saidIn(form.draft)
  const words = { ...fieldIn(form, 'childs_view'), rows: 5 }
  if (isNotHeld(said)) return <TextField {...words} label={texts.otherWay} help={texts.otherWayHelp} />
  const isTalk = said.participation === 'talk'
  return (
    <TextField
      {...words}
      label={isTalk ? texts.words : texts.shown}
      help={isTalk ? texts.wordsHelp : undefined}
      isRequired
    />
  )
}
