import { type Day, isoOf, yearsBefore, yearsOld } from '../../kernel/calendar.ts'
import type { Random } from '../random.ts'
import { inventedCpr } from './cpr.ts'
import type { Draft } from './draft.ts'
import { adultName, childName, familyName, phoneNumber, type Sex, streetAddress } from './names.ts'

/** A child of the municipality, as the rest of its records are made from it. */
export interface Child {
  readonly key: string
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly sex: Sex
  /** The expected day for the unborn. */
  readonly birth: Day
  readonly isUnborn: boolean
  readonly random: Random
}

/** Children who live together, and the grown-ups around them. */
export interface Family {
  readonly key: string
  readonly familyName: string
  readonly mother: string
  /** Null where the father is not known to the municipality. */
  readonly father: string | null
  readonly isFatherAtHome: boolean
  readonly children: readonly Child[]
  readonly random: Random
}

interface Household {
  readonly key: string
  readonly familyName: string
  readonly isProtected: boolean
  readonly address: { readonly street: string; readonly postcode: string; readonly city: string }
  readonly random: Random
}

/** The ages in a family of so many children, the oldest first; about two years lie between them. */
export function addFamily(draft: Draft, number: number, children: number): Family {
  const key = `family ${number}`
  const random = draft.randomFor(key)
  const household: Household = {
    key,
    familyName: familyName(random),
    isProtected: number % 14 === 5,
    address: {
      street: streetAddress(random),
      postcode: `0${draft.size.municipality}`,
      city: draft.size.name,
    },
    random,
  }
  const oldest = agedOldest(number, children, random)
  const parentAge = oldest + random.int(21, 35)
  const mother = addParent(draft, household, { sex: 'female', age: parentAge })
  const isFatherAtHome = random.chance(0.45)
  const isFatherKnown = isFatherAtHome || random.chance(0.7)
  const fathers = { sex: 'male', age: parentAge + random.int(-2, 6), isElsewhere: !isFatherAtHome } as const
  const father = isFatherKnown ? addParent(draft, household, fathers) : null
  const made: Child[] = []
  for (let i = 0; i < children; i++) {
    const isUnborn = number % 27 === 3 && i === children - 1
    const age = Math.max(0.2, oldest - i * (1.5 + random.next() * 2))
    const birth = isUnborn ? draft.today + random.int(30, 120) : draft.today - Math.round(age * 365.25)
    made.push(addChild(draft, household, { number: i + 1, birth: notNewYear(birth), isUnborn }))
  }
  return { key, familyName: household.familyName, mother, father, isFatherAtHome, children: made, random }
}

/** Every age is met, more older than small ones, and now and then one who has come of age since. */
function agedOldest(number: number, children: number, random: Random): number {
  if (number % 18 === 7) return 19 + random.next() * 3
  return Math.min(17.6, 0.8 + (children - 1) * 2.5 + Math.sqrt(random.next()) * (16.5 - (children - 1) * 2.5))
}

/** No invented person is born on 1 January (see `inventedCpr`). */
function notNewYear(day: Day): Day {
  return isoOf(day).endsWith('-01-01') ? day + 1 : day
}

interface NewChild {
  readonly number: number
  readonly birth: Day
  readonly isUnborn: boolean
}

function addChild(draft: Draft, household: Household, { number, birth, isUnborn }: NewChild): Child {
  const key = `${household.key} child ${number}`
  const random = draft.randomFor(key)
  const sex: Sex = random.chance(0.5) ? 'female' : 'male'
  const givenName = isUnborn ? '' : childName(sex, random)
  const id = draft.add('person', key, {
    kind: 'child',
    given_name: givenName,
    family_name: household.familyName,
    birth_date: isUnborn ? null : isoOf(birth),
    expected_birth_date: isUnborn ? isoOf(birth) : null,
    sex: isUnborn ? null : sex,
    target_group: random.chance(0.15) ? 'disability' : 'social',
    protected: household.isProtected,
  })
  if (!isUnborn) {
    draft.cprs.push({ personId: id, cpr: inventedCpr(birth, sex, random) })
    addAddress(draft, key, {
      person_id: id,
      ...household.address,
      start_date: isoOf(Math.max(birth, draft.today - 1500)),
    })
  }
  return { key, id, givenName, familyName: household.familyName, sex, birth, isUnborn, random }
}

interface NewParent {
  readonly sex: Sex
  readonly age: number
  readonly isElsewhere?: boolean
}

function addParent(draft: Draft, household: Household, { sex, age, isElsewhere = false }: NewParent): string {
  const { random } = household
  const key = `${household.key} ${sex === 'female' ? 'mother' : 'father'}`
  const id = addAdult(draft, key, {
    sex,
    age,
    familyName: isElsewhere ? familyName(random) : household.familyName,
    isProtected: household.isProtected && sex === 'female',
    random,
  })
  const place = isElsewhere ? { ...household.address, street: streetAddress(random) } : household.address
  addAddress(draft, key, {
    person_id: id,
    ...place,
    phone: phoneNumber(random),
    start_date: isoOf(draft.today - 1500),
  })
  return id
}

export interface NewAdult {
  readonly sex: Sex
  readonly age: number
  readonly familyName: string
  readonly random: Random
  readonly isProtected?: boolean
  readonly generation?: 'parent' | 'grandparent'
}

/** Someone grown up around a child; parents have a CPR number in the register, others need none. */
export function addAdult(draft: Draft, key: string, adult: NewAdult): string {
  const { sex, age, random, generation = 'parent' } = adult
  const birth = notNewYear(yearsBefore(draft.today, Math.round(age)) - random.int(0, 360))
  const id = draft.add('person', key, {
    kind: 'adult',
    given_name: adultName(sex, generation, random),
    family_name: adult.familyName,
    birth_date: key.endsWith('mother') || key.endsWith('father') ? isoOf(birth) : null,
    sex,
    protected: adult.isProtected ?? false,
  })
  if (key.endsWith('mother') || key.endsWith('father')) {
    draft.cprs.push({ personId: id, cpr: inventedCpr(birth, sex, random) })
  }
  return id
}

function addAddress(draft: Draft, key: string, row: Readonly<Record<string, string>>): void {
  draft.add('address', key, row)
}

/** The child's age today, whole years. */
export function ageToday(draft: Draft, child: Child): number {
  return yearsOld(child.birth, draft.today)
}

/** Whole years of age on a day, at most 17; -1 for the unborn. */
export function ageThen({ birth }: Child, day: Day): number {
  return birth > day ? -1 : Math.min(17, yearsOld(birth, day))
}
