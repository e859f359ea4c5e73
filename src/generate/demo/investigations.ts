import { type Day, isoOf } from '../../kernel/calendar.ts'
import { BARNETS_LOV_FROM } from '../../kernel/follow-up.ts'
import type { Case, Work } from './case.ts'
import { type DemoRow, isoOrNull } from './draft.ts'
import { filled } from './fill.ts'
import {
  ASSESSED,
  CHILDS_VIEW,
  DEVELOPMENT,
  EVERYDAY_TEXTS,
  NETWORK_TEXTS,
  PARENTS,
  PPV,
  PRELIMINARY,
  SOURCES,
} from './investigation-texts.ts'
import { ageThen, type Child } from './people.ts'
import { HEARD_OTHERWISE, SO_SPECIAL, UNBORN } from './talk-texts.ts'
import { addTalk, howTheyTookPart } from './talks.ts'
import { CONCLUSIONS, fittingAge } from './texts.ts'

const FOUR_MONTHS = 121

interface Begun {
  readonly from: string
  readonly began: Day
}

/** An investigation, written as far as it has come; answers when it was completed, null while it is under way. */
export function addInvestigation(work: Work, theCase: Case, { from, began }: Begun): Day | null {
  const { draft, child, number } = work
  const { random } = child
  const aware = theCase.opened
  const passed = draft.today - aware
  // Of those that began some four months ago, the quick ones are long done and the others still under way.
  const isLate = random.chance(0.07) || (passed > 108 && passed < 140)
  const planned = aware + (isLate ? random.int(128, 150) : random.int(55, 112))
  const isDone = planned <= draft.today
  const isPreliminary = isDone ? isLate : passed > FOUR_MONTHS && Math.floor(number / 10) % 2 === 0
  draft.add('investigation', child.key, {
    person_id: child.id,
    case_id: theCase.id,
    decided_on: isoOf(began),
    aware_on: isoOf(aware),
    notification_id: from,
    legal_basis: began < BARNETS_LOV_FROM ? 'SEL § 50' : 'BL § 20',
    ...(isDone || passed > 25 ? heardOf(work, theCase, began) : {}),
    ...(isDone || passed > 45 ? { ...themesOf(child, began), ...schoolingOf(work, began) } : {}),
    preliminary_on: isPreliminary ? isoOf(Math.min(aware + FOUR_MONTHS, draft.today)) : null,
    preliminary_assessment: isPreliminary ? random.pick(PRELIMINARY) : '',
    assessment: isDone ? random.pick(ASSESSED) : '',
    conclusion: isDone ? random.pick(fittingAge(CONCLUSIONS, ageThen(child, began))).text : '',
    completed_on: isoOrNull(isDone ? planned : null),
  })
  return isDone ? planned : null
}

/** How the child was heard: talked with, watched when it is too young to be asked, or known of otherwise. */
function heardOf({ child, draft }: Work, theCase: Case, began: Day): DemoRow {
  const { random } = child
  const age = ageThen(child, began)
  if (age < 0) return UNBORN
  const isYoung = age < 3
  if (!isYoung && random.chance(0.06))
    return { not_heard_reason: SO_SPECIAL[0], heard_otherwise: HEARD_OTHERWISE[0] }
  const after = isYoung ? 10 : random.int(8, 18)
  const childs_view = isYoung
    ? CHILDS_VIEW[0].text
    : filled(random.pick(fittingAge(CHILDS_VIEW, age)).text, random)
  const talk_id = addTalk(draft, 'investigation', {
    child,
    theCase: { id: theCase.id, worker: theCase.owner.worker },
    day: Math.min(draft.today, began + after),
    values: { occasion: 'investigation', childs_view, ...howTheyTookPart(age) },
  })
  return { talk_id }
}

/** Of children of school age, some have problems with it; PPV is considered then. */
function schoolingOf({ child, draft }: Work, began: Day): DemoRow {
  const age = ageThen(child, began)
  if (began < BARNETS_LOV_FROM || age < 6 || age > 16) return {}
  const random = draft.randomFor(`${child.key} schooling`)
  if (!random.chance(0.35)) return { schooling: 'no' }
  const { ppv, reason } = random.pick(PPV)
  return { schooling: 'yes', ppv, ppv_reason: reason }
}

function themesOf(child: Child, began: Day): DemoRow {
  const { random } = child
  const age = ageThen(child, began)
  const written = (text: string) => filled(text, random)
  return {
    development: written(random.pick(fittingAge(DEVELOPMENT, age)).text),
    development_sources: random.pick(SOURCES),
    parents: written(random.pick(PARENTS)),
    parents_sources: 'Samtaler med forældrene',
    family_network: written(random.pick(NETWORK_TEXTS)),
    family_network_sources: random.pick(SOURCES),
    everyday: written(random.pick(fittingAge(EVERYDAY_TEXTS, age)).text),
    everyday_sources: random.pick(SOURCES),
  }
}
