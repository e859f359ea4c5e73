import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { checkRecord } from '../../kernel/record/check.ts'
import { order } from '../../web/answers/api.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { creationOf, type Draft, draftOf, valuesOf } from '../../web/form/draft.ts'
import { Form } from '../../web/form/form.tsx'
import { RecordFields } from '../../web/form/record-fields.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { asPart, draftIn, partOf, problemsOfPart } from '../../web/form/written.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { danishToday } from '../../web/words/today.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { CprQuestion, cprConfirmedIn, cprQuestionProblems } from '../people/cpr-question.parts.tsx'
import { PERSON } from '../people/person.record.ts'
import { REGISTER_CHILD } from './child.endpoints.ts'
import type { CreateChild } from './child.wire.ts'
import { CHILD_CASE } from './child-case.record.ts'
import { childrenMessages } from './children.texts.ts'
import { childOf, cprOf, type Known } from './search.parts.ts'

const CASE_FIELDS = ['kind', 'opened_on', 'title', 'team_id', 'caseworker_id', 'district_id']
const NO_MEASURES = { measureTypes: new Set<string>() }

interface Props {
  readonly known: Known
  /** What follows with the child; left out, one goes to its own page. */
  readonly onRegistered?: (childId: string) => void
  /** For a notification the child alone is registered: only its decision opens a case. */
  readonly isWithoutCase?: boolean
}

/** The child and the case that it is registered for, filled in with what was searched for. */
export function NewChildForm({ known, onRegistered, isWithoutCase = false }: Props) {
  const texts = useTexts(childrenMessages)
  const shared = useTexts(registerMessages)
  const me = useSignedIn()
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useForm({
    keptAs: null,
    begins: () => ({
      ...asPart('child', draftOf(PERSON, childOf(known))),
      ...(isWithoutCase ? {} : asPart('case', draftOf(CHILD_CASE, firstCase(me)))),
    }),
    isBegun: true,
    problems: (draft) => problemsOf(known, draft, isWithoutCase),
    send: (draft, idempotencyKey) =>
      order(REGISTER_CHILD, { body: registrationOf(known, draft, isWithoutCase) }, { idempotencyKey }),
    onDone: ({ id }) =>
      onRegistered ? onRegistered(id) : navigate(address(`/boern/${id}`), { replace: true }),
  })
  const cpr = cprOf(known)
  const dateField = known.isUnborn ? 'expected_birth_date' : 'birth_date'
  useEffect(() => heading.current?.focus(), [])
  return (
    <Form
      form={form}
      className="card-frame record-form"
      submit={texts.register}
      foot="button-row"
      beside={<span className="small">{shared.requiredNote}</span>}
    >
      <h2 ref={heading} tabIndex={-1}>
        {texts.theChild}
      </h2>
      {cpr && (
        <p>
          {texts.cpr}: <strong className="nowrap">{cpr}</strong>
        </p>
      )}
      <RecordFields
        spec={PERSON}
        form={partOf(form, 'child')}
        only={['given_name', 'family_name', dateField, 'sex', 'target_group', 'protected']}
      />
      <CprQuestion form={form} cpr={cpr ?? ''} values={valuesOf(PERSON, draftIn(form.draft, 'child'))} />
      {isWithoutCase ? (
        <p className="small">{texts.noCaseYet}</p>
      ) : (
        <>
          <h2>{texts.theCase}</h2>
          <RecordFields spec={CHILD_CASE} form={partOf(form, 'case')} only={CASE_FIELDS} />
        </>
      )}
    </Form>
  )
}

function problemsOf(known: Known, draft: Draft, isWithoutCase: boolean) {
  const child = valuesOf(PERSON, draftIn(draft, 'child'))
  const ofCase = valuesOf(CHILD_CASE, draftIn(draft, 'case'))
  return [
    ...problemsOfPart('child', checkRecord(PERSON, child, NO_MEASURES)),
    ...(isWithoutCase ? [] : problemsOfPart('case', checkRecord(CHILD_CASE, ofCase, NO_MEASURES))),
    ...cprQuestionProblems(draft, cprOf(known) ?? '', child),
  ]
}

function registrationOf(known: Known, draft: Draft, isWithoutCase: boolean): CreateChild {
  const cpr = cprOf(known)
  const child = creationOf(PERSON, draftIn(draft, 'child'))
  return {
    child,
    ...(cpr && { cpr, ...cprConfirmedIn(cpr, child) }),
    ...(!isWithoutCase && { case: creationOf(CHILD_CASE, draftIn(draft, 'case')) }),
    searched: true,
  }
}

/** A case opened today, by the one who registers it. */
function firstCase({ roles, worker, team }: ReturnType<typeof useSignedIn>) {
  const isPreventive = roles.includes('prevention_worker')
  const takesIt = isPreventive || roles.includes('caseworker')
  return {
    kind: isPreventive ? 'course' : 'case',
    opened_on: danishToday(),
    team_id: team?.id ?? null,
    caseworker_id: takesIt ? worker.id : null,
  }
}
