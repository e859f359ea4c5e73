import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { answerTo, bodyOf, refusals } from '../../api/described.ts'
import { addressOf, DEFAULT_LIMITS, limitedFailures } from '../../api/rate-limit.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts, SignedIn } from '../../api/register-parts.ts'
import type { SignIn } from '../../api/sign-in/sign-in.ts'
import { everydayPurpose } from '../../kernel/purpose.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { CalendarFeed, NewCalendarFeed } from './calendar.wire.ts'
import { endFeed, myFeed, ownerOfFeed, replaceFeed, unlooked } from './calendar-feed.store.ts'
import { calendarOf } from './calendar-text.routes.ts'
import { CALENDAR_FEED, END_CALENDAR_FEED, MAKE_CALENDAR_FEED } from './work-list.endpoints.ts'
import type { WorkListQuery } from './work-list.wire.ts'
import { workListAnswer } from './work-list-answer.routes.ts'

const mine = createRoute({
  ...CALENDAR_FEED,
  summary: 'Whether one has a calendar feed of the work list',
  responses: {
    200: answerTo(CALENDAR_FEED, 'When it was made, without its address', CalendarFeed),
    ...refusals(401, 403),
  },
})
const create = createRoute({
  ...MAKE_CALENDAR_FEED,
  summary: 'Make oneself a calendar feed of the work list; the one before it ends',
  request: { body: bodyOf(MAKE_CALENDAR_FEED, z.strictObject({})) },
  responses: {
    201: answerTo(MAKE_CALENDAR_FEED, 'Its address, which is shown this once', NewCalendarFeed),
    ...refusals(400, 401, 403),
  },
})
const revoke = createRoute({
  ...END_CALENDAR_FEED,
  summary: "End one's calendar feed",
  request: { body: bodyOf(END_CALENDAR_FEED, z.strictObject({})) },
  responses: {
    200: answerTo(END_CALENDAR_FEED, 'One has none now', CalendarFeed),
    ...refusals(400, 401, 403),
  },
})
const feed = createRoute({
  method: 'get',
  path: '/calendar/{municipality}/{file}',
  summary: 'When the tasks of a work list are due, and nothing of any child',
  request: { params: z.object({ municipality: z.string(), file: z.string() }) },
  responses: {
    200: {
      description: 'An iCalendar. Whoever has the address needs no sign-in.',
      content: { 'text/calendar': { schema: z.string() } },
    },
    ...refusals(404, 429),
  },
})

/** The calendar feed of the work list: made and ended by the one whose list it is, read by whoever has its address. */
export function addCalendarRoutes(api: RegisterApi, parts: RegisterParts): void {
  addOwnFeed(api, parts)
  addFeed(api, parts)
}

function addOwnFeed(api: RegisterApi, { stores, now }: RegisterParts): void {
  api.openapi(mine, async (c) => {
    const { actor, roles } = withChildren(c.var.user)
    return c.json({ createdAt: await stores.for(actor).read(everydayPurpose(roles), myFeed) }, 200)
  })
  api.openapi(create, async (c) => {
    const { actor, roles } = withChildren(c.var.user)
    const change = { action: 'create calendar_feed', purpose: everydayPurpose(roles) }
    const secret = await stores.for(actor).write(change, replaceFeed)
    return c.json({ createdAt: now(), path: `/calendar/${secret}.ics` }, 201)
  })
  api.openapi(revoke, async (c) => {
    const { actor, roles } = withChildren(c.var.user)
    const change = { action: 'end calendar_feed', purpose: everydayPurpose(roles) }
    await stores.for(actor).write(change, endFeed)
    return c.json({ createdAt: null }, 200)
  })
}

function addFeed(api: RegisterApi, parts: RegisterParts): void {
  const { stores, signIn, today, now, proxies } = parts
  const { signIn: perMinute } = { ...DEFAULT_LIMITS, ...parts.limits }
  // Nobody tries addresses at random; a right one is answered, whatever its neighbours try.
  const failing = limitedFailures({
    of: (c) => ({ whose: addressOf(c, proxies), perMinute }),
    isFailure: (c) => c.res.status === 404,
  })
  api.use('/calendar/*', failing)
  api.openapi(feed, async (c) => {
    const { municipality, file } = c.req.valid('param')
    const owner = await ownerOfFeed(stores, `${municipality}/${file.replace(/\.ics$/, '')}`)
    if (!owner || !file.endsWith('.ics')) throw refused('not-found')
    const { workerId, roles } = owner
    const user = { ...owner, actor: { municipality, workerId }, name: '', scopes: null }
    const list = await stores.for({ municipality, workerId }).read(everydayPurpose(roles), (store) =>
      // Nobody sees a child by it: what leaves the server is told in calendar.ts, and it is no look.
      workListAnswer(unlooked(store), { user, query: ownOf(user), now: { today: today(), instant: now() } }),
    )
    const items = list.children.flatMap(({ due }) => due)
    return c.body(calendarOf(items, { site: siteOf(c, signIn), now: now() }), 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private, no-store',
    })
  })
}

/** What a calendar holds of a work list: a team's for its leader, and nobody's whole department. */
function ownOf({ roles, actor }: Pick<SignedIn, 'roles' | 'actor'>): WorkListQuery {
  return roles.includes('manager') ? { caseworker: actor.workerId } : {}
}

/** Only those who have children on their list; no other system. */
function withChildren(user: SignedIn): SignedIn {
  if (!rightsOf(user.roles).write) throw refused('not-allowed')
  return user
}

/** Where people reach the pages. */
function siteOf(c: Context, signIn: SignIn): string {
  return new URL(signIn.mode === 'openid' ? signIn.publicUrl : c.req.url).origin
}
