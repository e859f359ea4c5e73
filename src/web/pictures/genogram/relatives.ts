import type { ChildAnswer } from '../../../api/wire-child.ts'
import type { RecordOf } from '../../../api/wire-of-kind.ts'

export type Sex = 'female' | 'male' | 'unknown'

/** Someone of the child's family or network, as the pictures and the table show them. */
export interface Relative {
  /** The relation's own id; a person may stand in several relations. */
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly relation: string
  readonly sex: Sex
  readonly birthDate: string | null
  readonly deathDate: string | null
  readonly custody: boolean
  readonly livesWith: boolean
  readonly closeness: number | null
  readonly role: string
  readonly start: string | null
  readonly end: string | null
  /** Over before today. Whoever has died stays in the family. */
  readonly isFormer: boolean
  readonly record: RecordOf<'relation'>
}

/** The people whom the child's relations point at, with what is known of each. */
export function relativesOf(answer: ChildAnswer): Relative[] {
  const persons = new Map(answer.related.map((person) => [person.id, person]))
  return answer.records.relation.map((record) => {
    const { values } = record
    const { other_id: personId, end_date: end } = values
    const person = persons.get(personId)
    const deathDate = person?.values.death_date ?? null
    return {
      id: record.id,
      personId,
      name: answer.names[personId] ?? nameOf(person),
      relation: values.relation,
      sex: person ? sexOf(person) : 'unknown',
      birthDate: person?.values.birth_date ?? null,
      deathDate,
      custody: values.custody === true,
      livesWith: values.lives_with === true,
      closeness: values.closeness,
      role: values.role ?? '',
      start: values.start_date,
      end,
      isFormer: end !== null && end < answer.today && deathDate === null,
      record,
    }
  })
}

export function sexOf({ values }: RecordOf<'person'>): Sex {
  return values.sex ?? 'unknown'
}

/** What a person is called; empty where nothing is known or may be seen. */
export function nameOf(person: RecordOf<'person'> | undefined): string {
  if (!person) return ''
  return [person.values.given_name, person.values.family_name].filter(Boolean).join(' ')
}
