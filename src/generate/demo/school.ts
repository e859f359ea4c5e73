import { isoOf, yearsBefore } from '../../kernel/calendar.ts'
import type { Draft } from './draft.ts'
import { phoneNumber } from './names.ts'
import { ageToday, type Child } from './people.ts'
import type { SetUp } from './set-up.ts'

const SCHOOLS = ['Eksempelskolen', 'Lindeskolen', 'Fjordskolen'] as const
const KINDERGARTENS = ['Børnehaven Mælkebøtten', 'Børnehuset Spirevippen', 'Naturbørnehaven Egernet'] as const
const NURSERIES = ['Vuggestuen Myretuen', 'Dagplejen i Eksempelkøbing'] as const

interface Place {
  readonly kind: string
  readonly names: readonly string[]
  /** Ages, in years, between which a child goes there. */
  readonly from: number
  readonly until: number
  readonly profession: string
}
const PLACES: readonly Place[] = [
  { kind: 'nursery', names: NURSERIES, from: 1, until: 3, profession: 'pædagog' },
  { kind: 'kindergarten', names: KINDERGARTENS, from: 3, until: 6, profession: 'pædagog' },
  { kind: 'school', names: SCHOOLS, from: 6, until: 16, profession: 'lærer' },
  {
    kind: 'youth_education',
    names: ['Eksempelkøbing Ungdomsskole', 'FGU Fjorden'],
    from: 16,
    until: 19,
    profession: 'vejleder',
  },
]

/** Where the child spends its days, and who knows it there; the frontline worker teaches some of the pupils. */
export function addSchool(draft: Draft, child: Child, setUp: SetUp): void {
  if (child.isUnborn) {
    addHealthNurse(draft, child)
    return
  }
  const age = ageToday(draft, child)
  for (const place of PLACES.filter(({ from }) => age >= from && age - from < 8))
    addPlace(draft, child, place, setUp)
  if (age < 2) addHealthNurse(draft, child)
  else if (child.random.chance(0.4)) addDoctor(draft, child)
  if (age >= 6) addPupils(draft, child)
}

function addPlace(
  draft: Draft,
  child: Child,
  { kind, names, from, until, profession }: Place,
  setUp: SetUp,
): void {
  const { random } = child
  const age = ageToday(draft, child)
  const name = random.pick(names)
  const start = yearsBefore(draft.today, age - from)
  const isCurrent = age < until
  const grade = Math.min(9, age - 6)
  draft.add('schooling', `${child.key} ${kind}`, {
    person_id: child.id,
    kind,
    name,
    grade: kind === 'school' ? `${isCurrent ? grade : 9}. ${random.pick(['A', 'B', 'C'])}` : '',
    contact: isCurrent ? phoneNumber(random) : '',
    start_date: isoOf(start),
    end_date: isCurrent ? null : isoOf(yearsBefore(draft.today, age - until)),
  })
  if (!isCurrent) return
  const isFrontlines = kind === 'school' && name === SCHOOLS[0] && random.chance(0.25)
  draft.add('professional', `${child.key} ${kind}`, {
    person_id: child.id,
    name: isFrontlines
      ? 'Lis Lærer'
      : `${random.pick(['Anne', 'Bjarne', 'Dorthe', 'Jens', 'Karen', 'Morten'])} fra ${name}`,
    profession,
    workplace: name,
    phone: phoneNumber(random),
    worker_id: isFrontlines ? setUp.frontline : null,
    start_date: isoOf(start),
  })
}

function addHealthNurse(draft: Draft, child: Child): void {
  draft.add('professional', `${child.key} nurse`, {
    person_id: child.id,
    name: 'Sidsel Sund',
    profession: 'sundhedsplejerske',
    workplace: 'Sundhedsplejen',
    phone: phoneNumber(child.random),
  })
}

function addDoctor(draft: Draft, child: Child): void {
  draft.add('professional', `${child.key} doctor`, {
    person_id: child.id,
    name: 'Lægehuset på Torvet',
    profession: 'praktiserende læge',
    workplace: 'Lægehuset på Torvet',
    phone: phoneNumber(child.random),
  })
}

/** Three school years up to the last whole one: things go better, slowly and not for all. */
function addPupils(draft: Draft, child: Child): void {
  const { random } = child
  const [year, month] = isoOf(draft.today).split('-').map(Number)
  const lastBegan = month >= 8 ? year - 1 : year - 2
  const level = 3.1 + random.normal() * 0.4
  const absence = 4 + random.next() * 16
  for (let back = 2; back >= 0; back--) {
    const began = lastBegan - back
    const [born] = isoOf(child.birth).split('-').map(Number)
    const grade = began - born - 6
    if (grade < 0 || grade > 9) continue
    const better = (2 - back) * 0.12
    draft.add('pupil', `${child.key} ${began}`, {
      person_id: child.id,
      school_year: `${began}/${String((began + 1) % 100).padStart(2, '0')}`,
      grade,
      academic_wellbeing: wellbeing(level + better + random.normal() * 0.2),
      social_wellbeing: wellbeing(level + better + 0.3 + random.normal() * 0.2),
      absence_percent: Math.round(Math.max(0, absence - (2 - back) + random.normal() * 2) * 10) / 10,
      months_registered: random.chance(0.9) ? 11 : random.int(4, 10),
    })
  }
}

function wellbeing(value: number): number {
  return Math.round(Math.min(5, Math.max(1, value)) * 100) / 100
}
