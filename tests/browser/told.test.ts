import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ChildAnswer } from '../../src/api/wire-child.ts'
import { recordsOfKind } from '../../src/api/wire-of-kind.ts'
import { goesOn } from '../../src/kernel/in-force.ts'
import { stepOnPath } from '../../src/kernel/place.ts'
import { seesAll } from '../../src/kernel/sight.ts'
import { besideTexts } from '../../src/slices/child/beside.texts.ts'
import { childMessages } from '../../src/slices/child/child.texts.ts'
import type { ChildRow, ChildrenAnswer, SiblingsAnswer } from '../../src/slices/child/child.wire.ts'
import { childrenMessages } from '../../src/slices/child/children.texts.ts'
import { childStoryMessages } from '../../src/slices/child-page/child-story.texts.ts'
import { isRunning } from '../../src/slices/plan/goal.rules.ts'
import { RECORDS } from '../../src/slices.ts'
import { accessibilityFaults } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { asked, signedIn } from './signed-in.ts'

const demo = servedDemo()

const PEOPLE = ['Rita Rådgiver', 'Tove Teamleder', 'Freja Forebygger', 'Uffe Udfører', 'Lis Lærer'] as const
/** More than any of them but the leader has, and enough of hers. */
const MOST = 40
const OPENED = 5
const SLOW_MS = 400

const story = childStoryMessages.da
const ofChild = childMessages.da
const beside = besideTexts.da

/** All that is kept of a child and of its brothers and sisters, as a leader reads it. */
type Kept = ChildAnswer & SiblingsAnswer

/** Every sentence of a child's page that says that there is none of something, and when that is so of what is kept. */
const ABSENCES: readonly (readonly [words: string, isSo: (kept: Kept) => boolean])[] = [
  [beside.noSiblings, ({ siblings }) => siblings.length === 0],
  [beside.noCase, ({ siblings }) => siblings.some(({ cases }) => cases.length === 0)],
  [beside.noOfSibling, ({ siblings }) => siblings.some(({ notifications }) => notifications.length === 0)],
  [story.noGoals, ({ records, today }) => !records.goal.some((one) => isRunning(one, today))],
  [story.noSupport, ({ records, today }) => !records.measure.some(({ values }) => goesOn(values, today))],
  [story.nothingHappened, ({ records }) => Object.values(records).flat().length === 0],
  [ofChild.noStepNow, ({ path, today }) => stepOnPath(path, today) === 0],
  [ofChild.noPath, ({ records }) => records.measure.length === 0],
  [
    story.noDocuments,
    ({ records: { plan, measure, grant_request, followup } }) =>
      plan.length + followup.length === 0 &&
      !measure.some(({ values }) => values.decided_on) &&
      !grant_request.some(({ values }) => values.answer === 'refused'),
  ],
  ...RECORDS.all.flatMap(({ kind, lifecycle: { section, onChildPage } }) =>
    section &&
    onChildPage &&
    section.empty.da !== 'Ikke oplyst.' &&
    section.empty.da !== 'Ingen er registreret endnu.'
      ? [[section.empty.da, (kept: ChildAnswer) => recordsOfKind(kept.records, kind).length === 0] as const]
      : [],
  ),
]

async function childrenOf(page: Page): Promise<readonly ChildRow[]> {
  return (await asked<ChildrenAnswer>(page, `children?status=all&limit=${MOST}`)).children
}

const dueIn = ({ due }: Pick<ChildAnswer, 'due'>) =>
  due.map(({ rule, record, due: day }) => `${rule} ${record.id} ${day}`)

test.each(PEOPLE)(
  '%s is told of nothing missing that is only hidden, and of no duty that is not so',
  async (name) => {
    const [page, leader] = await Promise.all([
      signedIn(demo.browser, demo.served, name),
      signedIn(demo.browser, demo.served, 'Tove Teamleder'),
    ])
    // What a page says before all of its answers have come must be so too.
    await page.route('**/api/v1/choices*', (route) => setTimeout(() => route.continue(), SLOW_MS))
    const { may } = await asked<{ may: { write: boolean; seeCases: boolean } }>(page, 'me')
    const rows = await childrenOf(page)
    expect(rows.length).toBeGreaterThan(0)
    // Brothers and sisters are known by the tie alone, where their own case is another's.
    const known = new Set(rows.map(({ id }) => id))
    const siblings = new Set<string>()
    for (const row of rows) {
      const [told, kept] = await Promise.all(
        [page, leader].map((one) => asked<ChildAnswer>(one, `children/${row.id}`)),
      )
      if (row.case === null && seesAll(row.sees, ['child_case'])) expect(kept.records.child_case).toEqual([])
      if (row.step === 0 && seesAll(row.sees, ['measure'])) expect(stepOnPath(kept.path, kept.today)).toBe(0)
      for (const [kind, records] of Object.entries(told.records))
        if (records.length === 0 && told.sees[kind] === 'all')
          expect([kind, recordsOfKind(kept.records, kind)]).toEqual([kind, []])
      expect(dueIn(kept)).toEqual(expect.arrayContaining(dueIn(told)))
      if (!may.write) expect(told.due).toEqual([])
      for (const { id, values } of told.related)
        if (values.kind === 'child' && !known.has(id)) siblings.add(id)
    }

    await page.goto('/boern?sag=all')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('table').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const list = await page.getByRole('main').textContent()
    if (!may.seeCases)
      for (const words of [childrenMessages.da.noCase, childrenMessages.da.noStepNow])
        expect(list).not.toContain(words)
    const opened = [...[...known].slice(0, OPENED), ...[...siblings].slice(0, 2)]
    for (const id of opened) {
      let words = ''
      for (const path of [`/boern/${id}`, `/boern/${id}/familie`, `/boern/${id}/oplysninger`]) {
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await expect.poll(() => page.getByRole('status').filter({ hasText: 'Henter' }).count()).toBe(0)
        expect(await page.getByRole('alert').count()).toBe(0)
        words += await page.getByRole('main').textContent()
      }
      const kept = {
        ...(await asked<ChildAnswer>(leader, `children/${id}`)),
        ...(await asked<SiblingsAnswer>(leader, `children/${id}/siblings`)),
      }
      const said = ABSENCES.filter(([absence]) => words.includes(absence))
      expect(said.filter(([, isSo]) => !isSo(kept)).map(([absence]) => absence)).toEqual([])
      if (!may.write) expect(words).not.toMatch(/over tid|Intet venter/)
    }
    for (const one of [page, leader]) await one.context().close()
  },
)
