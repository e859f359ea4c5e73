import { useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import type { FieldProblem } from '../../../domain/record.ts'
import { checkRecord } from '../../../domain/records/check.ts'
import { PERSON } from '../../../domain/records/family.ts'
import { CHILD_CASE } from '../../../domain/records/work.ts'
import { registerMessages } from '../../texts/register.ts'
import { childrenMessages } from '../../texts/register-children.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { useRegisterAddress } from '../address.ts'
import { send } from '../api.ts'
import { creationOf, type Draft, draftOf, valuesOf } from '../form/draft.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { RecordFields } from '../form/record-fields.tsx'
import { useSaving } from '../form/saving.ts'
import { useUnsaved } from '../form/unsaved.ts'
import { useSignedIn } from '../me.ts'
import { useRefresh } from '../questions.ts'
import { danishToday } from '../today.ts'
import { childOf, cprOf, type Known } from './search.ts'

const CASE_FIELDS = ['kind', 'opened_on', 'title', 'team_id', 'caseworker_id', 'district_id']
const NO_MEASURES = { measureTypes: new Set<string>() }

interface Props {
  readonly known: Known
  /** The address at which one goes on with the child; its own page when left out. */
  readonly addressAfter?: (childId: string) => string
}

/** The child and the case that it is registered for, filled in with what was searched for. */
export function NewChildForm({ known, addressAfter }: Props) {
  const texts = useTexts(childrenMessages)
  const shared = useTexts(registerMessages)
  const id = useId()
  const me = useSignedIn()
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const { save, failure, setFailure, isSending } = useSaving()
  const heading = useRef<HTMLHeadingElement>(null)
  const [child, setChild] = useState<Draft>(() => draftOf(PERSON, childOf(known)))
  const [kase, setCase] = useState<Draft>(() => draftOf(CHILD_CASE, firstCase(me)))
  useUnsaved(!isSending, shared.unsavedConfirm)
  useEffect(() => heading.current?.focus(), [])

  async function register() {
    const problems = [
      ...within('child', checkRecord(PERSON, valuesOf(PERSON, child), NO_MEASURES)),
      ...within('case', checkRecord(CHILD_CASE, valuesOf(CHILD_CASE, kase), NO_MEASURES)),
    ]
    if (problems.length > 0) {
      setFailure({ kind: 'problems', problems })
      return
    }
    const cpr = cprOf(known)
    const body = {
      child: creationOf(PERSON, child),
      ...(cpr && { cpr }),
      case: creationOf(CHILD_CASE, kase),
      searched: true,
    }
    const made = await save((idempotencyKey) => send<RecordAnswer>('children', body, { idempotencyKey }))
    if (made === null) return
    await refresh()
    navigate(addressAfter?.(made.id) ?? address(`/boern/${made.id}`), { replace: true })
  }

  const problems = failure?.kind === 'problems' ? failure.problems : []
  const idOf = ({ field }: FieldProblem) => (field === null ? null : `${id}-${field.replace('.', '-')}`)
  const dateField = known.isUnborn ? 'expected_birth_date' : 'birth_date'
  return (
    <form
      className="card-frame record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        register()
      }}
    >
      <FailureNotice failure={failure} idOf={idOf} />
      <h2 ref={heading} tabIndex={-1}>
        {texts.theChild}
      </h2>
      {cprOf(known) && (
        <p>
          {texts.cpr}: <strong className="nowrap">{cprOf(known)}</strong>
        </p>
      )}
      <RecordFields
        spec={PERSON}
        draft={child}
        onChange={setChild}
        problems={of('child', problems)}
        idPrefix={`${id}-child`}
        only={['given_name', 'family_name', dateField, 'sex', 'target_group', 'protected']}
      />
      <h2>{texts.theCase}</h2>
      <RecordFields
        spec={CHILD_CASE}
        draft={kase}
        onChange={setCase}
        problems={of('case', problems)}
        idPrefix={`${id}-case`}
        only={CASE_FIELDS}
      />
      <div className="button-row">
        <button type="submit" className="button button-primary" disabled={isSending}>
          {isSending ? shared.saving : failure?.kind === 'offline' ? shared.tryAgainSave : texts.register}
        </button>
        <span className="small">{shared.requiredNote}</span>
      </div>
    </form>
  )
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

/** Problems of one of the two records, named so that they can be told apart. */
function within(part: string, problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.map(({ field, message }) => ({
    field: field === null ? null : `${part}.${field}`,
    message,
  }))
}

function of(part: string, problems: readonly FieldProblem[]): FieldProblem[] {
  return problems
    .filter(({ field }) => field?.startsWith(`${part}.`))
    .map(({ field, message }) => ({ field: field?.slice(part.length + 1) ?? null, message }))
}
