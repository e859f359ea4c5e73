import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { order } from '../../web/answers/api.ts'
import { useRefresh } from '../../web/answers/questions.ts'
import { Dialog } from '../../web/form/dialog.tsx'
import { ReasonDialog } from '../../web/parts/reason-dialog.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import type { ChildMatch } from '../people/people.wire.ts'
import { MERGE } from './child.acts.ts'
import { childMessages } from './child.texts.ts'
import { type Known, NOTHING_KNOWN } from './search.parts.ts'
import { SearchForm } from './search-form.parts.tsx'

interface Props {
  readonly answer: ChildAnswer
  readonly onClose: () => void
}

/** Finds the other record of the same child, and merges this one into it. */
export function MergeDialog({ answer, onClose }: Props) {
  const texts = useTexts(childMessages)
  const language = useLanguage()
  const shared = useTexts(registerMessages)
  const format = useFormat()
  const refresh = useRefresh()
  const personName = usePersonName()
  const navigate = useNavigate()
  const address = useRegisterAddress()
  const { id, values } = answer.child
  const [known, setKnown] = useState<Known>({
    ...NOTHING_KNOWN,
    name: [values.given_name, values.family_name].filter(Boolean).join(' '),
    date: values.birth_date ?? '',
  })
  const [matches, setMatches] = useState<readonly ChildMatch[] | null>(null)
  const [into, setInto] = useState<ChildMatch | null>(null)
  async function merge(reason: string, idempotencyKey: string) {
    if (into === null) return
    await order(MERGE, { id, body: { into: into.id, reason } }, { idempotencyKey })
    await refresh()
    navigate(address(`/boern/${into.id}`))
  }
  if (into !== null) {
    return (
      <ReasonDialog
        title={texts.mergeChoose(personName(into.name))}
        lead={texts.mergeLead}
        label={texts.mergeReason}
        submit={texts.mergeChoose(personName(into.name))}
        act={merge}
        onClose={onClose}
      />
    )
  }
  const others = matches?.filter((one) => one.id !== id && one.kind === 'child' && one.visible)
  return (
    <Dialog title={MERGE.title[language]} lead={texts.mergeLead} onClose={onClose}>
      <SearchForm known={known} onChange={setKnown} onFound={(found) => setMatches(found.matches)} />
      {others?.length === 0 && <p role="status">{texts.mergeNone}</p>}
      <ul className="matches">
        {others?.map((match) => (
          <li key={match.id} className="match">
            <span>
              <strong>{personName(match.name)}</strong>{' '}
              <span className="small">{match.birthDate && shared.born(format.date(match.birthDate))}</span>
            </span>
            <button type="button" className="button button-secondary" onClick={() => setInto(match)}>
              {texts.mergeChoose(personName(match.name))}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
