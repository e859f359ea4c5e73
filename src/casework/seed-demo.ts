import { parseIsoDay } from '../domain/calendar.ts'
import { demoMunicipality } from '../generate/demo/municipality.ts'
import { type DemoSize, EKSEMPELKOEBING, NABOKOEBING } from '../generate/demo/sizes.ts'
import { writeInventedMunicipality } from '../store/invented-municipality.ts'
import type { Keyring } from '../store/keyring.ts'
import type { Stores } from '../store/stores.ts'

/**
 * Fills the register with two invented municipalities, so that everything can be tried with nobody's children. What is
 * there already stays as it is.
 */
export async function seedDemo(
  { stores, keys }: { readonly stores: Stores; readonly keys: Keyring },
  today: string,
  sizes: readonly DemoSize[] = [EKSEMPELKOEBING, NABOKOEBING],
): Promise<void> {
  const day = parseIsoDay(today)
  if (day === null) throw new Error('the demo is made for a day that does not exist')
  for (const size of sizes) {
    const made = demoMunicipality(size, day)
    await stores
      .operator(size.municipality, 'trin demo')
      .write((store) => writeInventedMunicipality(store, keys, made))
  }
}
