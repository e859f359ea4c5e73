import { useId } from 'react'
import type { HeldFollowUp, PreparedFollowUp } from '../../../api/wire-follow-ups.ts'
import type { FieldProblem } from '../../../domain/record.ts'
import { useLanguage } from '../../selection.ts'
import { followUpMessages } from '../../texts/follow-up.ts'
import { useTexts } from '../../texts/use-texts.ts'
import type { DraftInForm } from '../form/kept-draft.ts'
import { useResending } from '../form/resending.ts'
import { Chips } from './chips.tsx'
import { DraftNotices } from './draft-notices.tsx'
import { DraftState } from './draft-state.tsx'
import { bodyOf, draftProblems, isChosen, type Written } from './follow-up-draft.ts'
import { FORM, PARTICIPANTS } from './followup-field.ts'
import type { FormParts } from './form-parts.ts'
import { GoalCard } from './goal-card.tsx'
import { MeasureCard, useMeasureTitle } from './measure-card.tsx'
import { WrittenField } from './written-field.tsx'

interface Props {
  readonly prepared: PreparedFollowUp
  readonly asked: string | null
  readonly kept: DraftInForm
  readonly onSent: (held: HeldFollowUp) => void
}

/** The form of one follow-up: the meeting, the goals, the note, and what is decided of each measure. */
export function FollowUpForm({ prepared, asked, kept, onSent }: Props) {
  const texts = useTexts(followUpMessages)
  const written: Written = { draft: kept.draft, prepared, asked }
  const sending = useResending<HeldFollowUp>(kept, {
    path: `children/${prepared.child.id}/follow-ups`,
    body: () => bodyOf(written),
    problems: () => draftProblems(written, NONE_CHOSEN),
    onSent,
  })
  const { failure, isSending, submit } = sending
  const parts = useFormParts(kept, failure?.kind === 'problems' ? failure.problems : [])
  const named = useNamedProblems(prepared)

  const shown = failure?.kind === 'problems' ? { ...failure, problems: named(failure.problems) } : failure
  return (
    <form
      className="follow-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <DraftNotices
        kept={kept}
        failure={shown}
        idOf={({ field }) => (field === null ? null : parts.idOf(field))}
        onTryNow={submit}
      />
      <Meeting prepared={prepared} parts={parts} />
      <Goals prepared={prepared} parts={parts} />
      <Measures written={written} parts={parts} />
      <div className="send-bar">
        <button type="submit" className="button button-primary" disabled={isSending}>
          {isSending ? texts.sending : texts.send}
        </button>
        <DraftState kept={kept} />
      </div>
    </form>
  )
}

const NONE_CHOSEN = { da: 'Vælg mindst én indsats.', en: 'Choose at least one measure.' }

/** What every part of the form is given. */
export function useFormParts(kept: DraftInForm, problems: readonly FieldProblem[]): FormParts {
  const id = useId()
  const language = useLanguage()
  return {
    draft: kept.draft,
    change: kept.change,
    idOf: (field) => `${id}-${field.replaceAll('.', '-')}`,
    problemOf: (field) => problems.find((one) => one.field === field)?.message[language],
  }
}

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
  readonly parts: FormParts
}

function Meeting({ prepared, parts }: PartProps) {
  const texts = useTexts(followUpMessages)
  const { draft, change, idOf, problemOf } = parts
  const field = (name: string) => ({
    id: idOf(name),
    value: draft[name] ?? '',
    onChange: (value: string) => change({ [name]: value }),
    problem: problemOf(name),
  })
  return (
    <section className="card-frame" aria-labelledby={idOf('meeting')}>
      <h2 id={idOf('meeting')}>{texts.theMeeting}</h2>
      <div className="follow-fields">
        <WrittenField form="date" label={texts.date} max={prepared.today} {...field('date')} />
        <Chips field={FORM} {...field('form')} />
        <Chips field={PARTICIPANTS} {...field('participants')} />
        <WrittenField label={texts.note} help={texts.noteHelp} rows={5} {...field('note')} />
      </div>
    </section>
  )
}

function Goals({ prepared, parts }: PartProps) {
  const texts = useTexts(followUpMessages)
  const { goals } = prepared
  return (
    <section className="card-frame" aria-labelledby={parts.idOf('goals')}>
      <h2 id={parts.idOf('goals')}>{texts.goals}</h2>
      <p className="quiet">{goals.length > 0 ? texts.goalsHelp : texts.goalsNone}</p>
      <ul className="follow-list">
        {goals.map((goal) => (
          <GoalCard key={goal.id} goal={goal} parts={parts} />
        ))}
      </ul>
    </section>
  )
}

function Measures({ written, parts }: { readonly written: Written; readonly parts: FormParts }) {
  const texts = useTexts(followUpMessages)
  const { measures, date } = written.prepared
  const problem = parts.problemOf('measures')
  return (
    <section className="card-frame" aria-labelledby={parts.idOf('decisions')}>
      <h2 id={parts.idOf('decisions')}>{texts.measures}</h2>
      {measures.length > 1 && <p className="quiet">{texts.measuresHelp}</p>}
      {date !== written.draft.date && <p className="quiet">{texts.staleDay}</p>}
      {problem && <p className="field-problem">{problem}</p>}
      <ul className="follow-list" id={parts.idOf('measures')} tabIndex={-1}>
        {measures.map((measure) => (
          <MeasureCard
            key={measure.id}
            measure={measure}
            isChosen={isChosen(written, measure)}
            parts={parts}
          />
        ))}
      </ul>
    </section>
  )
}
