import { isoOf } from '../../domain/calendar.ts'
import type { Draft } from './draft.ts'
import { familyName, phoneNumber } from './names.ts'
import { addAdult, type Child, type Family } from './people.ts'

const NETWORK = [
  ['friend', 'Bedste ven, kommer tit til aftensmad'],
  ['neighbour', 'Låner nøgle, når mor har nattevagt'],
  ['family_friend', 'Kører til fodbold om onsdagen'],
  ['volunteer', 'Lektiehjælp i biblioteket'],
  ['other_network', 'Spejderleder'],
  ['parents_sibling', 'Har barnet i efterårsferien'],
] as const

/** The family and network of every child of a family: parents, siblings, grandparents and those further out. */
export function addCircle(draft: Draft, family: Family): void {
  const { random } = family
  const grandmother = random.chance(0.7) ? addGrandparent(draft, family, 'mothers') : null
  const grandfather = random.chance(0.35) ? addGrandparent(draft, family, 'fathers') : null
  const step = random.chance(0.18) ? addStepParent(draft, family) : null
  const areHalf = random.chance(0.25)
  for (const child of family.children) {
    const livesWithFather = family.father !== null && step === null && child.random.chance(0.5)
    relate(draft, child, family.mother, { relation: 'mother', custody: true, lives_with: true, closeness: 1 })
    relate(draft, child, family.father, {
      relation: 'father',
      custody: child.random.chance(0.7),
      lives_with: livesWithFather,
      closeness: livesWithFather ? 1 : child.random.int(1, 3),
      role: livesWithFather ? '' : 'Samvær hver anden weekend',
    })
    relate(draft, child, step, {
      relation: 'step_parent',
      lives_with: true,
      closeness: 2,
      role: 'Flyttede ind i foråret',
    })
    for (const sibling of family.children.filter(({ id }) => id !== child.id)) {
      relate(draft, child, sibling.id, {
        relation: areHalf ? 'half_sibling' : 'full_sibling',
        lives_with: !child.isUnborn && !sibling.isUnborn,
        closeness: 1,
      })
    }
    relate(draft, child, grandmother, {
      relation: 'mothers_parent',
      closeness: child.random.int(1, 2),
      role: 'Henter fra skole om torsdagen',
    })
    relate(draft, child, grandfather, {
      relation: 'fathers_parent',
      closeness: 2,
      role: 'Sommerferie og højtider',
    })
    addNetwork(draft, child)
  }
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
  const chosen = random.shuffled(NETWORK).slice(0, random.int(1, 2))
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
