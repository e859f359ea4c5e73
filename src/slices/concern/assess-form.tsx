import { useQuery } from '@tanstack/react-query'
import { RECORDS } from '../../api/wire.endpoints.ts'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { isOf, type RecordOf } from '../../api/wire-of-kind.ts'
import { ask } from '../../web/answers/api.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { useChoices } from '../../web/answers/questions.ts'
import { RadioField } from '../../web/form/field-input.tsx'
import { Form } from '../../web/form/form.tsx'
import { TextField } from '../../web/form/inputs.tsx'
import { AskedFields } from '../../web/form/record-fields.tsx'
import { failureOf } from '../../web/form/saving.ts'
import { useAct } from '../../web/form/use-act.ts'
import { fieldIn } from '../../web/form/written.ts'
import { Loading, Notice } from '../../web/parts/answered.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { toCopenhagen } from '../../web/words/copenhagen.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { ASSESS } from './concern.acts.ts'
import { notificationMessages } from './concern.texts.ts'
import { NOTIFICATION } from './notification.record.ts'
import { isOnOwnCase } from './notification.rules.ts'
import { TheirsNotice } from './theirs-notice.tsx'

interface Props {
  readonly record: RecordOf<'notification'>
  readonly child: ChildAnswer
}

/** The form, or who is to fill it in where the case is one's own and the municipality lets another assess. */
export function AssessForm({ record, child }: Props) {
  const texts = useTexts(notificationMessages)
  const { worker, team } = useSignedIn()
  const { data: choices } = useChoices()
  const settings = useWorkSetting()
  const receivedOn = toCopenhagen(record.values.received_at).slice(0, 10)
  if (settings.isPending) return <Loading />
  if (!settings.data || !isOnOwnCase(child.records.child_case, worker.id, receivedOn))
    return <OwnAssessment record={record} child={child} />
  const others = (choices?.workers ?? []).filter(
    ({ id, team: theirs, roles }) =>
      id !== worker.id &&
      theirs !== null &&
      theirs === team?.id &&
      (roles.includes('caseworker') || roles.includes('team_leader')),
  )
  return (
    <Notice kind="info" title={texts.otherAssesses}>
      <p>{texts.otherAssessesLead(others.map(({ name }) => name).join(', '))}</p>
    </Notice>
  )
}

/** Whether the municipality has decided that another than the case's own caseworker assesses. */
function useWorkSetting() {
  return useQuery({
    queryKey: ['register', 'work-settings'],
    queryFn: () => ask(RECORDS, { plural: 'work-settings' }),
    select: ({ records }) =>
      records.some((one) => isOf('work_setting', one) && one.values.other_assessor === true),
    staleTime: 300_000,
  })
}

/** Whether the child is in danger now. Who assesses, and when, the server knows. */
function OwnAssessment({ record, child }: Props) {
  const texts = useTexts(notificationMessages)
  const language = useLanguage()
  const { worker } = useSignedIn()
  const form = useAct(ASSESS, {
    about: record,
    today: child.today,
    // The answer of an earlier try was lost on the way: what stands there is one's own.
    onRefused: (error, { assessment = '' }) => {
      if (isOwn(error, { by: worker.id, assessment })) return record
      throw error
    },
  })
  const isAcute = form.draft.danger === 'acute'
  return (
    <Form
      form={form}
      specs={[NOTIFICATION]}
      conflict={<TheirsNotice failure={form.saving.failure} names={child.names} />}
      submit={ASSESS.title[language]}
    >
      <div className="fields">
        <AskedFields spec={NOTIFICATION} form={form} only={['danger']} fields={{ danger: RadioField }} />
        {isAcute && <ActNow />}
        <TextField
          {...fieldIn(form, 'assessment')}
          label={isAcute ? texts.acuteAssessment : texts.assessed}
          isRequired
          rows={5}
        />
      </div>
    </Form>
  )
}

function isOwn(error: unknown, { by, assessment }: { readonly by: string; readonly assessment: string }) {
  const failure = failureOf(error)
  if (failure.kind !== 'conflict') return false
  const { theirs } = failure.conflict
  if (!isOf('notification', theirs)) return false
  const { values } = theirs
  return values.assessed_by === by && values.assessment === assessment.trim()
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
