import type { ChildAnswer } from '../../../api/wire-child.ts'
import type { RecordAnswer } from '../../../api/wire-records.ts'

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
  readonly record: RecordAnswer
}

/** The people whom the child's relations point at, with what is known of each. */
export function relativesOf(answer: ChildAnswer): Relative[] {
  const persons = new Map(answer.related.map((person) => [person.id, person]))
  return answer.records.relation.map((record) => {
    const personId = textOf(record, 'other_id')
    const person = persons.get(personId)
    const end = dayOf(record, 'end_date')
    const deathDate = person ? dayOf(person, 'death_date') : null
    return {
      id: record.id,
      personId,
      name: answer.names[personId] ?? nameOf(person),
      relation: textOf(record, 'relation'),
      sex: person ? sexOf(person) : 'unknown',
      birthDate: person ? dayOf(person, 'birth_date') : null,
      deathDate,
      custody: record.values.custody === true,
      livesWith: record.values.lives_with === true,
      closeness: numberOf(record, 'closeness'),
      role: textOf(record, 'role'),
      start: dayOf(record, 'start_date'),
      end,
      isFormer: end !== null && end < answer.today && deathDate === null,
      record,
    }
  })
}

export function sexOf(person: RecordAnswer): Sex {
  const { sex } = person.values
  return sex === 'female' || sex === 'male' ? sex : 'unknown'
}

/** What a person is called; empty where nothing is known or may be seen. */
export function nameOf(person: RecordAnswer | undefined): string {
  if (!person) return ''
  return [textOf(person, 'given_name'), textOf(person, 'family_name')].filter(Boolean).join(' ')
}

export function textOf({ values }: RecordAnswer, field: string): string {
  const value = values[field]
  return typeof value === 'string' ? value : ''
}

export function dayOf(record: RecordAnswer, field: string): string | null {
  return textOf(record, field) || null
}

function numberOf({ values }: RecordAnswer, field: string): number | null {
  const value = values[field]
  return typeof value === 'number' ? value : null
}
