import type { ReactNode } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldOf } from '../../api/wire-of-kind.ts'
import type { Draft } from '../../web/form/draft.ts'
import { Form } from '../../web/form/form.tsx'
import { RecordFields } from '../../web/form/record-fields.tsx'
import type { InPlace } from '../../web/form/use-record-form.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { useTelling } from '../child/telling.parts.ts'
import { Completing } from './completing.tsx'
import { INVESTIGATION } from './investigation.record.ts'
import { investigationClock } from './investigation.rules.ts'
import { investigationMessages } from './investigation.texts.ts'
import { knownOf, THEMES, triedOf } from './known.ts'
import { KnownList } from './known-list.tsx'
import { Schooling } from './schooling.tsx'

/** The investigation while it is written: one form, saved as often as one likes. */
export function InvestigationForm({ form }: { readonly form: InPlace<'investigation'> }) {
  const texts = useTexts(investigationMessages)
  const telling = useTelling(form.child)
  const { draft, child, isUnsaved, isSaved } = form
  const isOver = investigationClock(form.base.values, child.today)?.isOver === true
  // A preliminary assessment is made on the day it is written, unless another day is said.
  const change = (changes: Draft) => form.change(datedPreliminary({ ...draft, ...changes }, child.today))
  const fields = (only: readonly FieldOf<'investigation'>[]) => (
    <RecordFields spec={INVESTIGATION} form={{ ...form, change }} child={child} only={only} />
  )
  return (
    <Form
      form={form}
      className="investigation-form no-print"
      specs={[INVESTIGATION]}
      conflict={null}
      submit={texts.save}
      isDisabled={!isUnsaved}
      foot={isUnsaved || isSaved ? 'save-bar save-bar-on' : 'save-bar'}
      beside={
        <span className="save-state" role="status">
          {isUnsaved ? texts.unsaved : isSaved ? texts.saved : ''}
        </span>
      }
    >
      {(isOver || draft.preliminary_on || draft.preliminary_assessment) && (
        <section className="card-frame" aria-labelledby="preliminary">
          <h2 id="preliminary">{texts.preliminaryTitle}</h2>
          {fields(['preliminary_on', 'preliminary_assessment'])}
        </section>
      )}
      <Themes child={child} fields={fields} />
      <Schooling record={form.base} child={child} draft={draft} fields={fields} />
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
    </Form>
  )
}

interface ThemesProps {
  readonly child: ChildAnswer
  readonly fields: (only: readonly FieldOf<'investigation'>[]) => ReactNode
}

/** What is looked into, with what the register knows of it already. */
function Themes({ child, fields }: ThemesProps) {
  const texts = useTexts(investigationMessages)
  const language = useLanguage()
  const telling = useTelling(child)
  return (
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
  )
}

function datedPreliminary(draft: Draft, today: string): Draft {
  if (!draft.preliminary_assessment || draft.preliminary_on) return draft
  return { ...draft, preliminary_on: today }
}
