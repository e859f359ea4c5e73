import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { isoOf, parseIsoDay, standardCutOffs } from '../../src/kernel/calendar.ts'
import { accessibilityFaults } from './accessible.ts'
import { danishDay } from './danish-day.ts'
import { servedDemo } from './demo.ts'
import { byKeyboard, byMouse, type Hands } from './hands.ts'
import { talkFields } from './heard.ts'
import { asked, signedIn } from './signed-in.ts'

const demo = servedDemo('pglite')

interface WorkList {
  readonly children: readonly {
    readonly id: string
    readonly due: readonly { readonly rule: string; readonly due: string | null }[]
  }[]
}

/** What is due for the child by now, as the work list has it. */
async function dueOf(page: Page, child: string): Promise<readonly string[]> {
  const { children } = await asked<WorkList>(page, 'work-list')
  return children.find(({ id }) => id === child)?.due.map(({ rule }) => rule) ?? []
}

/** The child's path on the staircase, as its page and the figures have it. */
async function pathOf(page: Page, child: string): Promise<readonly { step: number; from: string }[]> {
  return (await asked<{ path: readonly { step: number; from: string }[] }>(page, `children/${child}`)).path
}

/** The newest cut-off that is far enough back for two follow-ups after it. */
function cutOff(): string {
  const today = parseIsoDay(danishDay(0)) ?? 0
  const last = standardCutOffs(today - 200, today - 40).at(-1)
  if (last === undefined) throw new Error('No cut-off in two hundred days')
  return isoOf(last)
}

/** How many children have an early preventive measure at the cut-off, by the municipality's live figures. */
async function preventiveAt(page: Page, date: string): Promise<number> {
  const csv = await page.request.get('/api/v1/register/figures/preventive_per_1000/rows.csv?municipality=998')
  const line = (await csv.text()).split('\n').find((one) => one.includes(`,${date},total,`))
  return Number(line?.split(',')[4])
}

/** What the municipality owes whoever notified, whatever becomes of the case. */
const OWED = ['notification_feedback']

const WORK: readonly ((page: Page) => Hands)[] = [byMouse, byKeyboard]

test.each(WORK)('a caseworker takes a notification to the closed case (%o)', async (handsOf) => {
  const page = await signedIn(demo.browser, demo.served, 'Rita Rådgiver')
  const leader = await signedIn(demo.browser, demo.served, 'Tove Teamleder')
  const counted = await preventiveAt(leader, cutOff())
  const hands = handsOf(page)
  const name = hands.name === 'by mouse' ? 'Zenobia Musefinger' : 'Zakarias Tastatur'
  const button = (words: string | RegExp) => page.getByRole('button', { name: words }).first()
  const text = (words: string | RegExp) => page.getByRole('textbox', { name: words }).first()
  // Months pass in this one day: in life the day stands in the field already, and nobody writes it.
  const backdated = (field: Locator, day: string) => field.fill(day)
  const sound = async () => {
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  }

  // The worry comes in.
  await page.goto('/mine-boern')
  await sound()
  await hands.press(page.getByRole('link', { name: 'Ny underretning' }))
  await hands.write(text(/^Bekymringen/), 'Kommer ofte for sent og er alene i frikvartererne.')
  await hands.choose(page.getByLabel(/^Hvem underretter/), 'Skole eller andet uddannelsessted')
  await hands.choose(page.getByLabel(/^Er der talt med/), 'Ja')
  await hands.write(page.getByLabel('Navn', { exact: true }), name)
  await hands.write(page.getByLabel('Fødselsdato'), '2016-05-04')
  await hands.press(button(/^Søg$/))
  await hands.press(button(/^(Fortsæt|Ingen af dem)/))
  await hands.press(button('Registrér barnet'))
  await page.getByRole('heading', { name: 'Det handler om' }).waitFor()
  await sound()
  await hands.press(button('Gem, og lav kvittering'))

  // It is assessed within the 24 hours, and leads on.
  await page.getByRole('heading', { name: 'Vurdering inden for 24 timer' }).waitFor()
  const child = (
    await asked<{ child: string }>(page, `notifications/${new URL(page.url()).pathname.split('/').at(-1)}`)
  ).child
  expect(await dueOf(page, child)).toContain('notification_24h')
  await hands.press(page.getByLabel('Nej', { exact: true }))
  await hands.write(text(/^Vurdering/), 'Ingen akut fare. Mor er ringet op og vil gerne have hjælp.')
  await sound()
  await hands.press(button('Gem vurderingen'))
  await page.getByRole('heading', { name: 'Hvad skal der ske?' }).waitFor()
  expect(await dueOf(page, child)).not.toContain('notification_24h')
  await hands.press(page.getByLabel(/^Børnefaglig undersøgelse/))
  await hands.press(button('Begynd undersøgelsen'))

  // The investigation, with the child's own view.
  await page.waitForURL(/\/undersoegelser\//)
  expect(await dueOf(page, child)).toContain('investigation_4m')
  const talk = talkFields(page)
  await hands.press(talk.parents)
  await hands.write(talk.words, 'Jeg vil have en at lege med.')
  await hands.press(talk.save)
  await page.getByRole('radio', { name: /^Samtalen / }).waitFor()
  await hands.write(text('Vurdering'), 'Barnet trives, når hverdagen er forudsigelig.')
  await hands.write(text('Konklusion'), 'Et kort forløb, og en plan sammen med skolen.')
  await sound()
  await hands.press(button('Gem'))
  await page.getByText('Alt er gemt').waitFor()
  await hands.press(button('Afslut undersøgelsen'))

  // A plan with a goal in the child's own words.
  await hands.press(button('Lav plan'))
  await page.waitForURL(/\/planer\//)
  expect(await dueOf(page, child)).not.toContain('investigation_4m')
  await hands.press(button('Tilføj mål'))
  await hands.write(text('Med barnets egne ord'), 'Jeg vil have en at lege med.')
  await hands.write(text(/^Målet/), 'Barnet leger med andre i hvert frikvarter.')
  await hands.choose(page.getByLabel(/^Hvor i hverdagen/), 'Skole eller dagtilbud')
  await sound()
  await hands.press(button('Gem målet'))
  await page.getByText('Jeg vil have en at lege med.').first().waitFor()

  // A measure on the step that fits; the goal is served by it.
  await hands.press(page.getByRole('link', { name: 'Vælg indsats' }).first())
  await page.getByRole('heading', { name: 'Ny indsats' }).waitFor()
  await sound()
  await hands.press(page.getByRole('radio', { name: /onsulentbistand, råd og vejledning/ }))
  await hands.press(button(/^Videre med/))
  await backdated(page.getByLabel(/^Start/), cutOff())
  await hands.write(text(/^Formål/), 'At barnet får en ven og kommer til tiden.')
  await hands.press(page.getByLabel('Barnet leger med andre i hvert frikvarter.'))
  await sound()
  await hands.press(button('Bevilg indsatsen'))
  await page.waitForURL(
    (address) => /\/(boern|indsatser)\//.test(address.pathname) && !/ny-indsats/.test(address.pathname),
  )
  expect((await pathOf(page, child)).at(-1)).toMatchObject({ step: 2, from: cutOff() })
  expect(await preventiveAt(leader, cutOff())).toBe(counted + 1)

  // Two follow-ups: the first goes on, the second adjusts.
  for (const [ago, decision, next] of [
    [30, 'Fortsætte', -2],
    [0, 'Justere', 40],
  ] as const) {
    await page.goto(`/boern/${child}/opfoelgning`)
    await page
      .getByRole('heading', { name: /^Opfølgning/ })
      .first()
      .waitFor()
    if (ago > 0) await backdated(page.getByLabel('Dato', { exact: true }), danishDay(-ago))
    await hands.press(page.getByLabel('Barnet eller den unge'))
    // The plan was begun today: of a day before it a goal has no rating.
    if (ago === 0) await hands.press(page.getByLabel(/^4/).first())
    await hands.press(page.getByLabel(decision))
    if (decision === 'Justere') await hands.write(text(/^Det skal ændres/), 'Læreren er med i legeaftaler.')
    const due = page.getByLabel(/^Næste opfølgning senest/)
    if ((await due.inputValue()) === '') await hands.write(due, danishDay(next))
    await sound()
    await hands.press(button('Gem opfølgning'))
    await page.getByText('Opfølgningen er gemt').waitFor()
  }

  // The measure ends with what follows, and the case is closed.
  const [measure] = (
    await asked<{ records: { measure: readonly { id: string }[] } }>(page, `children/${child}`)
  ).records.measure
  await page.goto(`/indsatser/${measure?.id}`)
  await hands.press(button('Afslut'))
  await hands.choose(page.getByLabel(/^Derfor sluttede den/), 'Målene er nået')
  await hands.write(text(/^Hvad følger efter/), 'Skolen holder fast i legeaftalerne.')
  await sound()
  await hands.press(button('Afslut indsatsen'))
  await page
    .getByText(/^(Afsluttet|Slutter)/)
    .first()
    .waitFor()
  const [file] = (
    await asked<{ records: { child_case: readonly { id: string }[] } }>(page, `children/${child}`)
  ).records.child_case
  await page.goto(`/sager/${file?.id}/luk`)
  // The school that wrote has had no answer: closing says so, and does not end it.
  await page.getByRole('heading', { name: 'Det her er ikke gjort endnu' }).waitFor()
  await hands.press(page.getByRole('group', { name: /^Hvordan gik det med/ }).getByLabel('Nået'))
  await hands.choose(page.getByLabel(/^Hvorfor lukkes sagen/), 'Målene er nået')
  await hands.write(text(/^Hvad gør familien/), 'Mor ringer til Rita; vi taler sammen samme dag.')
  await sound()
  await hands.press(button('Luk sagen'))
  await page.getByText(/^Sagen blev lukket/).waitFor()
  expect(await dueOf(page, child)).toEqual(OWED)
  await page.goto(`/boern/${child}`)
  const offered = page.getByRole('navigation', { name: 'Dagens arbejde' }).getByRole('link')
  await offered.first().waitFor()
  expect(await offered.allTextContents()).toEqual([
    'Giv underretteren en tilbagemelding',
    'Ny underretning',
    'Genåbn sagen',
    'Dokumenter',
  ])
  await sound()
  await page.goto('/mine-boern')
  await page.getByText(name).first().waitFor()
  await hands.press(page.getByRole('button', { name: `Tilbagemelding givet i dag: ${name}` }))
  await page.getByRole('link', { name }).first().waitFor({ state: 'detached' })
  expect(await dueOf(page, child)).toEqual([])
  // Every field and press of the whole way has earned its place; one more should have to.
  expect(hands.done).toEqual({ fields: 30, presses: 22 })
  for (const one of [page, leader]) await one.context().close()
})
