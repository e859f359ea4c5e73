import { MUNICIPALITIES } from '../catalogue/municipalities.ts'

/** What a municipality is called; empty for a code that does not exist. */
export function municipalityName(code: string): string {
  return MUNICIPALITIES.find((municipality) => municipality.code === code)?.name ?? ''
}
