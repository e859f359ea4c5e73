import { RECORDS } from '../../api/wire.endpoints.ts'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { useAsk, useChoices } from '../../web/answers/questions.ts'
import { ActForm } from '../../web/form/act-form.tsx'
import { type FieldInputProps, RadioField } from '../../web/form/field-input.tsx'
import { TextField } from '../../web/form/inputs.tsx'
import { Loading, Notice } from '../../web/parts/answered.tsx'
import { toCopenhagen } from '../../web/words/copenhagen.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { ASSESS } from './concern.acts.ts'
import { FRESH_EYES } from './concern.endpoints.ts'
import { notificationMessages } from './concern.texts.ts'
import { freshEyesMessages } from './fresh-eyes.texts.ts'
import { colleaguesWhoAssess, isOnOwnCase } from './notification.rules.ts'
import { TheirsNotice } from './theirs-notice.tsx'

interface Props {
  readonly record: RecordOf<'notification'>
  readonly child: ChildAnswer
}

/** Whether the child is in danger now; or who says so, where the case is one's own and the municipality lets another. */
export function AssessForm({ record, child }: Props) {
  const texts = useTexts(notificationMessages)
  const fresh = useTexts(freshEyesMessages)
  const { worker, team } = useSignedIn()
  const { data: choices } = useChoices()
  const settings = useAsk(RECORDS, { plural: 'work-settings' })
  const eyes = useAsk(FRESH_EYES, { id: record.id })
  const receivedOn = toCopenhagen(record.values.received_at).slice(0, 10)
  const lets = settings.data?.records.some(({ values }) => values.other_assessor === true)
  // Whether another assesses hangs on both; a form that is one's own in any case waits for neither.
  if (settings.isPending || (lets && eyes.isPending)) return <Loading />
  const isRequired = eyes.data?.isRequired ?? false
  if (!lets || isRequired || !isOnOwnCase(child.records.child_case, worker.id, receivedOn))
    return (
      <>
        {isRequired && !eyes.data?.amFresh && <p className="notice notice-info">{fresh.before}</p>}
        <ActForm
          act={ASSESS}
          {...{ record, child }}
          isFocused={false}
          conflict={TheirsNotice}
          fields={({ danger }) => ({ danger: Danger, assessment: danger === 'acute' ? Acute : Assessment })}
        />
      </>
    )
  const others = colleaguesWhoAssess(choices?.workers ?? [], { id: worker.id, team: team?.id ?? null })
  return (
    <Notice kind="info" title={texts.otherAssesses}>
      <p>{texts.otherAssessesLead(others.join(', '))}</p>
    </Notice>
  )
}

function Danger(props: FieldInputProps) {
  return (
    <>
      <RadioField {...props} />
      {props.value === 'acute' && <ActNow />}
    </>
  )
}

function Assessment({ isAcute, ...props }: FieldInputProps & { readonly isAcute?: boolean }) {
  const texts = useTexts(notificationMessages)
  const { id, value, onChange, problem } = props
  const label = isAcute ? texts.acuteAssessment : texts.assessed
  return <TextField {...{ id, value, onChange, problem, label }} isRequired rows={5} />
}

function Acute(props: FieldInputProps) {
  return <Assessment {...props} isAcute />
}

/** An unmistakable call to act before one writes on. */
export function ActNow() {
  const texts = useTexts(notificationMessages)
  return (
    <div className="act-now field-wide">
      <Notice kind="error" title={texts.acuteTitle}>
        <p>{texts.acuteLead}</p>
      </Notice>
    </div>
  )
}
