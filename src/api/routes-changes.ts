import { createRoute } from '@hono/zod-openapi'
import { type Change, changesAfter, type FeedPlace } from '../store/change-feed.ts'
import { answered, refusals } from './described.ts'
import { refused } from './refused.ts'
import type { RegisterApi, RegisterParts, SignedIn } from './register-parts.ts'
import { type ChangeEnvelope, ChangesAnswer, ChangesQuery } from './wire-changes.ts'

const changes = createRoute({
  method: 'get',
  path: '/api/v1/changes',
  summary: 'What has been changed in the register, for another system to follow',
  description:
    'Each change once, in an order that nothing is added to later: which record, and nothing of what it says. Read the ' +
    'record by its kind and id. Keep `next` and ask again with it as `after`; 409 `feed-restarted` means that the register ' +
    'was restored: read everything anew, without `after`. For tokens with the scope `children:read`. See docs/store.md.',
  request: { query: ChangesQuery },
  responses: { 200: answered('The changes', ChangesAnswer), ...refusals(400, 401, 403, 409) },
})

/** The change feed for other systems. Nobody's values are in it, so no look is logged until a record is read. */
export function addChangeRoutes(api: RegisterApi, { stores }: RegisterParts): void {
  api.openapi(changes, async (c) => {
    const { user } = c.var
    if (!mayFollow(user)) throw refused('not-allowed')
    const { after, limit } = c.req.valid('query')
    const place = after === undefined ? null : placeOf(after)
    const found = await stores
      .for(user.actor)
      .read('integration', (store) => changesAfter(store, { after: place, limit: limit + 1 }))
    if (!found) throw refused('feed-restarted')
    const page = found.slice(0, limit).map(envelopeOf)
    const next = page.at(-1)?.cursor ?? after ?? null
    return c.json({ changes: page, next, more: found.length > limit }, 200)
  })
}

/** Another system that reads children; a person has the work list and the child's page. */
function mayFollow({ roles, scopes }: SignedIn): boolean {
  return roles.includes('system') && (scopes?.includes('children:read') ?? false)
}

function envelopeOf({ place, at, kind, id, child, version }: Change): ChangeEnvelope {
  const action = version === 1 ? 'created' : 'changed'
  return { cursor: cursorOf(place), at, kind, id, child, action, version }
}

function cursorOf({ feed, transaction, seq }: FeedPlace): string {
  return Buffer.from(`${feed}.${transaction}.${seq}`).toString('base64url')
}

function placeOf(cursor: string): FeedPlace {
  const found = /^(\d{1,20})\.(\d{1,19})\.(\d{1,18})$/.exec(
    Buffer.from(cursor, 'base64url').toString('latin1'),
  )
  if (!found) throw refused('feed-restarted')
  const [, feed, transaction, seq] = found
  return { feed, transaction, seq }
}
