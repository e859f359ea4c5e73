import { investigationClock } from '../../../domain/investigation.ts'
import type { FieldProblem } from '../../../domain/record.ts'
import { INVESTIGATION } from '../../../domain/records/assessment.ts'
import { useLanguage } from '../../selection.ts'
import { investigationMessages } from '../../texts/investigation.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { useTelling } from '../child/telling.ts'
import type { Draft } from '../form/draft.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import type { InPlace } from '../form/in-place.ts'
import { RecordFields } from '../form/record-fields.tsx'
import { knownOf, THEMES, triedOf } from './known.ts'
import { KnownList } from './known-list.tsx'
import { Completing, SaveBar } from './save-bar.tsx'

const ID = 'investigation'
const TALK = {
  '': ['child_talk', 'childs_view'],
  held: ['child_talk', 'child_talk_on', 'childs_view'],
  not_held: ['child_talk', 'child_talk_why_not', 'childs_view'],
} as const

/** The investigation while it is written: one form, saved as often as one likes. */
export function InvestigationForm({ form }: { readonly form: InPlace }) {
  const texts = useTexts(investigationMessages)
  const language = useLanguage()
  const telling = useTelling(form.child)
  const { draft } = form
  const isOver = investigationClock(form.base.values, form.child.today)?.isOver === true
  const idOf = ({ field }: FieldProblem) => (field === null ? null : `${ID}-${field}`)
  const talk = draft.child_talk === 'held' || draft.child_talk === 'not_held' ? draft.child_talk : ''
  const fields = (only: readonly string[]) => <Fields form={form} only={only} />
  return (
    <form
      className="investigation-form no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.save()
      }}
    >
      <FailureNotice failure={form.saving.failure} idOf={idOf} specs={[INVESTIGATION]} />
      {(isOver || draft.preliminary_on || draft.preliminary_assessment) && (
        <section className="card-frame" aria-labelledby="preliminary">
          <h2 id="preliminary">{texts.preliminaryTitle}</h2>
          {fields(['preliminary_on', 'preliminary_assessment'])}
        </section>
      )}
      <section className="card-frame" aria-labelledby="talk">
        <h2 id="talk">{texts.talkTitle}</h2>
        <p className="small">{texts.talkLead}</p>
        {fields(TALK[talk])}
      </section>
      <section className="card-frame" aria-labelledby="themes">
        <h2 id="themes">{texts.themesTitle}</h2>
        {THEMES.map((theme) => (
          <section key={theme} className="theme" aria-labelledby={`theme-${theme}`}>
            <h3 id={`theme-${theme}`}>
              {INVESTIGATION.fields.find(({ name }) => name === theme)?.title[language]}
            </h3>
            {fields([theme, `${theme}_sources`])}
            <KnownList title={texts.alreadyKnown} known={knownOf(theme, telling, texts)} />
          </section>
        ))}
      </section>
      <section className="card-frame" aria-labelledby="assessment">
        <h2 id="assessment">{texts.assessmentTitle}</h2>
        <div className="theme theme-untitled">
          {fields(['assessment', 'conclusion'])}
          <KnownList title={texts.tried} known={triedOf(telling)} />
        </div>
        <details className="unfold">
          <summary>{texts.dates}</summary>
          {fields(['decided_on', 'aware_on', 'legal_basis', 'notification_id'])}
        </details>
        <Completing form={form} />
      </section>
      <SaveBar form={form} />
    </form>
  )
}

function Fields({ form, only }: { readonly form: InPlace; readonly only: readonly string[] }) {
  const { failure } = form.saving
  return (
    <RecordFields
      spec={INVESTIGATION}
      draft={form.draft}
      onChange={(draft) => form.setDraft(datedPreliminary(draft, form.child.today))}
      problems={failure?.kind === 'problems' ? failure.problems : []}
      idPrefix={ID}
      child={form.child}
      only={only}
    />
  )
}

/** A preliminary assessment is made on the day it is written, unless another day is said. */
function datedPreliminary(draft: Draft, today: string): Draft {
  if (!draft.preliminary_assessment || draft.preliminary_on) return draft
  return { ...draft, preliminary_on: today }
}
