import { useNavigate } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { pathOf } from '../../kernel/act/act.ts'
import { send } from '../../web/answers/api.ts'
import { useRefresh } from '../../web/answers/questions.ts'
import { FailureNotice } from '../../web/form/failure-notice.tsx'
import { useSaving } from '../../web/form/saving.ts'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { BEGIN_PLAN } from './plan.acts.ts'
import { planMessages } from './plan.texts.ts'

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
      send<RecordOf<'plan'>>(pathOf(BEGIN_PLAN, child.child.id), body, { idempotencyKey }),
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
