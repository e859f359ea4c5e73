import fc from 'fast-check'
import type { PlainFollowup, PlainMeasure, PlainPerson } from './plain-package.ts'
import { arbitraryBirth, arbitraryDay, type Era, plusDays, plusMonths } from './random-days.ts'
import { MEASURE_TYPE_CODES } from './staircase.ts'

/** One child's measures and follow-ups, ids and person not yet written on them. */
export interface Life {
  readonly birth: string
  readonly targetGroup: string
  readonly measures: readonly LivedMeasure[]
}

type LivedMeasure = Omit<PlainMeasure, 'measure_id' | 'person_id'> & {
  readonly followups: readonly Omit<PlainFollowup, 'followup_id' | 'measure_id'>[]
}

const measureType = fc.oneof(
  { arbitrary: fc.constantFrom(...MEASURE_TYPE_CODES), weight: 2 },
  {
    arbitrary: fc.constantFrom('residential_home', 'foster_care', 'kinship_care', 'boarding_school'),
    weight: 3,
  },
  {
    arbitrary: fc.constantFrom('family_treatment', 'own_room', 'preventive_advice', 'preventive_group'),
    weight: 2,
  },
)

const length = fc.oneof(
  fc.constant(null),
  fc.constantFrom(0, 1, 28, 30, 120, 183, 365),
  fc.integer({ min: 0, max: 900 }),
)

/** How a measure starts beside the one before: its own day, next day, after a gap of one day, same end, same start. */
const link = fc.constantFrom('own day', 'own day', 'next day', 'gap of one day', 'last day', 'same start')

function followupDraft(era: Era) {
  return fc.record({
    after: fc.oneof(
      fc.constantFrom(
        '3 months',
        '6 months',
        '6 weeks',
        '4 weeks',
        '2 weeks',
        'a year after the start',
        'same day',
      ),
      arbitraryDay(era),
    ),
    nudge: fc.constantFrom(0, 0, 1, -1),
    kind: fc.constantFrom('formal', 'formal', 'formal', 'contact'),
    decision: fc.constantFrom('', 'continue', 'adjust', 'end'),
    next: fc.oneof(fc.constant(null), fc.constantFrom(42, 91, 182), fc.integer({ min: 0, max: 300 })),
  })
}

function measureDraft(era: Era, municipalities: readonly string[]) {
  return fc.record({
    link,
    day: arbitraryDay(era),
    length,
    endsOnEdge: fc.option(arbitraryDay(era)),
    type: measureType,
    elsewhere: fc.constantFrom(...municipalities),
    moves: fc.constantFrom(false, false, false, true),
    legalBasis: fc.constantFrom('', '', 'SEL § 52.3.3', 'BL § 32.1.5', 'SEL', 'BL'),
    intensity: fc.constantFrom('', 'standard', 'intensive'),
    followups: fc.array(followupDraft(era), { maxLength: 4 }),
  })
}

type MeasureDraft = ReturnType<typeof measureDraft> extends fc.Arbitrary<infer T> ? T : never
type FollowupDraft = MeasureDraft['followups'][number]

/** A child with up to six measures that touch, overlap, repeat or leave a day between them. */
export function arbitraryLife(era: Era, municipalities: readonly string[]): fc.Arbitrary<Life> {
  return fc
    .record({
      birth: arbitraryBirth(era),
      targetGroup: fc.constantFrom('', '', '', 'social', 'social', 'disability', 'unaccompanied_minor'),
      home: fc.constantFrom(...municipalities),
      measures: fc.array(measureDraft(era, municipalities), { maxLength: 6 }),
    })
    .map(({ birth, targetGroup, home, measures }) => ({
      birth,
      targetGroup,
      measures: liveThrough(measures, home),
    }))
}

function liveThrough(drafts: readonly MeasureDraft[], home: string): LivedMeasure[] {
  const lived: LivedMeasure[] = []
  for (const draft of drafts) {
    const start = startBeside(draft, lived.at(-1))
    lived.push({
      municipality: draft.moves ? draft.elsewhere : home,
      measure_type: draft.type,
      start_date: start,
      end_date: endOf(draft, start),
      legal_basis: draft.legalBasis,
      granted_by: '',
      provider_id: '',
      intensity: draft.intensity,
      followups: followedUp(draft.followups, start),
    })
  }
  return lived
}

function startBeside(draft: MeasureDraft, before: LivedMeasure | undefined): string {
  if (!before || draft.link === 'own day') return draft.day
  if (draft.link === 'same start') return before.start_date
  const end = before.end_date === '' ? draft.day : before.end_date
  if (draft.link === 'next day') return plusDays(end, 1)
  return draft.link === 'gap of one day' ? plusDays(end, 2) : end
}

function endOf(draft: MeasureDraft, start: string): string {
  if (draft.endsOnEdge !== null && draft.endsOnEdge >= start) return draft.endsOnEdge
  return draft.length === null ? '' : plusDays(start, draft.length)
}

function followedUp(drafts: readonly FollowupDraft[], start: string): LivedMeasure['followups'] {
  let latest = start
  return drafts.map((draft) => {
    latest = followupDay(draft, latest, start)
    return {
      date: latest,
      kind: draft.kind,
      decision: draft.decision,
      next_due_date: draft.next === null ? '' : plusDays(latest, draft.next),
    }
  })
}

function followupDay(draft: FollowupDraft, latest: string, start: string): string {
  switch (draft.after) {
    case 'same day':
      return latest
    case 'a year after the start':
      return plusMonths(start, 12)
    case '3 months':
      return plusDays(plusMonths(latest, 3), draft.nudge)
    case '6 months':
      return plusDays(plusMonths(latest, 6), draft.nudge)
    case '6 weeks':
      return plusDays(latest, 42 + draft.nudge)
    case '4 weeks':
      return plusDays(latest, 28 + draft.nudge)
    case '2 weeks':
      return plusDays(latest, 14 + draft.nudge)
    default:
      return draft.after
  }
}

/** The lives as lines of `persons`, `measures` and `followups`. */
export function linesOf(lives: readonly Life[]): {
  persons: PlainPerson[]
  measures: PlainMeasure[]
  followups: PlainFollowup[]
} {
  const persons: PlainPerson[] = []
  const measures: PlainMeasure[] = []
  const followups: PlainFollowup[] = []
  for (const [i, life] of lives.entries()) {
    const person_id = `p${i + 1}`
    persons.push({ person_id, birth_date: life.birth, sex: '', target_group: life.targetGroup })
    for (const { followups: followedUp, ...measure } of life.measures) {
      const measure_id = `m${measures.length + 1}`
      measures.push({ ...measure, measure_id, person_id })
      for (const followup of followedUp) {
        followups.push({ ...followup, followup_id: `f${followups.length + 1}`, measure_id })
      }
    }
  }
  return { persons, measures, followups }
}
