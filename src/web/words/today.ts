import { toCopenhagen } from './copenhagen.ts'

/** The calendar day it is in Denmark, ISO. */
export function danishToday(): string {
  return toCopenhagen(new Date().toISOString()).slice(0, 10)
}
