import { createRoute } from '@hono/zod-openapi'
import { answerTo, refusals } from '../../api/described.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { CHOICES } from '../../api/wire.endpoints.ts'
import { ChoicesAnswer } from '../../api/wire-choices.ts'
import { reading } from '../../api/writing.ts'
import { choicesAnswer } from './choices-answer.routes.ts'

/** What forms choose among: the catalogue, and what the municipality has set up. */
export function addChoices(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    ...CHOICES,
    tags: ['Set-up'],
    summary: 'What forms choose among',
    responses: { 200: answerTo(CHOICES, 'Choices', ChoicesAnswer), ...refusals(400, 401, 403, 404) },
  })
  api.openapi(route, async (c) => c.json(await reading(c, parts, choicesAnswer), 200))
}
