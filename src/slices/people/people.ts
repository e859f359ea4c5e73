import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import type { FieldSpec } from '../../kernel/record/record.ts'
import type { Language } from '../../kernel/text.ts'
import { isFamily } from '../../web/pictures/genogram/genogram-layout.ts'
import type { Sector } from '../../web/pictures/genogram/network-layout.ts'
import { type Relative, relativesOf } from '../../web/pictures/genogram/relatives.ts'
import { networkMessages } from './network.texts.ts'
import { PROFESSIONAL, RELATION, SCHOOLING } from './relation.record.ts'

/** Someone around the child: of the family, of the network, of the school or another professional. */
export interface Person {
  readonly id: string
  readonly name: string
  /** What they are to the child, in words: mor, ven, lærer. */
  readonly title: string
  readonly sector: Sector
  readonly closeness: number | null
  readonly role: string
  readonly start: string | null
  readonly end: string | null
  readonly isFormer: boolean
  readonly record: RecordOf
  /** For family and network: the person behind the relation. */
  readonly relative: Relative | null
}

/** Everyone around the child, family first; the pictures and the table show the same. */
export function peopleOf(answer: ChildAnswer, language: Language): Person[] {
  return [
    ...relativesOf(answer).map((relative) => personOf(relative, language)),
    ...answer.records.schooling.map((record) =>
      professionalOf(record, answer.today, {
        title: choiceTitle(SCHOOLING.fields, 'kind', record.values.kind, language),
        role: record.values.grade ?? '',
      }),
    ),
    ...answer.records.professional.map((record) =>
      professionalOf(record, answer.today, {
        title: record.values.profession || PROFESSIONAL.title[language],
        role: record.values.workplace ?? '',
      }),
    ),
  ]
}

function personOf(relative: Relative, language: Language): Person {
  const { id, closeness, role, start, end, isFormer, record } = relative
  return {
    id,
    name: relative.name || networkMessages[language].unnamed,
    title: relationTitle(relative, language),
    sector: isFamily(relative.relation) ? 'family' : 'friends',
    closeness,
    role,
    start,
    end,
    isFormer,
    record,
    relative,
  }
}

function professionalOf(
  record: RecordOf<'schooling' | 'professional'>,
  today: string,
  words: { readonly title: string; readonly role: string },
): Person {
  const { name, start_date: start, end_date: end } = record.values
  return {
    id: record.id,
    name,
    ...words,
    sector: 'professionals',
    closeness: null,
    start,
    end,
    isFormer: end !== null && end < today,
    record,
    relative: null,
  }
}

/** "Mormor" and not "Mormor eller morfar", where it is known which. */
export function relationTitle(
  { relation, sex }: Pick<Relative, 'relation' | 'sex'>,
  language: Language,
): string {
  const bySex = networkMessages[language].relationBySex[relation]
  if (bySex && sex !== 'unknown') return bySex[sex]
  return choiceTitle(RELATION.fields, 'relation', relation, language)
}

function choiceTitle(fields: readonly FieldSpec[], name: string, code: string, language: Language): string {
  const field = fields.find((one) => one.name === name)
  if (field?.form !== 'choice') return code
  return field.choices.find((one) => one.code === code)?.title[language] ?? code
}

/** The first letters of a first and a last name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words
  return ends.map((word) => word[0].toUpperCase()).join('')
}
