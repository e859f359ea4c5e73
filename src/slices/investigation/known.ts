import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldOf, RecordOf } from '../../api/wire-of-kind.ts'
import { isOver } from '../../kernel/in-force.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { nameOf } from '../../web/pictures/genogram/relatives.ts'
import { sayingOf } from '../../web/words/value-text.ts'
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
  const records: readonly RecordOf[] = telling.child.records[kind]
  return inOrder(kind, records, telling).map((record) => {
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
  return child.records.relation
    .filter(({ values }) => isWanted(values.relation) && !isOver(values, today))
    .map(({ id, values }) => {
      const person = child.related.find((one) => one.id === values.other_id)
      const facts = [
        sayingOf(RELATION, values, wording)('relation').toLowerCase(),
        values.custody === true ? words.custody : '',
        values.lives_with === true ? words.livesWith : '',
        values.role,
      ].filter(isSaid)
      return { id, title: child.names[values.other_id] ?? nameOf(person), more: facts.join(' · ') }
    })
}

const WELLBEING: ReadonlySet<string> = new Set<FieldOf<'pupil'>>([
  'academic_wellbeing',
  'social_wellbeing',
  'absence_percent',
])

/** The newest school year that the schools have reported of a child; undefined when they have reported none. */
export function latestSchoolYear({ records }: ChildAnswer): RecordOf<'pupil'> | undefined {
  return records.pupil.toSorted((a, b) => b.values.school_year.localeCompare(a.values.school_year))[0]
}

/** The latest school year's wellbeing and absence, as the school reported them. */
function latestYear({ child, wording }: Telling, words: Words): readonly Known[] {
  const latest = latestSchoolYear(child)
  if (!latest) return []
  const say = sayingOf(PUPIL, latest.values, wording)
  const facts = PUPIL.fields.flatMap(({ name, title }) =>
    WELLBEING.has(name) && say(name) ? [`${title[wording.language]} ${say(name)}`] : [],
  )
  return [
    {
      id: latest.id,
      title: latest.values.school_year,
      more: [words.grade(String(latest.values.grade)), ...facts].join(' · '),
    },
  ]
}

function investigatedBefore({ child, wording }: Telling, words: Words): readonly Known[] {
  return child.records.investigation.flatMap(({ id, values: { completed_on, conclusion } }) =>
    isSaid(completed_on)
      ? {
          id,
          title: words.investigatedBefore(wording.format.shortDate(completed_on)),
          more: conclusion ?? '',
        }
      : [],
  )
}

/** The notification that an investigation was begun by; null when none is tied to it. */
export function notificationOf(
  investigation: RecordOf<'investigation'>,
  child: ChildAnswer,
): RecordOf<'notification'> | null {
  const id = investigation.values.notification_id
  return child.records.notification.find((one) => one.id === id) ?? null
}

/** Why an investigation was begun at a follow-up (Barnets Lov § 95); null when it was not. */
export function followUpBehind(
  { values }: RecordOf<'investigation'>,
  child: ChildAnswer,
): RecordOf<'followup'> | null {
  const isBehind = (one: RecordOf<'followup'>['values']) =>
    one.new_assessment === 'investigation' && one.date === (values.aware_on ?? values.decided_on)
  return child.records.followup.find((one) => isBehind(one.values)) ?? null
}
