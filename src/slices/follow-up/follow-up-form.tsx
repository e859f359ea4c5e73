import type { FieldProblem } from '../../kernel/record/record.ts'
import { order } from '../../web/answers/api.ts'
import { DayField, TextField } from '../../web/form/inputs.tsx'
import type { DraftInForm } from '../../web/form/kept-draft.ts'
import { useResending } from '../../web/form/resending.ts'
import { firstOfEach, unreadIn } from '../../web/form/unread-dates.ts'
import { type Written as FormFields, fieldIn, useWritten } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { ChildAndPlan } from './child-and-plan.tsx'
import { Chips } from './chips.tsx'
import { HOLD_FOLLOW_UP } from './follow-up.acts.ts'
import { followUpMessages } from './follow-up.texts.ts'
import type { HeldFollowUp, PreparedFollowUp } from './follow-up.wire.ts'
import { bodyOf, draftProblems, isChosen, type Written } from './follow-up-draft.ts'
import { FORM, PARTICIPANTS } from './followup-field.ts'
import { GoalCard } from './goal-card.tsx'
import { KeptForm } from './kept-form.tsx'
import { MeasureCard, useMeasureTitle } from './measure-card.tsx'

interface Props {
  readonly prepared: PreparedFollowUp
  readonly asked: string | null
  readonly kept: DraftInForm
  readonly onSent: (held: HeldFollowUp) => void
}

/** The form of one follow-up: the meeting, the goals, the note, and what is decided of each measure. */
export function FollowUpForm({ prepared, asked, kept, onSent }: Props) {
  const language = useLanguage()
  const written: Written = { draft: kept.draft, prepared, asked }
  const sending = useResending(kept, {
    body: () => bodyOf(written),
    send: (body, idempotencyKey) =>
      order(HOLD_FOLLOW_UP, { id: prepared.child.id, body }, { idempotencyKey }),
    problems: () => firstOfEach(unreadIn(kept.draft, form.idOf), draftProblems(written, NONE_CHOSEN)),
    onSent,
  })
  const { failure } = sending
  const form = useWritten({ ...kept, failure })
  const named = useNamedProblems(prepared)
  const shown = failure?.kind === 'problems' ? { ...failure, problems: named(failure.problems) } : failure
  return (
    <KeptForm kept={kept} form={form} sending={sending} shown={shown} submit={HOLD_FOLLOW_UP.title[language]}>
      <Meeting prepared={prepared} form={form} />
      <Goals prepared={prepared} form={form} />
      <Measures written={written} form={form} />
      <ChildAndPlan written={written} form={form} />
    </KeptForm>
  )
}

const NONE_CHOSEN = { da: 'Vælg mindst én indsats.', en: 'Choose at least one measure.' }

/** Problems as the summary says them: of which measure or goal. */
function useNamedProblems({ measures, goals }: PreparedFollowUp) {
  const title = useMeasureTitle()
  return (problems: readonly FieldProblem[]) =>
    problems.map((problem) => {
      const [of, id] = (problem.field ?? '').split('.')
      const measure = of === 'measures' ? measures.find((one) => one.id === id) : undefined
      const goal = of === 'progress' ? goals.find((one) => one.id === id) : undefined
      const name = measure ? title(measure) : goal?.goal
      const { da, en } = problem.message
      return name ? { ...problem, message: { da: `${name}: ${da}`, en: `${name}: ${en}` } } : problem
    })
}

interface PartProps {
  readonly prepared: PreparedFollowUp
  readonly form: FormFields
}

function Meeting({ prepared, form }: PartProps) {
  const texts = useTexts(followUpMessages)
  return (
    <section className="card-frame" aria-labelledby={form.idOf('meeting')}>
      <h2 id={form.idOf('meeting')}>{texts.theMeeting}</h2>
      <div className="follow-fields">
        <DayField {...fieldIn(form, 'date')} isWide label={texts.date} max={prepared.today} />
        <Chips {...fieldIn(form, 'form')} field={FORM} />
        <Chips {...fieldIn(form, 'participants')} field={PARTICIPANTS} />
        <TextField {...fieldIn(form, 'note')} label={texts.note} help={texts.noteHelp} rows={5} />
      </div>
    </section>
  )
}

function Goals({ prepared, form }: PartProps) {
  const texts = useTexts(followUpMessages)
  const { goals } = prepared
  return (
    <section className="card-frame" aria-labelledby={form.idOf('goals')}>
      <h2 id={form.idOf('goals')}>{texts.goals}</h2>
      <p className="quiet">{goals.length > 0 ? texts.goalsHelp : texts.goalsNone}</p>
      <ul className="follow-list">
        {goals.map((goal) => (
          <GoalCard key={goal.id} goal={goal} form={form} />
        ))}
      </ul>
    </section>
  )
}

function Measures({ written, form }: { readonly written: Written; readonly form: FormFields }) {
  const texts = useTexts(followUpMessages)
  const { measures, date } = written.prepared
  const problem = form.problemOf('measures')
  return (
    <section className="card-frame" aria-labelledby={form.idOf('decisions')}>
      <h2 id={form.idOf('decisions')}>{texts.measures}</h2>
      {measures.length > 1 && <p className="quiet">{texts.measuresHelp}</p>}
      {date !== written.draft.date && <p className="quiet">{texts.staleDay}</p>}
      {problem && <p className="field-problem">{problem}</p>}
      <ul className="follow-list" id={form.idOf('measures')} tabIndex={-1}>
        {measures.map((measure) => (
          <MeasureCard key={measure.id} measure={measure} isChosen={isChosen(written, measure)} form={form} />
        ))}
      </ul>
    </section>
  )
}
