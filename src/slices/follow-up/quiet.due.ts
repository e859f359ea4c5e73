import { addPeriod, type Day } from '../../kernel/calendar.ts'
import { dayIn } from '../../kernel/due/days.ts'
import { broughtUp } from '../../kernel/due/item.ts'
import { type AskedOf, dueRules, read } from '../../kernel/due/rules.ts'
import { dateInWords } from '../../kernel/due/words.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { measureInWords, running } from '../measure/running.rules.ts'
import { GOAL, GOAL_PROGRESS } from '../plan/goal.record.ts'
import { RATINGS } from '../plan/goal.rules.ts'
import { PLAN } from '../plan/plan.record.ts'
import { runningGoals } from '../plan/running-goals.rules.ts'
import { FOLLOWUP } from './follow-up.record.ts'

const READS = [
  read(CHILD_CASE, 'kind', 'opened_on', 'closed_on'),
  read(FOLLOWUP, 'measure_id', 'date', 'kind'),
  read(PLAN, 'ended_on'),
  read(GOAL, 'plan_id', 'goal', 'result', 'ended_on'),
  read(GOAL_PROGRESS, 'goal_id', 'date', 'rating'),
  read(MEASURE, 'measure_type', 'start_date', 'end_date'),
] as const
type Asked = AskedOf<typeof READS>
type Case = Asked['records']['child_case'][number]
type Goal = Asked['records']['goal'][number]
type Progress = Asked['records']['goal_progress'][number]
type Measure = Asked['records']['measure'][number]

/** Children who are brought up by rule though nothing is due: work goes to all cases. @see docs/law.md#quiet-cases */
export const QUIET_CASES = dueRules({
  rules: {
    quiet_no_contact: {
      family: 'stille',
      act: 'contact',
      calendar: 'Længe uden kontakt',
      isOfWholeChild: true,
    },
    quiet_no_progress: { family: 'stille', act: 'followUp', calendar: 'Ingen fremgang' },
    institution_6m: {
      family: 'stille',
      act: 'followUp',
      calendar: 'Seks måneder på institution',
      isOfWholeChild: true,
    },
  },
  reads: READS,
  due: (asked) => [...withoutContact(asked), ...withoutProgress(asked), ...longInInstitution(asked)],
})

/** One for the child, on the case before a course: no follow-up and no contact for longer than the municipality says. */
function withoutContact(asked: Asked) {
  const [first] = openCases(asked)
  if (!first) return []
  const latest = lastContact(asked)
  const opened = dayIn(first.values.opened_on)
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

/** The child's open cases and courses, a case before a course and the oldest first. */
function openCases({ records, now }: Asked): readonly Case[] {
  return records.child_case
    .filter(({ values }) => !isSaid(values.closed_on) || values.closed_on > now.today)
    .toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)))
}

function placeOf({ id, values }: Case): string {
  return `${values.kind} ${values.opened_on} ${id}`
}

/** The day of the latest follow-up or contact that has been held. */
function lastContact({ records, today }: Asked): Day | null {
  const days = records.followup.flatMap(({ values }) => {
    const day = dayIn(values.date)
    return day !== null && day <= today ? [day] : []
  })
  return days.length > 0 ? Math.max(...days) : null
}

/** Two ratings running that are not above the one before them; a goal that is wholly reached needs no rise. [choice] */
function withoutProgress(asked: Asked) {
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
          da: `Ingen fremgang ved to opfølgninger (${before}, ${second}, ${last} af 5): ${goal.values.goal}`,
          en: `No progress at two follow-ups (${before}, ${second}, ${last} of 5): ${goal.values.goal}`,
        },
        source: { da: 'Trins regel om stille sager', en: "Trin's rule of quiet cases" },
      }),
    ]
  })
}

const HIGHEST = Math.max(...RATINGS)

/** The ratings of a goal, the latest first; of several on one day the last that was written. */
function ratingsOf({ records }: Asked, goal: Goal): number[] {
  const byDay = new Map<string, number>()
  const ofGoal = records.goal_progress
    .filter(({ values }) => values.goal_id === goal.id)
    .toSorted((a, b) => ratedPlace(a).localeCompare(ratedPlace(b)))
  for (const one of ofGoal) byDay.set(one.values.date, one.values.rating)
  return [...byDay.values()].reverse()
}

/** Ids are made in order of time. */
function ratedPlace({ id, values }: Progress): string {
  return `${values.date} ${id}`
}

const INSTITUTION = 6
const FIVE_MONTHS = { count: 5, unit: 'months' } as const

/**
 * A child nearing six months in an institution (Andreassen, in the evaluation of 2018): from five months on, until the
 * stay has been followed up.
 */
function longInInstitution(asked: Asked) {
  const stays = asked.records.measure.filter((one) => stepOf(asked, one) === INSTITUTION)
  const [now] = running(asked).filter(
    (one) => stays.includes(one) && one.values.start_date <= asked.now.today,
  )
  if (!now) return []
  const start = runStart(stays, now)
  if (start === null || asked.today < addPeriod(start, FIVE_MONTHS)) return []
  const isFollowed = asked.records.followup.some((one) => {
    const day = dayIn(one.values.date)
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

function stepOf({ rules }: Asked, { values }: Measure): number | undefined {
  return rules.measureTypes.get(values.measure_type)?.step
}

/** When the unbroken stay began: a place that followed the day after another is the same stay. */
function runStart(stays: readonly Measure[], now: Measure): Day | null {
  let start = dayIn(now.values.start_date)
  for (let isLonger = true; isLonger && start !== null; ) {
    const from: Day = start
    const before = stays.flatMap(({ values }) => {
      const begun = dayIn(values.start_date)
      const end = dayIn(values.end_date)
      return begun !== null && begun < from && (end === null || end >= from - 1) ? [begun] : []
    })
    isLonger = before.length > 0
    if (isLonger) start = Math.min(...before)
  }
  return start
}
