/** Texts that no name, day, instant, number or id is, or that break where they are shown or kept. */
export const TEXTS: readonly string[] = [
  '',
  '   ',
  '\u00a0',
  '\u200b',
  '\u2060\ufeff',
  'Anna\nBo',
  'Anna\u2028Bo',
  'Anna\tBo',
  '\u202Egnirts',
  'a\u2066b',
  '\ud800',
  'a\udc00b',
  '\0',
  'An\0na',
  '\u0007',
  '\u{1F468}\u200D\u{1F469}',
  'x'.repeat(5000),
  '2026-02-30',
  '2026-13-45',
  '0000-00-00',
  '0001-01-01',
  '9999-99-99',
  '12026-01-01',
  '2026-02-02T25:61:00Z',
  '2026-02-02T23:59:60Z',
  '2026-02-02T12:00:00+99:99',
  '2026-02-30T12:00:00Z',
  '+275760-09-13T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '9999-12-31T23:59:59Z',
  'ikke-et-id',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'ffffffff-ffff-ffff-ffff-ffffffffffff,ikke-et-id',
  "'; drop table person; --",
  '%00',
  '../../..',
  'NaN',
  'Infinity',
  '1e400',
  '-1',
  '99999999999999999999999',
  'ja',
  'true',
  'null',
  '__proto__',
]

/** What a body can hold in the place of anything. */
export const VALUES: readonly unknown[] = [
  ...TEXTS,
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 31,
  2 ** 63,
  [],
  ['x'],
  {},
  { a: 1 },
  Array.from({ length: 200 }, () => '2026-02-30'),
]

/** A row of numbers that looks like chance and is the same in every run. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** So many of them, each once, as chance has it. */
export function some<One>(all: readonly One[], count: number, random: () => number): readonly One[] {
  return all
    .map((one) => [random(), one] as const)
    .toSorted(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, one]) => one)
}
