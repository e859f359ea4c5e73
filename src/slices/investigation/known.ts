import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { isOver } from '../../kernel/in-force.ts'
import { severalIn } from '../../kernel/record/fields.ts'
import { nameOf } from '../../web/pictures/genogram/relatives.ts'
import { valueText } from '../../web/words/value-text.ts'
import { inOrder, summaryOf, type Telling } from '../child/summary.parts.ts'
import { PUPIL } from '../people/pupil.record.ts'
import { RELATION } from '../people/relation.record.ts'
import type { investigationMessages } from './investigation.texts.ts'

export const THEMES = ['development', 'parents', 'family_network', 'everyday'] as const
export type Theme = (typeof THEMES)[number]

/** Something that the register knows already, so that nobody asks the family again. */
export interface Known {
  readonly id: string
  readonly title: string
  readonly more: string
}

type Words = typeof investigationMessages.da

/** What is known of each theme. */
export function knownOf(theme: Theme, telling: Telling, words: Words): readonly Known[] {
  switch (theme) {
    case 'development':
      return [...latestYear(telling, words), ...investigatedBefore(telling, words)]
    case 'parents':
      return relatives(telling, words, isParent)
    case 'family_network':
      return relatives(telling, words, (relation) => !isParent(relation))
    case 'everyday':
      return [...lines('schooling', telling), ...lines('professional', telling)]
  }
}

/** Measures on the way here, with how they ended; the newest first. */
export function triedOf(telling: Telling): readonly Known[] {
  return lines('measure', telling)
}

const PARENTS = ['mother', 'father', 'co_parent', 'step_parent', 'foster_parent']

function isParent(relation: string): boolean {
  return PARENTS.includes(relation)
}

function lines(kind: 'schooling' | 'professional' | 'measure', telling: Telling): readonly Known[] {
  return inOrder(kind, telling.child.records[kind], telling).map((record) => {
    const { title, state, facts, text } = summaryOf(record, telling)
    const said = [...facts, state?.tone === 'past' ? state.words : '', text].filter(Boolean)
    return { id: record.id, title, more: said.join(' · ') }
  })
}

function relatives(
  { child, wording, today }: Telling,
  words: Words,
  isWanted: (relation: string) => boolean,
): readonly Known[] {
  const kind = RELATION.fields.find(({ name }) => name === 'relation')
  return child.records.relation
    .filter(({ values }) => isWanted(String(values.relation)) && !isOver(values, today))
    .map(({ id, values }) => {
      const other = String(values.other_id)
      const person = child.related.find((one) => one.id === other)
      const facts = [
        kind ? valueText(kind, values.relation, wording).toLowerCase() : '',
        values.custody === true ? words.custody : '',
        values.lives_with === true ? words.livesWith : '',
        typeof values.role === 'string' ? values.role : '',
      ]
      return { id, title: child.names[other] ?? nameOf(person), more: facts.filter(Boolean).join(' · ') }
    })
}

/** The latest school year's wellbeing and absence, as the school reported them. */
function latestYear({ child, wording }: Telling, words: Words): readonly Known[] {
  const [latest] = child.records.pupil.toSorted((a, b) =>
    String(b.values.school_year).localeCompare(String(a.values.school_year)),
  )
  if (!latest) return []
  const facts = ['academic_wellbeing', 'social_wellbeing', 'absence_percent'].flatMap((name) => {
    const field = PUPIL.fields.find((one) => one.name === name)
    const said = field ? valueText(field, latest.values[name], wording) : ''
    return field && said ? [`${field.title[wording.language]} ${said}`] : []
  })
  const grade = latest.values.grade
  return [
    {
      id: latest.id,
      title: String(latest.values.school_year),
      more: [typeof grade === 'number' ? words.grade(String(grade)) : '', ...facts]
        .filter(Boolean)
        .join(' · '),
    },
  ]
}

function investigatedBefore({ child, wording }: Telling, words: Words): readonly Known[] {
  return child.records.investigation
    .filter(({ values }) => values.completed_on)
    .map(({ id, values }) => ({
      id,
      title: words.investigatedBefore(wording.format.shortDate(String(values.completed_on))),
      more: typeof values.conclusion === 'string' ? values.conclusion : '',
    }))
}

/** The notification that an investigation was begun by; null when none is tied to it. */
export function notificationOf(investigation: RecordAnswer, child: ChildAnswer): RecordAnswer | null {
  const [id] = severalIn(investigation.values.notification_id)
  return child.records.notification.find((one) => one.id === id) ?? null
}
