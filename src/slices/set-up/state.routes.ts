import { createRoute } from '@hono/zod-openapi'
import { answerTo, refusals } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { reading } from '../../api/writing.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { SET_UP_STATE } from './state.endpoints.ts'
import { setUpStateOf } from './state.store.ts'
import { SetUpStateAnswer } from './state.wire.ts'

/** How much of the set-up there is, to those who set up. */
export function addSetUpState(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    ...SET_UP_STATE,
    tags: ['Set-up'],
    summary: 'How much of the set-up there is, and what it lacks',
    responses: {
      200: answerTo(SET_UP_STATE, 'What is in use of each kind', SetUpStateAnswer),
      ...refusals(401, 403),
    },
  })
  api.openapi(route, async (c) => {
    if (!rightsOf(c.var.user.roles).setUp) throw refused('not-allowed')
    const { kinds, ...lacks } = await reading(c, parts, setUpStateOf)
    return c.json({ ...lacks, kinds: [...kinds] }, 200)
  })
}
