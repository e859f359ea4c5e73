import { createRoute } from '@hono/zod-openapi'
import { answerTo, refusals } from '../../api/described.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { ME } from '../../api/wire.endpoints.ts'
import { MeAnswer } from '../../api/wire-me.ts'
import { everydayPurpose } from '../../kernel/purpose.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { myWorkplace } from '../../store/me.ts'
import { emergenciesWaiting } from '../access/emergency.store.ts'
import { answeredSince } from '../measure/answers.rules.ts'
import { approvalsToAnswer } from '../measure/approvals.do.ts'
import { answersUnseen } from '../measure/approvals.store.ts'
import { transfersWaiting } from '../moves/transfers.store.ts'

const me = createRoute({
  ...ME,
  summary: 'Who is signed in',
  responses: {
    200: answerTo(ME, 'Who is signed in, and what the pages may offer', MeAnswer),
    ...refusals(401),
  },
})

/** Who is signed in, where they work, and what waits for them. */
export function addMeRoutes(api: RegisterApi, { stores, signIn, today }: RegisterParts): void {
  api.openapi(me, async (c) => {
    const { actor, name, roles } = c.var.user
    const rights = rightsOf(roles)
    const { waiting, workplace } = await stores.for(actor).read(everydayPurpose(roles), async (store) => ({
      workplace: await myWorkplace(store),
      waiting: {
        emergencies: rights.allocate ? await emergenciesWaiting(store) : 0,
        transfers: rights.allocate ? await transfersWaiting(store) : 0,
        approvals: rights.allocate ? await approvalsToAnswer(store, { roles }) : 0,
        answers: rights.write ? await answersUnseen(store, answeredSince(today())) : 0,
      },
    }))
    const worker = { id: actor.workerId, name }
    return c.json(
      { worker, ...workplace, roles: [...roles], mode: signIn.mode, may: { ...rights }, waiting },
      200,
    )
  })
}
