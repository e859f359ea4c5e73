import { CORRECT_RECORD } from '../../api/wire.endpoints.ts'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldOf, RecordOf } from '../../api/wire-of-kind.ts'
import { order } from '../../web/answers/api.ts'
import { changesOf, draftOf } from '../../web/form/draft.ts'
import { Field } from '../../web/form/field.tsx'
import { FormDialog } from '../../web/form/form-dialog.tsx'
import { TextField } from '../../web/form/inputs.tsx'
import { reasonProblems, WHY } from '../../web/form/reason.ts'
import { AskedFields } from '../../web/form/record-fields.tsx'
import { useAct } from '../../web/form/use-act.ts'
import { useForm } from '../../web/form/use-form.ts'
import { fieldIn } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { isRunning } from '../plan/goal.rules.ts'
import { GoalBoxes } from './goal-boxes.tsx'
import { ASK_MORE_CONTACTS } from './measure.acts.ts'
import { MEASURE } from './measure.record.ts'
import { measureMessages } from './measure.texts.ts'

export interface ActProps {
  readonly measure: RecordOf<'measure'>
  readonly child: ChildAnswer
  readonly onClose: () => void
}

/** A new expected duration, and why. */
export function ExtendForm(props: ActProps) {
  const texts = useTexts(measureMessages)
  return (
    <Correcting {...props} title={texts.extendTitle} lead={texts.extendLead} only={['expected_end_date']} />
  )
}

/** Another provider, setting or intensity, or other goals, and why. */
export function ChangeForm(props: ActProps) {
  const texts = useTexts(measureMessages)
  return (
    <Correcting
      {...props}
      title={texts.changeTitle}
      lead={texts.changeLead}
      only={['provider_id', 'setting', 'intensity']}
      hasGoals
    />
  )
}

interface CorrectingProps extends ActProps {
  readonly title: string
  readonly lead: string
  readonly only: readonly FieldOf<'measure'>[]
  readonly hasGoals?: boolean
}

function Correcting({ measure, child, onClose, title, lead, only, hasGoals }: CorrectingProps) {
  const texts = useTexts(measureMessages)
  const { id, values, version } = measure
  const form = useForm({
    keptAs: { form: `measure:${only.join('+')}`, child: id },
    isOfRecord: true,
    begins: () => draftOf(MEASURE, values),
    problems: (draft) => reasonProblems(draft, WHY),
    send: ({ reason = '', ...draft }) => {
      const body = { changes: changesOf(MEASURE, values, draft), reason: reason.trim() }
      return order(CORRECT_RECORD, { plural: MEASURE.plural, id, body }, { version })
    },
    onDone: onClose,
  })
  const goals = child.records.goal.filter((goal) => isRunning(goal, child.today))
  return (
    <FormDialog {...{ form, title, lead, onClose }} submit={title}>
      <div className="fields">
        <AskedFields spec={MEASURE} form={form} child={child} only={only} />
        {hasGoals && <GoalBoxes {...fieldIn(form, 'serves')} goals={goals} />}
        <TextField {...fieldIn(form, 'reason')} label={texts.why} rows={2} isRequired />
      </div>
    </FormDialog>
  )
}

interface MoreProps extends ActProps {
  readonly most: number
}

/** More contacts than the programme gives: a leader answers. */
export function MoreContactsForm({ measure, child, onClose, most }: MoreProps) {
  const texts = useTexts(measureMessages)
  const language = useLanguage()
  const form = useAct(ASK_MORE_CONTACTS, {
    about: measure,
    today: child.today,
    begins: { contacts: String(most + 4) },
    onDone: onClose,
  })
  return (
    <FormDialog
      {...{ form, onClose }}
      title={texts.moreTitle}
      lead={texts.moreLead}
      submit={ASK_MORE_CONTACTS.title[language]}
    >
      <div className="fields">
        <Field {...fieldIn(form, 'contacts')} label={texts.contactsInAll} isRequired>
          {(input) => <input {...input} className="form-input field-short" inputMode="numeric" />}
        </Field>
        <TextField {...fieldIn(form, 'reason')} label={texts.why} isRequired />
      </div>
    </FormDialog>
  )
}
