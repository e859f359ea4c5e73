import type { ReactNode } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { seesAll } from '../../kernel/sight.ts'
import { RadioChoices, TextField } from '../../web/form/inputs.tsx'
import { fieldIn, type Written } from '../../web/form/written.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { sayingOf } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { CHILD_TALK } from './talk.record.ts'
import { isToldOfCompanion, talksBefore } from './talk.rules.ts'
import { talkMessages } from './talk.texts.ts'
import './talk.css'

/** What is chosen beside a talk that is there: a new one, or none. */
export const NEW_TALK = 'new'
export const NO_TALK = 'none'
/** So many of the newest are offered. */
const OFFERED = 4
/** So much of the child's words tells one talk from another. */
const ENOUGH = 90

interface Props {
  /** Holds `not_heard_reason` and `heard_otherwise`; its problems of `talk_id` stand at the choice. */
  readonly form: Written
  readonly child: ChildAnswer
  /** The id of a talk, NEW_TALK or NO_TALK. */
  readonly chosen: string
  readonly onChoose: (chosen: string) => void
  /** The form of a new talk. */
  readonly newTalk: ReactNode
}

/** What is offered first: the newest talk that a decision today can rest on, so that it costs no press; or a new one. */
export function firstChosen({ records, today }: Pick<ChildAnswer, 'records' | 'today'>): string {
  return talksBefore(records.child_talk, today)[0]?.id ?? NEW_TALK
}

/** How the child was heard: by a talk that is written already, a new one, or in a very special case otherwise. */
export function HeardChoice({ form, child, chosen, onChoose, newTalk }: Props) {
  const texts = useTexts(talkMessages)
  const optionOf = useTalkOption(child)
  const all = talksBefore(child.records.child_talk, child.today)
  const offered = all.filter(({ id }, place) => place < OFFERED || id === chosen)
  return (
    <div className="heard-choice field-wide">
      <RadioChoices
        {...fieldIn(form, 'talk_id')}
        label={texts.heardTitle}
        help={texts.heardHelp}
        value={chosen}
        onChange={onChoose}
        options={[
          ...offered.map(optionOf),
          { value: NEW_TALK, title: texts.writeNew },
          { value: NO_TALK, title: texts.waiver, help: texts.waiverHelp },
        ]}
      />
      {chosen === NEW_TALK && newTalk}
      {chosen === NO_TALK && <Waiver form={form} />}
      {chosen !== NEW_TALK && <NotTold child={child} />}
    </div>
  )
}

function useTalkOption(child: ChildAnswer) {
  const texts = useTexts(talkMessages)
  const wording = useWording(child.names)
  return ({ id, values }: RecordOf<'child_talk'>) => {
    const say = sayingOf(CHILD_TALK, values, wording)
    const words = say('childs_view')
    const start = words.length > ENOUGH ? `${words.slice(0, ENOUGH)}…` : words
    return {
      value: id,
      title: texts.talkOf(wording.format.date(values.date)),
      help: [say('participation'), say('parents'), start && `»${start}«`].filter(Boolean).join(' · '),
    }
  }
}

function Waiver({ form }: Pick<Props, 'form'>) {
  const texts = useTexts(talkMessages)
  return (
    <div className="fields heard-waiver">
      <TextField {...fieldIn(form, 'not_heard_reason')} label={texts.waiverWhy} isRequired />
      <TextField
        {...fieldIn(form, 'heard_otherwise')}
        label={texts.otherWay}
        help={texts.otherWayHelp}
        isRequired
      />
    </div>
  )
}

/** A quiet word where nobody has noted that the child was told; only to whoever would see it if it stood there. */
export function NotTold({ child, children }: { readonly child: ChildAnswer; readonly children?: ReactNode }) {
  const texts = useTexts(talkMessages)
  const isTold = isToldOfCompanion(child.records.child_talk.map(({ values }) => values))
  if (isTold || !child.child.values.birth_date || !seesAll(child.sees, ['child_talk'])) return null
  return (
    <p className="small not-told">
      {texts.notTold} {children}
    </p>
  )
}
