import { useState } from 'react'
import { DayField } from '../../web/form/inputs.tsx'
import { unreadIn } from '../../web/form/unread-dates.ts'
import type { InPlace } from '../../web/form/use-record-form.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { COMPLETE_INVESTIGATION } from './investigation.acts.ts'
import { investigationMessages } from './investigation.texts.ts'

/** The end of the work: the day it was completed, today unless another is said. */
export function Completing({ form }: { readonly form: InPlace<'investigation'> }) {
  const texts = useTexts(investigationMessages)
  const language = useLanguage()
  const { today } = form.child
  const [day, setDay] = useState(today)
  const complete = () => {
    const problems = unreadIn({ completed_on: day }, form.idOf)
    if (problems.length > 0) return form.saving.setFailure({ kind: 'problems', problems })
    return form.act(COMPLETE_INVESTIGATION, day === '' ? {} : { completed_on: day })
  }
  return (
    <div className="completing">
      <DayField
        id={form.idOf('completed_on')}
        label={texts.completedOn}
        value={day}
        onChange={setDay}
        problem={form.problemOf('completed_on')}
        max={today}
      />
      <button
        type="button"
        className="button button-secondary"
        disabled={form.saving.isSending}
        onClick={complete}
      >
        {COMPLETE_INVESTIGATION.title[language]}
      </button>
    </div>
  )
}
