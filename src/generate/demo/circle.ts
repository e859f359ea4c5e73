import { isoOf } from '../../kernel/calendar.ts'
import type { Draft } from './draft.ts'
import { familyName, phoneNumber } from './names.ts'
import { addAdult, ageToday, type Child, type Family } from './people.ts'

/** Those further out: how they stand to the child, what they are to it, and from which age. */
const NETWORK = [
  ['neighbour', 'Låner nøgle, når mor har nattevagt', 0],
  ['family_friend', 'Mors veninde, passer ofte om lørdagen', 0],
  ['parents_sibling', 'Har barnet i efterårsferien', 0],
  ['friend', 'Holdkammeratens far, kører til fodbold om onsdagen', 6],
  ['volunteer', 'Lektiehjælp i biblioteket', 7],
  ['other_network', 'Spejderleder', 7],
] as const

/** Grown-ups whom the children of a family have in common; null where there is none. */
interface Shared {
  readonly grandmother: string | null
  readonly grandfather: string | null
  readonly stepParent: string | null
  readonly siblings: 'full_sibling' | 'half_sibling'
}

/** The family and network of every child of a family: parents, siblings, grandparents and those further out. */
export function addCircle(draft: Draft, family: Family): void {
  const { random } = family
  const shared: Shared = {
    grandmother: random.chance(0.7) ? addGrandparent(draft, family, 'mothers') : null,
    grandfather: random.chance(0.35) ? addGrandparent(draft, family, 'fathers') : null,
    stepParent: !family.isFatherAtHome && random.chance(0.3) ? addStepParent(draft, family) : null,
    siblings: random.chance(0.25) ? 'half_sibling' : 'full_sibling',
  }
  for (const child of family.children) {
    addParents(draft, family, child)
    addKin(draft, { family, child, shared })
    addNetwork(draft, child)
  }
}

function addParents(draft: Draft, { mother, father, isFatherAtHome }: Family, child: Child): void {
  const isBorn = !child.isUnborn
  relate(draft, child, mother, { relation: 'mother', custody: isBorn, lives_with: isBorn, closeness: 1 })
  relate(draft, child, father, {
    relation: 'father',
    custody: isBorn && child.random.chance(0.7),
    lives_with: isBorn && isFatherAtHome,
    closeness: isFatherAtHome ? 1 : child.random.int(1, 3),
    role: isFatherAtHome || !isBorn ? '' : 'Samvær hver anden weekend',
  })
}

function addKin(
  draft: Draft,
  { family, child, shared }: { readonly family: Family; readonly child: Child; readonly shared: Shared },
): void {
  const { grandmother, grandfather, stepParent, siblings } = shared
  const isBorn = !child.isUnborn
  relate(draft, child, stepParent, { relation: 'step_parent', lives_with: isBorn, closeness: 2 })
  for (const sibling of family.children.filter(({ id }) => id !== child.id)) {
    const lives_with = isBorn && !sibling.isUnborn
    relate(draft, child, sibling.id, { relation: siblings, lives_with, closeness: 1 })
  }
  const role = isBorn ? 'Henter om torsdagen' : 'Vil gerne hjælpe, når barnet er født'
  relate(draft, child, grandmother, { relation: 'mothers_parent', closeness: child.random.int(1, 2), role })
  relate(draft, child, grandfather, {
    relation: 'fathers_parent',
    closeness: 2,
    role: isBorn ? 'Sommerferie og højtider' : '',
  })
}

/** A child that is placed lives with its family no longer, as long as it lasts. */
export function movedFromHome(draft: Draft, child: Child): void {
  draft.records.relation.forEach((row, i) => {
    if (row.person_id === child.id && row.lives_with === true && row.relation !== 'foster_parent') {
      draft.records.relation[i] = { ...row, lives_with: false }
    }
  })
}

type Standing = Readonly<Record<string, string | number | boolean>>

function relate(draft: Draft, child: Child, other: string | null, standing: Standing): void {
  if (!other) return
  draft.add('relation', `${child.key} ${other}`, { person_id: child.id, other_id: other, ...standing })
}

function addGrandparent(draft: Draft, family: Family, side: 'mothers' | 'fathers'): string {
  const { random } = family
  const sex = side === 'mothers' ? 'female' : 'male'
  return addAdult(draft, `${family.key} ${side} parent`, {
    sex,
    age: random.int(56, 79),
    familyName: familyName(random),
    random,
    generation: 'grandparent',
  })
}

function addStepParent(draft: Draft, family: Family): string {
  const { random } = family
  return addAdult(draft, `${family.key} step parent`, {
    sex: random.chance(0.75) ? 'male' : 'female',
    age: random.int(28, 48),
    familyName: familyName(random),
    random,
  })
}

function addNetwork(draft: Draft, child: Child): void {
  const { random } = child
  if (child.isUnborn || random.chance(0.35)) return
  const age = ageToday(draft, child)
  const near = NETWORK.filter(([, , from]) => age >= from)
  const chosen = random.shuffled(near).slice(0, random.int(1, 2))
  for (const [relation, role] of chosen) {
    const key = `${child.key} ${relation}`
    const other = addAdult(draft, key, {
      sex: random.chance(0.6) ? 'female' : 'male',
      age: random.int(22, 66),
      familyName: familyName(random),
      random,
    })
    relate(draft, child, other, { relation, role, closeness: random.int(1, 3) })
    if (random.chance(0.5)) {
      draft.add('address', key, {
        person_id: other,
        phone: phoneNumber(random),
        start_date: isoOf(draft.today - random.int(100, 1400)),
      })
    }
  }
}

/** The foster family that a placed child lives with, as one of those around it. */
export function addFosterParent(draft: Draft, child: Child, from: string): void {
  const key = `${child.key} foster parent`
  const { random } = child
  const other = addAdult(draft, key, {
    sex: 'female',
    age: random.int(38, 58),
    familyName: familyName(random),
    random,
  })
  relate(draft, child, other, {
    relation: 'foster_parent',
    lives_with: true,
    closeness: 1,
    role: 'Plejemor',
    start_date: from,
  })
}
