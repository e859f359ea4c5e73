import { useNavigate } from 'react-router'
import type { ChildAnswer } from '../../../api/wire-child.ts'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import { send } from '../../answers/api.ts'
import { useRefresh } from '../../answers/questions.ts'
import { FailureNotice } from '../../form/failure-notice.tsx'
import { useSaving } from '../../form/saving.ts'
import { RegisterLink } from '../../parts/register-link.tsx'
import { useRegisterAddress } from '../../routing/address.ts'
import { planMessages } from '../../texts/plan.texts.ts'
import { useTexts } from '../../words/use-texts.ts'

interface Props {
  readonly child: ChildAnswer
  /** The case that the plan belongs to, where it is known. */
  readonly caseId?: string
  readonly className?: string
}

/** Leads to the plan that runs, or begins one with nothing asked. */
export function BeginPlan({ child, caseId, className = 'button button-primary' }: Props) {
  const texts = useTexts(planMessages)
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const saving = useSaving()
  const running = child.records.plan.find(
    ({ values }) => !values.ended_on && (caseId === undefined || values.case_id === caseId),
  )
  if (running)
    return (
      <RegisterLink to={`/planer/${running.id}`} className={className}>
        {texts.goOnWithPlan}
      </RegisterLink>
    )

  async function begin() {
    const body = caseId === undefined ? {} : { case: caseId }
    const plan = await saving.save((idempotencyKey) =>
      send<RecordAnswer>(`children/${child.child.id}/plans/begin`, body, { idempotencyKey }),
    )
    if (plan === null) return
    navigate(address(`/planer/${plan.id}`))
    await refresh()
  }
  return (
    <>
      <button type="button" className={className} onClick={begin} disabled={saving.isSending}>
        {texts.beginPlan}
      </button>
      <FailureNotice failure={saving.failure} />
    </>
  )
}
