import type { DemoMunicipality } from './generate/demo/draft.ts'
import { demoMunicipality } from './generate/demo/municipality.ts'
import { type DemoSize, EKSEMPELKOEBING, NABOKOEBING } from './generate/demo/sizes.ts'
import { type Day, isoOf, parseIsoDay } from './kernel/calendar.ts'
import { offerTransfer } from './slices/moves/offer-transfer.do.ts'
import { writeInventedMunicipality } from './store/invented-municipality.ts'
import type { Keyring } from './store/keyring.ts'
import type { Stores } from './store/stores.ts'

interface DemoParts {
  readonly stores: Stores
  readonly keys: Keyring
}

/**
 * Fills the register with two invented municipalities, so that everything can be tried with nobody's children. What is
 * there already stays as it is.
 */
export async function seedDemo(
  parts: DemoParts,
  today: string,
  sizes: readonly [DemoSize, DemoSize] = [EKSEMPELKOEBING, NABOKOEBING],
): Promise<void> {
  const day = parseIsoDay(today)
  if (day === null) throw new Error('the demo is made for a day that does not exist')
  const written: DemoMunicipality[] = []
  for (const size of sizes) {
    const made = demoMunicipality(size, day)
    const isNew = await parts.stores
      .operator(size.municipality, 'trin demo')
      .write((store) => writeInventedMunicipality(store, parts.keys, made))
    if (isNew) written.push(made)
  }
  const [to, from] = written
  if (to && from) await offerFirst(parts, { from, to, today: day })
}

/** A family is about to move from the one to the other: its case waits for an answer. */
async function offerFirst(
  { stores, keys }: DemoParts,
  {
    from,
    to,
    today,
  }: { readonly from: DemoMunicipality; readonly to: DemoMunicipality; readonly today: Day },
): Promise<void> {
  const leader = from.records.worker.find(({ roles }) => String(roles) === 'team_leader')
  const moving = from.records.child_case.find(({ kind, closed_on }) => kind === 'case' && closed_on === null)
  if (!leader || !moving) return
  const note = `Familien flytter til ${to.name}. Mor vil gerne hilse på den nye rådgiver inden da.`
  const asked = { personId: String(moving.person_id), to: to.municipality, movesOn: isoOf(today + 21), note }
  await stores
    .for({ municipality: from.municipality, workerId: String(leader.id) })
    .write({ action: 'offer transfer', reason: note, purpose: 'transfer' }, (store) =>
      offerTransfer(store, { keys, today: isoOf(today) }, asked),
    )
}
