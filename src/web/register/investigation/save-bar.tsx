import { useState } from 'react'
import { investigationMessages } from '../../texts/investigation.ts'
import { useTexts } from '../../texts/use-texts.ts'
import type { InPlace } from '../form/in-place.ts'

/** Saving, always at hand. */
export function SaveBar({ form }: { readonly form: InPlace }) {
  const texts = useTexts(investigationMessages)
  const { isSending, failure } = form.saving
  const state = form.isUnsaved ? texts.unsaved : form.isSaved ? texts.saved : ''
  return (
    <div className={form.isUnsaved || form.isSaved ? 'save-bar save-bar-on' : 'save-bar'}>
      <button type="submit" className="button button-primary" disabled={isSending || !form.isUnsaved}>
        {isSending ? texts.saving : failure?.kind === 'offline' ? texts.tryAgain : texts.save}
      </button>
      <span className="save-state" role="status">
        {state}
      </span>
    </div>
  )
}

/** The end of the work: the day it was completed, today unless another is said. */
export function Completing({ form }: { readonly form: InPlace }) {
  const texts = useTexts(investigationMessages)
  const { today } = form.child
  const [day, setDay] = useState(today)
  return (
    <div className="completing">
      <div className="field">
        <label className="form-label" htmlFor="investigation-completed_on">
          {texts.completedOn}
        </label>
        <input
          id="investigation-completed_on"
          type="date"
          className="form-input field-date"
          value={day}
          max={today}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      <button
        type="button"
        className="button button-secondary"
        disabled={form.saving.isSending}
        onClick={() => form.act('complete', day === '' ? {} : { completed_on: day })}
      >
        {texts.complete}
      </button>
    </div>
  )
}
