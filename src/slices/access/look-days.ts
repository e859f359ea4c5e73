import type { Language } from '../../kernel/text.ts'
import { RECORDS } from '../../slices.ts'
import { toCopenhagen } from '../../web/words/copenhagen.ts'
import type { LookAnswer } from './looks.wire.ts'

/** What someone saw of one or more people in the same minute, for the same reason: a page with a child and its family. */
export interface LooksTogether extends Omit<LookAnswer, 'child'> {
  readonly children: readonly LookAnswer['child'][]
}

export interface LookDay {
  /** Danish calendar day, ISO. */
  readonly day: string
  readonly looks: readonly LooksTogether[]
}

/** The looks of each Danish day, in the order that they come; those that belong together in one. */
export function lookDays(looks: readonly LookAnswer[]): LookDay[] {
  const days: { day: string; looks: LooksTogether[] }[] = []
  for (const { child, ...look } of looks) {
    const day = toCopenhagen(look.at).slice(0, 10)
    if (days.at(-1)?.day !== day) days.push({ day, looks: [] })
    const today = days[days.length - 1].looks
    const last = today.at(-1)
    if (last && isTogether(last, look)) {
      const isNew = last.children.every(({ id }) => id !== child.id)
      if (isNew) today[today.length - 1] = { ...last, children: [...last.children, child] }
    } else today.push({ ...look, children: [child] })
  }
  return days
}

function isTogether(one: LooksTogether, other: Omit<LookAnswer, 'child'>): boolean {
  const told = ({ at, by, purpose, reason, seen }: Omit<LookAnswer, 'child'>) =>
    [toCopenhagen(at), by, purpose, reason, ...seen].join('|')
  return told(one) === told(other)
}

/** What was seen, in words: "Sag, Indsatser". */
export function seenWords(
  seen: readonly string[],
  codes: Readonly<Record<string, string>>,
  language: Language,
): string {
  const words = seen.map((code) => {
    const spec = RECORDS.find(code)
    return spec ? spec.title[language].toLowerCase() : (codes[code] ?? code)
  })
  const said = [...new Set(words)].join(', ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}
