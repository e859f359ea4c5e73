import { useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { tenDigits } from '../../kernel/cpr.ts'
import { checkRecord } from '../../kernel/record/check.ts'
import type { FieldProblem, RecordSpec } from '../../kernel/record/record.ts'
import { order } from '../../web/answers/api.ts'
import { Dialog } from '../../web/form/dialog.tsx'
import { creationOf, type Draft, draftOf, valuesOf } from '../../web/form/draft.ts'
import { Form } from '../../web/form/form.tsx'
import { RecordFields } from '../../web/form/record-fields.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { CprQuestion, cprConfirmedIn, cprQuestionProblems } from './cpr-question.parts.tsx'
import { FindPerson, type Sought } from './find-person.parts.tsx'
import { networkMessages } from './network.texts.ts'
import { ADD_RELATED } from './people.acts.ts'
import type { AddRelated as Addition, ChildMatch } from './people.wire.ts'
import { PERSON } from './person.record.ts'
import { RELATION } from './relation.record.ts'

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
  const personName = usePersonName()
  const language = useLanguage()
  const texts = useTexts(networkMessages)
  const form = useForm({
    keptAs: null,
    begins: () => ({ ...draftOf(PERSON, 'sought' in who ? personOf(who.sought) : {}), ...draftOf(RELATION) }),
    isBegun: true,
    problems: (draft) => [
      ...('sought' in who ? problemsOf(PERSON, draft) : []),
      ...problemsOf(RELATION, draft),
      ...cprQuestionProblems(draft, cprIn(who), valuesOf(PERSON, draft)),
    ],
    send: (draft, idempotencyKey) =>
      order(ADD_RELATED, { id: answer.child.id, body: additionOf(who, draft) }, { idempotencyKey }),
    onDone,
  })
  return (
    <Form
      form={form}
      specs={[PERSON, RELATION]}
      submit={ADD_RELATED.title[language]}
      onCancel={onBack}
      cancel={texts.backToSearch}
      foot="button-row dialog-foot"
    >
      <h3>{texts.personTitle}</h3>
      {'known' in who ? (
        <p>
          {texts.chosen}: <strong>{personName(who.known.name)}</strong>
        </p>
      ) : (
        <>
          <RecordFields spec={PERSON} form={form} only={PERSON_FIELDS} />
          <CprQuestion form={form} cpr={cprIn(who)} values={valuesOf(PERSON, form.draft)} />
        </>
      )}
      <h3>{texts.relationTitle}</h3>
      <RecordFields spec={RELATION} form={form} only={RELATION_FIELDS} />
    </Form>
  )
}

function additionOf(who: Who, draft: Draft): Addition {
  const relation = creationOf(RELATION, draft)
  if ('known' in who) return { relation, person: { id: who.known.id } }
  const values = creationOf(PERSON, draft)
  return { relation, person: { values, ...cprOf(who.sought) }, ...cprConfirmedIn(cprIn(who), values) }
}

/** The number that someone is written with; empty where there is none. */
function cprIn(who: Who): string {
  return 'sought' in who ? who.sought.cpr : ''
}

function cprOf({ cpr }: Sought): { cpr?: string } {
  return cpr.trim() ? { cpr: tenDigits(cpr) ?? cpr.trim() } : {}
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
