import type { DuckDBVector } from '@duckdb/node-api'
import { NO_DAY } from '../kernel/calendar.ts'
import { copenhagenDay } from './copenhagen-day.ts'

/**
 * What a fixed-width vector holds. The library types these members as private and offers only one object a value,
 * at a hundred times the cost; a test of every column form goes through here.
 */
interface RawVector<Items> {
  readonly items: Items
  readonly validity: { readonly data: BigUint64Array | null }
}

/** Days as the database counts them, which is as `Day` does. */
export function copyDays(vector: DuckDBVector, count: number, days: Int32Array, at: number): void {
  const { items, valid } = raw<Int32Array>(vector)
  days.set(items.subarray(0, count), at)
  for (let i = 0; valid && i < count; i++) if (!isValid(valid, i)) days[at + i] = NO_DAY
}

/** Points in time, in milliseconds, as the Danish day they fall on. */
export function copyTimes(vector: DuckDBVector, count: number, days: Int32Array, at: number): void {
  const { items, valid } = raw<Float64Array>(vector)
  for (let i = 0; i < count; i++) {
    days[at + i] = valid && !isValid(valid, i) ? NO_DAY : copenhagenDay(items[i])
  }
}

/** Numbers; NaN where there is none. */
export function copyNumbers(vector: DuckDBVector, count: number, numbers: Float64Array, at: number): void {
  const { items, valid } = raw<Float64Array>(vector)
  numbers.set(items.subarray(0, count), at)
  for (let i = 0; valid && i < count; i++) if (!isValid(valid, i)) numbers[at + i] = Number.NaN
}

/** 64-bit hashes as pairs of words, so that no BigInt is made. */
export function hashWords(vector: DuckDBVector): Uint32Array {
  const { items } = raw<BigUint64Array>(vector)
  return new Uint32Array(items.buffer, items.byteOffset, items.length * 2)
}

function raw<Items>(vector: DuckDBVector): { items: Items; valid: Uint8Array | null } {
  const { items, validity } = vector as unknown as RawVector<Items>
  const bits = validity.data
  return { items, valid: bits && new Uint8Array(bits.buffer, bits.byteOffset, bits.byteLength) }
}

function isValid(bits: Uint8Array, index: number): boolean {
  return (bits[index >> 3] & (1 << (index & 7))) !== 0
}
