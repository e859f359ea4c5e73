import type { LookAnswer } from '../../../api/wire-access.ts'
import { RECORD_KINDS } from '../../../domain/record.ts'
import { RECORD_SPECS } from '../../../domain/records/all.ts'
import type { Language } from '../../../domain/text.ts'
import { toCopenhagen } from '../copenhagen.ts'

export interface LookDay {
  /** Danish calendar day, ISO. */
  readonly day: string
  readonly looks: readonly LookAnswer[]
}

/** The looks of each Danish day, in the order that they come. */
export function lookDays(looks: readonly LookAnswer[]): LookDay[] {
  const days: { day: string; looks: LookAnswer[] }[] = []
  for (const look of looks) {
    const day = toCopenhagen(look.at).slice(0, 10)
    const last = days.at(-1)
    if (last?.day === day) last.looks.push(look)
    else days.push({ day, looks: [look] })
  }
  return days
}

/** What was seen, in words: "Sag, Indsatser". */
export function seenWords(
  seen: readonly string[],
  codes: Readonly<Record<string, string>>,
  language: Language,
): string {
  const words = seen.map((code) => {
    const kind = RECORD_KINDS.find((one) => one === code)
    return (codes[code] ?? (kind ? RECORD_SPECS[kind].title[language] : code)).toLowerCase()
  })
  const said = [...new Set(words)].join(', ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}
