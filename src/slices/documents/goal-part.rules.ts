import type { GoalPart, Part } from '../../kernel/letter.ts'
import { recordsOf, type StoredRecord } from '../../kernel/record/record.ts'
import { GOAL, GOAL_PROGRESS } from '../plan/goal.record.ts'
import { type DocumentFacts, danishDay, said, written } from './document-facts.rules.ts'

type Rated = StoredRecord<typeof GOAL_PROGRESS>

/** A goal as it stands in a plan, with how far it was at the latest. */
export function goalPart(goal: StoredRecord<typeof GOAL>, known: DocumentFacts): Part {
  const [latest] = progressOf(goal, known).toSorted((a, b) => b.values.date.localeCompare(a.values.date))
  return {
    kind: 'goal',
    goal: {
      title: written(goal, 'goal'),
      childsWords: written(goal, 'childs_words'),
      rows: [
        ['Hvem gælder det', said(GOAL, goal, 'concerns', known)] as const,
        ['Hvem gør hvad', written(goal, 'who_does')] as const,
        ['Hvor i hverdagen', said(GOAL, goal, 'arena', known)] as const,
        ['Støtten gives i', said(GOAL, goal, 'setting', known).toLowerCase()] as const,
        ['Skal være nået', danishDay(goal.values.target_date)] as const,
        ['Sådan gik det', said(GOAL, goal, 'result', known)] as const,
      ].filter(([, words]) => words !== ''),
      progress: latest ? progressWords(latest) : null,
    },
  }
}

/** How far a goal was found to be on a day. */
export function goalOnDay(goal: StoredRecord<typeof GOAL>, progress: Rated): Part {
  return {
    kind: 'goal',
    goal: {
      title: written(goal, 'goal'),
      childsWords: written(goal, 'childs_words'),
      rows: [],
      progress: progressWords(progress),
    },
  }
}

function progressOf(goal: StoredRecord<typeof GOAL>, { records }: DocumentFacts): readonly Rated[] {
  return recordsOf(records, GOAL_PROGRESS).filter(({ values }) => values.goal_id === goal.id)
}

function progressWords(progress: Rated): GoalPart['progress'] {
  const { rating } = progress.values
  const note = written(progress, 'note')
  const words = `${rating} af 5 den ${danishDay(progress.values.date)}${note && `: ${note}`}`
  return { rating, words }
}
