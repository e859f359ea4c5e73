import type { ChildAnswer } from '../../api/wire-child.ts'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import { isOver } from '../../kernel/in-force.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { order } from '../../web/answers/api.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { Form } from '../../web/form/form.tsx'
import { TextField } from '../../web/form/inputs.tsx'
import { AskedFields } from '../../web/form/record-fields.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { fieldIn } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { isRunning } from '../plan/goal.rules.ts'
import { GoalBoxes } from './goal-boxes.tsx'
import { basesOf, beginningOf, fieldsOf, GRANT_SPEC, grantSaid } from './grant-draft.ts'
import { GrantHearing } from './grant-hearing.tsx'
import { basisOf } from './granting.rules.ts'
import { GRANT_MEASURE } from './measure.acts.ts'
import { measureMessages } from './measure.texts.ts'
import { ProgrammeFacts } from './programme-facts.tsx'
import { RunningWords } from './step-picker.tsx'
import { grantOf, leadersFor, ownCase, type Programme, type Type, untriedFor } from './tried.ts'

/** The measure that was granted at once, or the request for it. */
export interface Sent {
  readonly kind: string
  readonly id: string
}

interface Props {
  readonly child: ChildAnswer
  readonly choices: ChoicesAnswer
  readonly type: Type
  readonly programme: Programme | undefined
  readonly onSent: (record: Sent) => void
}

/** What a measure is granted on: few fields, filled in as far as they are known. */
export function GrantForm({ child, choices, type, programme, onSent }: Props) {
  const texts = useTexts(measureMessages)
  const { worker, roles } = useSignedIn()
  const me = { id: worker.id, roles }
  const form = useForm({
    keptAs: { form: `grant:${type.code}`, child: child.child.id },
    begins: () => beginningOf({ type, programme, worker: me.id }, child),
    send: (draft, idempotencyKey) => {
      const file = ownCase(child, me)
      const body = { ...grantSaid(draft, child.today), ...(file && { case: file.id }) }
      return order(GRANT_MEASURE, { id: child.child.id, body }, { idempotencyKey })
    },
    onDone: onSent,
  })
  const { draft } = form
  const { atOnce } = grantOf(type, { choices, child, me })
  const untried = untriedFor(child, choices, type)
  const { first, more } = fieldsOf(draft)
  const fields = (spec: RecordSpec) => (
    <AskedFields spec={spec} form={form} child={child} suggestions={basesOf(type)} />
  )
  return (
    <Form
      form={form}
      className="record-form grant-form"
      specs={[GRANT_SPEC]}
      submit={atOnce ? texts.grant : texts.send}
    >
      <Whither type={type} child={child} choices={choices} />
      <Alongside child={child} />
      {programme && (
        <ProgrammeFacts programme={programme} start={draft.start_date ?? ''} today={child.today} />
      )}
      <div className="fields">
        {untried.length > 0 && (
          <TextField
            {...fieldIn(form, 'reason_not_lower')}
            label={texts.whyNotLower}
            help={texts.whyNotLowerHelp(untried.join(', '))}
            isRequired
          />
        )}
        {fields(first)}
        {basisOf(draft.legal_basis) === 'placement' && <p className="field-wide small">{texts.planMade}</p>}
        {basisOf(draft.legal_basis) !== null && <GrantHearing form={form} child={child} />}
        {fields(more)}
        <GoalBoxes
          {...fieldIn(form, 'serves')}
          goals={child.records.goal.filter((goal) => isRunning(goal, child.today))}
        />
      </div>
    </Form>
  )
}

/** Said before it is sent: granted at once, or sent to a leader, and to which. */
function Whither({ type, child, choices }: Pick<Props, 'type' | 'child' | 'choices'>) {
  const texts = useTexts(measureMessages)
  const language = useLanguage()
  const { worker, roles } = useSignedIn()
  const me = { id: worker.id, roles }
  const { grantor, atOnce } = grantOf(type, { choices, child, me })
  // A prevention worker asks a team leader for what is the caseworker's elsewhere.
  const asked = grantor === 'caseworker' ? 'team_leader' : grantor
  const names = leadersFor(asked, { choices, team: ownCase(child, me)?.values.team_id })
  const or = language === 'da' ? ' eller ' : ' or '
  return (
    <div className={`notice ${atOnce ? 'notice-info' : 'notice-warning'} whither`}>
      <p className="notice-title">{atOnce ? texts.atOnce : texts.sentTo[asked]}</p>
      <p>{atOnce ? texts.atOnceHelp : texts.sentToHelp(names.join(or))}</p>
    </div>
  )
}

/** What else runs for the child. */
function Alongside({ child }: { readonly child: ChildAnswer }) {
  const texts = useTexts(measureMessages)
  const running = child.records.measure.filter(({ values }) => !isOver(values, child.today))
  if (running.length === 0) return null
  return (
    <div className="alongside">
      <p>
        <strong>{texts.alongside}:</strong> <span className="quiet">{texts.alongsideHelp}</span>
      </p>
      <ul className="bullets">
        {running.map((one) => (
          <li key={one.id}>
            <RunningWords measure={one} child={child} />
          </li>
        ))}
      </ul>
    </div>
  )
}
