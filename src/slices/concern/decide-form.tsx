import { useNavigate } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import type { AskedOf } from '../../kernel/act/act.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { Draft } from '../../web/form/draft.ts'
import { type FieldInputProps, RadioField } from '../../web/form/field-input.tsx'
import { Form } from '../../web/form/form.tsx'
import { TextField } from '../../web/form/inputs.tsx'
import { AskedFields } from '../../web/form/record-fields.tsx'
import { useAct } from '../../web/form/use-act.ts'
import { fieldIn, type Written } from '../../web/form/written.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { DECIDE } from './concern.acts.ts'
import { notificationMessages } from './concern.texts.ts'
import { CourseFields, courseOf } from './course-fields.tsx'
import { nextPath } from './next-address.ts'
import { NOTIFICATION } from './notification.record.ts'
import { ANONYMOUS } from './notification.rules.ts'
import { TheirsNotice } from './theirs-notice.tsx'

type NotificationOutcome = AskedOf<typeof DECIDE>['outcome']

interface Props {
  readonly record: RecordOf<'notification'>
  readonly child: ChildAnswer
  /** Whether the assessment has just been saved: then the work goes on here. */
  readonly isNext: boolean
}

/** The decision path: what follows, begun as it is chosen. */
export function DecideForm({ record, child, isNext }: Props) {
  const texts = useTexts(notificationMessages)
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const form = useAct(DECIDE, {
    about: record,
    today: child.today,
    more: (draft) => (draft.outcome === 'early_course' ? courseOf(draft) : {}),
    onDone: (next) => navigate(address(nextPath(next))),
  })
  const outcome = outcomeOf(form.draft)
  return (
    <Form
      form={form}
      isFocused={isNext}
      specs={[NOTIFICATION]}
      conflict={<TheirsNotice failure={form.saving.failure} names={child.names} />}
      submit={outcome ? texts.submitDecision[outcome] : texts.chooseFirst}
    >
      <div className="fields">
        <AskedFields
          spec={NOTIFICATION}
          form={form}
          child={child}
          only={['outcome']}
          fields={{ outcome: isInCase(child) ? Outcomes : OutcomesWithoutCase }}
        />
        {outcome === 'early_course' && <CourseFields form={form} child={child} />}
        {outcome && <Words record={record} form={form} outcome={outcome} />}
      </div>
    </Form>
  )
}

function outcomeOf({ outcome }: Draft): NotificationOutcome | undefined {
  return outcome ? (outcome as NotificationOutcome) /* one of the options */ : undefined
}

/** What the reason is called where one must be given. */
const REASONS: Partial<Record<NotificationOutcome, 'advice' | 'reason' | 'whyNoInvestigation'>> = {
  universal: 'advice',
  early_course: 'whyNoInvestigation',
  no_action: 'reason',
}

interface WordsProps {
  readonly record: RecordOf<'notification'>
  readonly form: Written
  readonly outcome: NotificationOutcome
}

/** Why, and what the notifier is told at once. */
function Words({ record, form, outcome }: WordsProps) {
  const texts = useTexts(notificationMessages)
  const label = REASONS[outcome]
  return (
    <>
      <TextField
        {...fieldIn(form, 'reason')}
        label={texts[label ?? 'remark']}
        isRequired={label !== undefined}
      />
      {record.values.notifier_type !== ANONYMOUS && !isSaid(record.values.feedback_on) && (
        <TextField
          {...fieldIn(form, 'feedback')}
          label={texts.feedbackNow}
          help={texts.feedbackNowHelp}
          rows={2}
        />
      )}
    </>
  )
}

function isInCase(child: ChildAnswer): boolean {
  return child.records.child_case.some(({ values }) => !isSaid(values.closed_on))
}

function Outcomes(props: FieldInputProps) {
  const texts = useTexts(notificationMessages)
  return <RadioField {...props} helps={texts.outcomeHelp} />
}

function OutcomesWithoutCase({ options, ...props }: FieldInputProps) {
  const others = options.map((group) => ({
    ...group,
    options: group.options.filter(({ value }) => value !== 'in_open_case'),
  }))
  return <Outcomes {...props} options={others} />
}
