import type { networkMessages } from './network.texts.ts'
import type { Person } from './people.ts'

type Words = typeof networkMessages.da

/** Who someone is, in one line: for whoever hears the picture and does not see it. */
export function spoken({ name, title, role, relative }: Person, texts: Words): string {
  const { birthDate, deathDate, custody, livesWith } = relative ?? {}
  return [
    name,
    title.toLowerCase(),
    birthDate && texts.bornIn(yearOf(birthDate)),
    deathDate && texts.diedIn(yearOf(deathDate)),
    custody && texts.custody,
    livesWith && texts.livesWith,
    role,
  ]
    .filter(Boolean)
    .join(', ')
}

/** `f. 1985`, `1950 – 2019`; empty where neither is known. */
export function lifeYears({ relative }: Person, texts: Words): string {
  const { birthDate, deathDate } = relative ?? {}
  if (birthDate && deathDate) return texts.yearsLived(yearOf(birthDate), yearOf(deathDate))
  if (deathDate) return texts.diedYear(yearOf(deathDate))
  return birthDate ? texts.bornYear(yearOf(birthDate)) : ''
}

function yearOf(iso: string): string {
  return iso.slice(0, 4)
}
