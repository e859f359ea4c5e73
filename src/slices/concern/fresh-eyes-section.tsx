import { useNavigate } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { formOf } from '../../kernel/act/act.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { useAsk } from '../../web/answers/questions.ts'
import { Field } from '../../web/form/field.tsx'
import { RadioField } from '../../web/form/field-input.tsx'
import { Form } from '../../web/form/form.tsx'
import { SelectInput } from '../../web/form/inputs.tsx'
import { RecordFields } from '../../web/form/record-fields.tsx'
import { useAct } from '../../web/form/use-act.ts'
import { fieldIn } from '../../web/form/written.ts'
import { Answered, Notice } from '../../web/parts/answered.tsx'
import { RecordFacts } from '../../web/parts/record-facts.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { momentText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { ASK_AGAIN, ASSESS_AGAIN } from './concern.acts.ts'
import { FRESH_EYES } from './concern.endpoints.ts'
import type { FreshEyes } from './concern.wire.ts'
import { freshEyesMessages } from './fresh-eyes.texts.ts'
import { NOTIFICATION } from './notification.record.ts'
import { TheirsNotice } from './theirs-notice.tsx'

interface Props {
  readonly record: RecordOf<'notification'>
  readonly child: ChildAnswer
  /** It follows from what has just been saved: the keyboard goes on here. */
  readonly isNext?: boolean
}

/** Someone who is new to the case assesses it too, where a measure runs (Barnets Lov § 137 stk. 1). */
export function FreshEyesSection({ record, child, isNext }: Props) {
  const texts = useTexts(freshEyesMessages)
  const { fresh_eyes, reassessed_at } = record.values
  if (!isSaid(fresh_eyes)) return null
  return (
    <section className="card-frame" aria-labelledby="fresh-eyes-title">
      <h2 id="fresh-eyes-title">{texts.title}</h2>
      {fresh_eyes === 'assessor' ? (
        <p>{texts.byAssessor}</p>
      ) : isSaid(reassessed_at) ? (
        <RecordFacts
          spec={NOTIFICATION}
          values={record.values}
          names={child.names}
          only={['reassess_view', 'reassessment', 'reassessed_by', 'reassessed_at']}
        />
      ) : (
        <Waiting record={record} child={child} isNext={isNext} />
      )}
    </section>
  )
}

function Waiting({ record, child, isNext }: Props) {
  const texts = useTexts(freshEyesMessages)
  const query = useAsk(FRESH_EYES, { id: record.id })
  return (
    <>
      <p>{texts.why}</p>
      <Answered query={query}>
        {(eyes) =>
          eyes.amFresh ? (
            <Look record={record} child={child} />
          ) : (
            <>
              <WaitsFor record={record} child={child} />
              <Ask record={record} child={child} eyes={eyes} isNext={isNext} />
            </>
          )
        }
      </Answered>
    </>
  )
}

/** With whom it waits, since when, and how long they see it. */
function WaitsFor({ record, child }: Props) {
  const texts = useTexts(freshEyesMessages)
  const wording = useWording(child.names)
  const { reassess_asked_of: of, reassess_asked_at: at, reassess_until: until } = record.values
  if (!isSaid(of) || !isSaid(at) || !isSaid(until)) return null
  const isOver = until < child.today
  const since = momentText(at, wording)
  const day = wording.format.date(until)
  return (
    <Notice kind={isOver ? 'warning' : 'info'} title={texts.waits(child.names[of] ?? '', since)}>
      <p>{isOver ? texts.accessEnded(day) : texts.accessUntil(day)}</p>
    </Notice>
  )
}

function Ask({ record, child, eyes, isNext }: Props & { readonly eyes: FreshEyes }) {
  const texts = useTexts(freshEyesMessages)
  const language = useLanguage()
  const shared = useTexts(registerMessages)
  const form = useAct(ASK_AGAIN, { about: record, today: child.today })
  if (eyes.colleagues.length === 0) return <Notice kind="warning" title={texts.nobody} />
  const options = eyes.colleagues.map(({ id, name, team }) => ({
    value: id,
    title: team ? `${name}, ${team}` : name,
  }))
  return (
    <Form
      form={form}
      specs={[NOTIFICATION]}
      isFocused={isNext}
      submit={isSaid(record.values.reassess_asked_of) ? texts.askAnother : ASK_AGAIN.title[language]}
      conflict={<TheirsNotice failure={form.saving.failure} names={child.names} />}
    >
      <div className="fields">
        <Field {...fieldIn(form, 'reassess_asked_of')} label={texts.whom} help={texts.askHelp} isRequired>
          {(input) => <SelectInput input={input} none={shared.choose} groups={[{ title: null, options }]} />}
        </Field>
      </div>
    </Form>
  )
}

/** The answer, in own words. Whoever was only asked sees the child no more once it is saved. */
function Look({ record, child }: Props) {
  const texts = useTexts(freshEyesMessages)
  const language = useLanguage()
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const format = useFormat()
  const { worker } = useSignedIn()
  const form = useAct(ASSESS_AGAIN, {
    about: record,
    today: child.today,
    onAnswered: ({ visible }) => {
      if (!visible) navigate(address('/mine-boern'), { replace: true })
    },
  })
  const { reassess_asked_of: of, reassess_until: until } = record.values
  const isAsked = of === worker.id && isSaid(until)
  return (
    <>
      <p>{isAsked ? texts.youAreAsked(format.date(until)) : texts.youAreNew}</p>
      <Form
        form={form}
        specs={[NOTIFICATION]}
        submit={ASSESS_AGAIN.title[language]}
        conflict={<TheirsNotice failure={form.saving.failure} names={child.names} />}
      >
        <RecordFields
          spec={formOf(ASSESS_AGAIN)}
          form={form}
          child={child}
          fields={{ reassess_view: RadioField }}
        />
      </Form>
    </>
  )
}
