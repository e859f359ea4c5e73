import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useChoices } from '../../web/answers/questions.ts'
import { SelectField } from '../../web/parts/selectors.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { FindPerson } from '../people/find-person.parts.tsx'
import { looksMessages } from './looks.texts.ts'
import type { LooksOf } from './use-looks.ts'

interface Props {
  readonly of: LooksOf
}

/** Narrows the log to a child or a worker. A name or number that is searched for never stands in the address. */
export function LooksChoice({ of }: Props) {
  const texts = useTexts(looksMessages)
  const [, setSearch] = useSearchParams()
  const { data: choices } = useChoices()
  const choose = (name: 'barn' | 'medarbejder', value: string) =>
    setSearch((search) => {
      const next = new URLSearchParams(search)
      if (value === '') next.delete(name)
      else next.set(name, value)
      return next
    })
  const workers = (choices?.workers ?? []).map(({ id, name }) => ({ value: id, title: name }))
  return (
    <div className="looks-choice no-print">
      {(workers.length > 0 || of.worker !== '') && (
        <SelectField
          label={texts.worker}
          value={of.worker}
          options={[{ value: '', title: texts.everyone }, ...workers]}
          onChange={(worker) => choose('medarbejder', worker)}
        />
      )}
      <details className="unfold">
        <summary>{texts.findTitle}</summary>
        <FindChild onFound={(child) => choose('barn', child)} />
      </details>
    </div>
  )
}

const NOBODY: ReadonlySet<string> = new Set()

function FindChild({ onFound }: { readonly onFound: (child: string) => void }) {
  const texts = useTexts(looksMessages)
  const [sought, setSought] = useState({ name: '', birthDate: '', cpr: '' })
  return (
    <div className="card-frame looks-find">
      <FindPerson
        lead={texts.findLead}
        sought={sought}
        onSought={setSought}
        known={NOBODY}
        onChoose={({ id }) => onFound(id)}
      />
    </div>
  )
}
