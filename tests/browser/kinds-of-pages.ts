import type { Page } from 'playwright-core'
import { asked } from './signed-in.ts'

/** The pages about one record, by the list in which the records stand. */
const RECORD_PAGES = {
  notifications: '/underretninger',
  clarifications: '/afdaekninger',
  investigations: '/undersoegelser',
  plans: '/planer',
  measures: '/indsatser',
  'child-talks': '/samtaler',
  refusals: '/afslag',
  'child-requests': '/anmodninger',
  complaints: '/klager',
} as const

type List = keyof typeof RECORD_PAGES | 'cases'

interface Listed {
  readonly id: string
  readonly child: string
  readonly values: Readonly<Record<string, unknown>>
}

/** One of a list that is as asked; the demo has every kind. */
export async function oneOf(page: Page, list: List, is: (one: Listed) => boolean = () => true) {
  const { records } = await asked<{ records: readonly Listed[] }>(page, `${list}?limit=100`)
  const found = records.find(is) ?? records[0]
  if (!found) throw new Error(`The demo has no ${list}`)
  return found
}

const isUnder = ({ values }: Listed) => !values.completed_on && !values.end_date && !values.outcome
const OF_A_CHILD = [
  '',
  '/familie',
  '/oplysninger',
  '/opfoelgning',
  '/kontakt',
  '/ny-indsats',
  '/ny-samtale',
  '/afslag',
  '/anmodning',
  '/klage',
]

/** Every kind of page of a child's case that a caseworker opens. */
export async function pagesOfCasework(page: Page): Promise<readonly string[]> {
  const lists = Object.entries(RECORD_PAGES) as [keyof typeof RECORD_PAGES, string][]
  const ofRecords = lists.map(async ([list, path]) => `${path}/${(await oneOf(page, list, isUnder)).id}`)
  const measure = await oneOf(page, 'measures', isUnder)
  const open = await oneOf(page, 'cases', ({ values }) => !values.closed_on)
  return [
    '/mine-boern',
    '/boern',
    '/boern/nyt',
    '/underretninger/ny',
    ...OF_A_CHILD.map((end) => `/boern/${measure.child}${end}`),
    ...(await Promise.all(ofRecords)),
    `/sager/${open.id}/luk`,
    '/sager-og-indsatser/indsatser',
  ]
}

/** What a leader has beside casework. */
export const PAGES_OF_LEADING = [
  '/mine-boern',
  '/boern',
  '/godkendelser',
  '/flytninger',
  '/noedadgange',
  '/opslag',
  ...['sager', 'opfoelgninger', 'undersoegelser', 'underretninger', 'samtykker'].map(
    (list) => `/sager-og-indsatser/${list}`,
  ),
]

/** Each area of the set-up. */
export const PAGES_OF_SET_UP = [
  '',
  '/teams',
  '/distrikter',
  '/medarbejdere',
  '/leverandoerer',
  '/opfoelgningsstandard',
  '/bevillingskompetence',
  '/arbejdsgange',
  '/breve',
  '/befolkning',
  '/noter',
  '/sletning',
  '/andre-systemer',
].map((area) => `/opsaetning${area}`)

/** The figures, of the register and of the server's package. */
export const PAGES_OF_FIGURES = [
  '/kommunens-tal',
  '/kommunens-tal/noegletal',
  '/kommunens-tal/noegletal/preventive_per_1000',
  '/kommunens-tal/data',
  '/trappen',
  '/noegletal',
  '/noegletal/placed_per_1000',
  '/data',
  '/egne-filer',
]

/** Opens a page and waits until all of it stands there. */
export async function openWhole(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('main .loading, main[aria-busy]'))
}
