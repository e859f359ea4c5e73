import { addPeriod, type Day } from '../../kernel/calendar.ts'
import type { DueItem } from '../../kernel/due/due.ts'
import { type Asked, all, dayIn, openCases, running, textOf } from '../../kernel/due/facts.ts'
import { broughtUp } from '../../kernel/due/item.ts'
import { dateInWords, measureInWords } from '../../kernel/due/words.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import { RATINGS } from '../plan/goal.rules.ts'
import { runningGoals } from '../plan/running-goals.rules.ts'

/** Children who are brought up by rule though nothing is due: work goes to all cases. @see docs/law.md#quiet-cases */
export function quietCases(asked: Asked): DueItem[] {
  return [...withoutContact(asked), ...withoutProgress(asked), ...longInInstitution(asked)]
}

/** One for the child, on the case before a course: no follow-up and no contact for longer than the municipality says. */
function withoutContact(asked: Asked): DueItem[] {
  const [first] = openCases(asked)
  if (!first) return []
  const latest = lastContact(asked)
  const opened = dayIn(first, 'opened_on')
  const since = Math.max(latest ?? opened ?? asked.today, opened ?? asked.today)
  if (asked.today - since <= asked.rules.quietAfterDays) return []
  const day = dateInWords(since)
  const days = asked.today - since
  return [
    broughtUp({
      rule: 'quiet_no_contact',
      kind: 'child_case',
      record: first,
      title: { da: 'Tag kontakt til barnet og familien', en: 'Make contact with the child and family' },
      why:
        since === latest
          ? {
              da: `Seneste opfølgning eller kontakt var ${day.da}, for ${days} dage siden.`,
              en: `The latest follow-up or contact was on ${day.en}, ${days} days ago.`,
            }
          : {
              da: `Ingen opfølgning eller kontakt, siden sagen blev åbnet ${day.da}, for ${days} dage siden.`,
              en: `No follow-up or contact since the case was opened on ${day.en}, ${days} days ago.`,
            },
      source: {
        da: `Kommunens arbejdsgang: højst ${asked.rules.quietAfterDays} dage uden kontakt`,
        en: `The municipality's way of working: at most ${asked.rules.quietAfterDays} days without contact`,
      },
    }),
  ]
}

/** The day of the latest follow-up or contact that has been held. */
function lastContact(asked: Asked): Day | null {
  const days = all(asked, 'followup').flatMap((one) => {
    const day = dayIn(one, 'date')
    return day !== null && day <= asked.today ? [day] : []
  })
  return days.length > 0 ? Math.max(...days) : null
}

/** Two ratings running that are not above the one before them; a goal that is wholly reached needs no rise. [choice] */
function withoutProgress(asked: Asked): DueItem[] {
  return runningGoals(asked).flatMap((goal) => {
    const [last, second, before] = ratingsOf(asked, goal)
    if (last === undefined || second === undefined || before === undefined) return []
    if (last === HIGHEST || last > before || second > before) return []
    return [
      broughtUp({
        rule: 'quiet_no_progress',
        kind: 'goal',
        record: goal,
        title: { da: 'Tag stilling til et mål uden fremgang', en: 'Consider a goal without progress' },
        why: {
          da: `Ingen fremgang ved to opfølgninger (${before}, ${second}, ${last} af 5): ${textOf(goal, 'goal')}`,
          en: `No progress at two follow-ups (${before}, ${second}, ${last} of 5): ${textOf(goal, 'goal')}`,
        },
        source: { da: 'Trins regel om stille sager', en: "Trin's rule of quiet cases" },
      }),
    ]
  })
}

const HIGHEST = Math.max(...RATINGS)

/** The ratings of a goal, the latest first; of several on one day the last that was written. */
function ratingsOf(asked: Asked, goal: StoredRecord): number[] {
  const byDay = new Map<string, number>()
  const ofGoal = all(asked, 'goal_progress')
    .filter(({ values }) => values.goal_id === goal.id)
    .toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)))
  for (const one of ofGoal) byDay.set(textOf(one, 'date'), Number(one.values.rating))
  return [...byDay.values()].reverse()
}

/** Ids are made in order of time. */
function placeOf(one: StoredRecord): string {
  return `${textOf(one, 'date')} ${one.id}`
}

const INSTITUTION = 6
const FIVE_MONTHS = { count: 5, unit: 'months' } as const

/**
 * A child nearing six months in an institution (Andreassen, in the evaluation of 2018): from five months on, until the
 * stay has been followed up.
 */
function longInInstitution(asked: Asked): DueItem[] {
  const stays = all(asked, 'measure').filter((one) => stepOf(asked, one) === INSTITUTION)
  const [now] = running(asked).filter(
    (one) => stays.includes(one) && textOf(one, 'start_date') <= asked.now.today,
  )
  if (!now) return []
  const start = runStart(stays, now)
  if (start === null || asked.today < addPeriod(start, FIVE_MONTHS)) return []
  const isFollowed = all(asked, 'followup').some((one) => {
    const day = dayIn(one, 'date')
    const isOfStay = stays.some(({ id }) => id === one.values.measure_id)
    return isOfStay && one.values.kind === 'formal' && day !== null && day >= addPeriod(start, FIVE_MONTHS)
  })
  if (isFollowed) return []
  const day = dateInWords(start)
  const { da, en } = measureInWords(now, asked.rules)
  return [
    broughtUp({
      rule: 'institution_6m',
      kind: 'measure',
      record: now,
      title: {
        da: `Vurdér, om barnet kan videre fra ${da}`,
        en: `Consider whether the child can move on from ${en}`,
      },
      why: {
        da: `Barnet har boet på trin 6 siden ${day.da}; den største forandring sker i de første seks måneder.`,
        en: `The child has lived on step 6 since ${day.en}; the largest change comes in the first six months.`,
      },
      source: {
        da: 'Seks måneder på institution (Andreassen, i evalueringen 2018)',
        en: 'Six months in an institution (Andreassen, in the evaluation of 2018)',
      },
    }),
  ]
}

function stepOf({ rules }: Asked, measure: StoredRecord): number | undefined {
  return rules.measureTypes.get(textOf(measure, 'measure_type'))?.step
}

/** When the unbroken stay began: a place that followed the day after another is the same stay. */
function runStart(stays: readonly StoredRecord[], now: StoredRecord): Day | null {
  let start = dayIn(now, 'start_date')
  for (let isLonger = true; isLonger && start !== null; ) {
    const from: Day = start
    const before = stays.flatMap((stay) => {
      const begun = dayIn(stay, 'start_date')
      const end = dayIn(stay, 'end_date')
      return begun !== null && begun < from && (end === null || end >= from - 1) ? [begun] : []
    })
    isLonger = before.length > 0
    if (isLonger) start = Math.min(...before)
  }
  return start
}
