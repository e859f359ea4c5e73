import { useId, useState } from 'react'
import type { AddRelated as Addition, ChildAnswer, ChildMatch } from '../../../api/wire-children.ts'
import type { FieldProblem, RecordSpec } from '../../../domain/record.ts'
import { checkRecord } from '../../../domain/records/check.ts'
import { PERSON, RELATION } from '../../../domain/records/family.ts'
import { networkMessages } from '../../texts/network.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { Dialog } from '../form/dialog.tsx'
import { creationOf, type Draft, draftOf, valuesOf } from '../form/draft.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { RecordFields } from '../form/record-fields.tsx'
import { useSaving } from '../form/saving.ts'
import { useUnsaved } from '../form/unsaved.ts'
import { usePersonName } from '../person-name.ts'
import { useRefresh } from '../questions.ts'
import { FindPerson, type Sought } from './find-person.tsx'

interface Props {
  readonly answer: ChildAnswer
  readonly onClose: () => void
}

/** Who is added: someone known, or someone who is written now. */
type Who = { readonly known: ChildMatch } | { readonly sought: Sought }

/** Adds someone to the family or network: searched for first, and only then written as new. */
export function AddRelated({ answer, onClose }: Props) {
  const texts = useTexts(networkMessages)
  const [sought, setSought] = useState<Sought>({ name: '', birthDate: '', cpr: '' })
  const [who, setWho] = useState<Who | null>(null)
  const known = new Set([answer.child.id, ...answer.related.map(({ id }) => id)])
  return (
    <Dialog title={texts.addTitle} isWide onClose={onClose}>
      {who ? (
        <RelationForm answer={answer} who={who} onBack={() => setWho(null)} onDone={onClose} />
      ) : (
        <FindPerson
          sought={sought}
          onSought={setSought}
          known={known}
          onChoose={(match) => setWho({ known: match })}
          onNew={() => setWho({ sought })}
        />
      )}
    </Dialog>
  )
}

const PERSON_FIELDS = ['given_name', 'family_name', 'birth_date', 'death_date', 'sex', 'kind', 'protected']
const RELATION_FIELDS = RELATION.fields.map(({ name }) => name).filter((name) => name !== 'other_id')

interface FormProps {
  readonly answer: ChildAnswer
  readonly who: Who
  readonly onBack: () => void
  readonly onDone: () => void
}

function RelationForm({ answer, who, onBack, onDone }: FormProps) {
  const texts = useTexts(networkMessages)
  const shared = useTexts(registerMessages)
  const id = useId()
  const form = useAddition(answer.child.id, who)
  useUnsaved(true, shared.unsavedConfirm)
  const idOf = ({ field }: FieldProblem) => (field === null ? null : `${id}-${field}`)
  return (
    <form
      className="record-form"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault()
        if (await form.add()) onDone()
      }}
    >
      <FailureNotice failure={form.saving.failure} idOf={idOf} specs={[PERSON, RELATION]} />
      <h3>{texts.personTitle}</h3>
      <PersonPart id={id} who={who} form={form} />
      <h3>{texts.relationTitle}</h3>
      <RecordFields
        spec={RELATION}
        draft={form.relation}
        onChange={form.setRelation}
        problems={form.problems}
        idPrefix={id}
        only={RELATION_FIELDS}
      />
      <div className="button-row dialog-foot">
        <button type="submit" className="button button-primary" disabled={form.saving.isSending}>
          {form.saving.isSending ? shared.saving : texts.addIt}
        </button>
        <button type="button" className="button button-secondary" onClick={onBack}>
          {texts.backToSearch}
        </button>
      </div>
    </form>
  )
}

interface PersonProps {
  readonly id: string
  readonly who: Who
  readonly form: ReturnType<typeof useAddition>
}

function PersonPart({ id, who, form }: PersonProps) {
  const texts = useTexts(networkMessages)
  const personName = usePersonName()
  if ('known' in who) {
    return (
      <p>
        {texts.chosen}: <strong>{personName(who.known.name)}</strong>
      </p>
    )
  }
  return (
    <RecordFields
      spec={PERSON}
      draft={form.person}
      onChange={form.setPerson}
      problems={form.problems}
      idPrefix={id}
      only={PERSON_FIELDS}
    />
  )
}

/** What is written of the person and of the relation, and how it is sent. */
function useAddition(childId: string, who: Who) {
  const [person, setPerson] = useState<Draft>(() =>
    draftOf(PERSON, 'sought' in who ? personOf(who.sought) : {}),
  )
  const [relation, setRelation] = useState<Draft>(() => draftOf(RELATION))
  const saving = useSaving()
  const refresh = useRefresh()
  async function add(): Promise<boolean> {
    const isNew = 'sought' in who
    const problems = [...(isNew ? problemsOf(PERSON, person) : []), ...problemsOf(RELATION, relation)]
    if (problems.length > 0) {
      saving.setFailure({ kind: 'problems', problems })
      return false
    }
    const addition: Addition = {
      relation: creationOf(RELATION, relation),
      person: isNew ? { values: creationOf(PERSON, person), ...cprOf(who.sought) } : { id: who.known.id },
    }
    const added = await saving.save((idempotencyKey) =>
      send<object>(`children/${childId}/network`, addition, { idempotencyKey }),
    )
    if (added === null) return false
    await refresh()
    return true
  }
  const problems = saving.failure?.kind === 'problems' ? saving.failure.problems : []
  return { person, setPerson, relation, setRelation, saving, problems, add }
}

function cprOf({ cpr }: Sought): { cpr?: string } {
  return cpr.trim() ? { cpr: cpr.trim() } : {}
}

/** Whom the relation points at is chosen already. */
function problemsOf(spec: RecordSpec, draft: Draft): FieldProblem[] {
  const problems = checkRecord(spec, valuesOf(spec, draft), { measureTypes: new Set() })
  return problems.filter(({ field }) => field !== 'other_id')
}

/** The last word of a name is most often the family's. */
function personOf({ name, birthDate }: Sought) {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const family = words.length > 1 ? (words.at(-1) ?? '') : ''
  const given = words.length > 1 ? words.slice(0, -1).join(' ') : (words[0] ?? '')
  return {
    kind: 'adult',
    given_name: given || null,
    family_name: family || null,
    birth_date: birthDate || null,
  }
}
