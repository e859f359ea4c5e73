import { describe, expect, test } from 'vitest'
import type { Due } from '../../api/wire-due.ts'
import type { MeAnswer } from '../../api/wire-me.ts'
import { DUE_STATES } from '../../kernel/due/due.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { DUE_RULES, ruleSays } from '../../slices.due.ts'
import { homeOf } from '../../web/shell/pages.ts'
import { isNarrowed, withWorkListChoice, workListChoiceOf, workListQuery } from './choice.ts'
import { byChild, byDate, heldTo, type Task } from './groups.ts'
import { linksOf } from './task-links.parts.ts'
import { distanceOf } from './when.ts'
import { workListMessages } from './work-list.texts.ts'
import type { WorkListChild } from './work-list.wire.ts'

const CHILD = '30000000-0000-4000-8000-000000000001'
const RECORD = '50000000-0000-4000-8000-000000000001'
const TEAM = '20000000-0000-4000-8000-000000000001'
const PLAIN = workListChoiceOf(new URLSearchParams())

function aDue(more: Partial<Due> = {}): Due {
  return {
    rule: 'followup_later',
    record: { kind: 'measure', id: RECORD },
    caseId: null,
    due: '2026-03-05',
    dueAt: null,
    state: 'week',
    title: { da: 'Følg op', en: 'Follow up' },
    why: { da: '', en: '' },
    source: { da: '', en: '' },
    ...more,
  }
}
function aChild(name: string, due: readonly Due[], more: Partial<WorkListChild> = {}): WorkListChild {
  return {
    id: CHILD,
    name,
    protected: false,
    birthDate: '2016-01-01',
    case: { id: RECORD, kind: 'case', closedOn: null },
    sees: { measure: 'all', followup: 'all' },
    caseworker: null,
    step: 3,
    lastContact: null,
    due: [...due],
    ...more,
  }
}
const aTask = (due: Partial<Due>): Task => ({ child: aChild('Alma Prøvesen', []), due: aDue(due) })
const namesOf = (tasks: readonly Task[]) => tasks.map(({ child }) => child.name)

describe('by date', () => {
  test('the group that is overdue comes first, and the quiet children last', () => {
    expect(byDate([]).map(({ state }) => state)).toEqual([
      'overdue',
      'today',
      'week',
      'later',
      'no_date',
      'quiet',
    ])
  })

  test('the longest overdue comes first, whoever it is for', () => {
    const list = byDate([
      aChild('Alma Prøvesen', [aDue({ state: 'overdue', due: '2026-02-20' })]),
      aChild('Åse Prøvesen', [aDue({ state: 'overdue', due: '2026-01-05' })]),
    ])
    expect(namesOf(list[0].tasks)).toEqual(['Åse Prøvesen', 'Alma Prøvesen'])
  })

  test('on the same day what has an hour comes first, and then the names as Danes sort them', () => {
    const today = { state: 'today', due: '2026-03-02' } as const
    const list = byDate([
      aChild('Åse', [aDue(today)]),
      aChild('Bo', [aDue(today)]),
      aChild('Ægir', [aDue({ ...today, rule: 'notification_24h', dueAt: '2026-03-02T20:00:00Z' })]),
    ])
    expect(namesOf(list[1].tasks)).toEqual(['Ægir', 'Bo', 'Åse'])
  })

  test('nothing that is due is left out', () => {
    const due = DUE_STATES.map((state) => aDue({ state }))
    expect(byDate([aChild('Alma', due)]).flatMap(({ tasks }) => tasks)).toHaveLength(due.length)
  })
})

describe('by child', () => {
  test('each child stands once, the one with the first thing due first, those with nothing last', () => {
    const list = byChild([
      aChild('Carla', []),
      aChild('Alma', [aDue({ state: 'later', due: '2026-05-01' }), aDue({ due: '2026-03-04' })]),
      aChild('Bertram', [aDue({ state: 'overdue', due: '2026-02-01' })]),
      aChild('Asta', []),
    ])
    expect(list.map(({ name }) => name)).toEqual(['Bertram', 'Alma', 'Asta', 'Carla'])
    expect(list[1].due.map(({ due }) => due)).toEqual(['2026-03-04', '2026-05-01'])
  })
})

describe('search and filters', () => {
  const children = [
    aChild('Alma Prøvesen', [aDue(), aDue({ rule: 'notification_24h' })]),
    aChild('Bertram Ålund-Holm', [], { step: 0, case: { id: RECORD, kind: 'course', closedOn: null } }),
  ]
  const held = (search: string, name = '') =>
    heldTo(children, workListChoiceOf(new URLSearchParams(search)), name).map((child) => child.name)

  test('a child is found by the beginning of any of its names', () => {
    expect(held('', 'prø')).toEqual(['Alma Prøvesen'])
    expect(held('', 'HOLM bert')).toEqual(['Bertram Ålund-Holm'])
    expect(held('', 'røvesen')).toEqual([])
  })

  test.each([
    ['Boegegren', 'Anna Bøgegren'],
    ['bogegren', 'Anna Bøgegren'],
    ['Ase', 'Åse Holm'],
    ['O Neill', "Bo O'Neill"],
    ['oneill', "Bo O'Neill"],
    ['Kristian', 'Christian Lund'],
    ['annelise', 'Anne-Lise Dam'],
  ])('%s finds %s, as the search of the whole register does', (typed, name) => {
    expect(heldTo([aChild(name, [])], PLAIN, typed).map((child) => child.name)).toEqual([name])
  })

  test('one kind of work leaves out the children that have none of it', () => {
    expect(held('slags=opfoelgning')).toEqual(['Alma Prøvesen'])
    const [alma] = heldTo(children, { ...PLAIN, family: 'underretninger' }, '')
    expect(alma.due.map(({ rule }) => rule)).toEqual(['notification_24h'])
    expect(held('slags=planer')).toEqual([])
  })

  test('step and kind of case hold the children', () => {
    expect(held('trin=0')).toEqual(['Bertram Ålund-Holm'])
    expect(held('sag=course')).toEqual(['Bertram Ålund-Holm'])
    expect(held('trin=3&sag=case')).toEqual(['Alma Prøvesen'])
  })

  test('every rule belongs to a kind of work', () => {
    for (const rule of DUE_RULES) expect(workListMessages.da.families[ruleSays(rule).family]).toBeTruthy()
  })
})

describe('the address', () => {
  test('says what the list is held to, and nothing of what stands as it does from the start', () => {
    const search = withWorkListChoice(new URLSearchParams('sprog=en&opgave=x'), {
      view: 'child',
      family: 'stille',
    })
    expect(search.toString()).toBe('sprog=en&orden=barn&slags=stille')
    expect(withWorkListChoice(search, { view: 'date', family: '' }).toString()).toBe('sprog=en')
  })

  test('that asks for what there is not is read as for someone who has just come', () => {
    const search = new URLSearchParams('slags=hemmelig&trin=9&sag=x&team=Nord&orden=navn')
    expect(workListChoiceOf(search)).toEqual(PLAIN)
    expect(isNarrowed(PLAIN)).toBe(false)
  })

  test('asks for another’s list only as a leader', () => {
    const choice = { ...PLAIN, team: TEAM }
    expect(workListQuery(choice, { may: { allocate: true } } as MeAnswer)).toEqual({ team: TEAM })
    expect(workListQuery(choice, { may: { allocate: false } } as MeAnswer)).toEqual({})
  })
})

describe('how far off it is', () => {
  const at = { today: '2026-03-02', now: '2026-03-02T11:00:00Z' }
  const on = (due: string | null, dueAt: string | null = null) => distanceOf({ due, dueAt }, at)

  test('is counted in days, over the turn to summer time too', () => {
    expect(on('2026-02-27')).toEqual({ in: 'days', count: -3 })
    expect(on('2026-03-02')).toEqual({ in: 'days', count: 0 })
    expect(on('2026-03-30')).toEqual({ in: 'days', count: 28 })
    expect(on(null)).toBeNull()
  })

  test('of the 24 hours is counted in hours, at last in minutes, by the clock in Denmark', () => {
    expect(on('2026-03-02', '2026-03-02T16:30:00Z')).toEqual({ in: 'hours', count: 5, clock: '17.30' })
    expect(on('2026-03-02', '2026-03-02T11:00:30Z')).toEqual({ in: 'minutes', count: 1, clock: '12.00' })
    expect(on('2026-03-02', '2026-03-02T10:59:30Z')).toEqual({ in: 'minutes', count: -1, clock: '11.59' })
    expect(on('2026-03-01', '2026-03-01T09:00:00Z')).toMatchObject({ in: 'hours', count: -26 })
  })
})

describe('what can be done about it', () => {
  const paths = (due: Partial<Due>, mayApprove = false) =>
    linksOf(aTask(due), mayApprove).map(({ path }) => path)

  test('a follow-up is opened for its measure, one click from the list, and so is contact', () => {
    const [followUp, contact] = linksOf(aTask({}), false)
    expect(followUp).toEqual({
      act: 'followUp',
      path: `/boern/${CHILD}/opfoelgning`,
      params: { indsats: RECORD },
    })
    expect(contact.path).toBe(`/boern/${CHILD}/kontakt`)
  })

  test.each([
    ['notification_24h', 'notification', `/underretninger/${RECORD}`],
    ['clarification_open', 'clarification', `/afdaekninger/${RECORD}`],
    ['investigation_4m', 'investigation', `/undersoegelser/${RECORD}`],
    ['plan_3m', 'plan', `/planer/${RECORD}`],
    ['plan_3m', 'measure', `/boern/${CHILD}`],
    ['measure_expected_end', 'measure', `/indsatser/${RECORD}`],
    ['goal_reached_by', 'goal', `/boern/${CHILD}`],
    ['consent_expires', 'consent', `/boern/${CHILD}/oplysninger#consent`],
    ['quiet_no_contact', 'child_case', `/boern/${CHILD}/kontakt`],
  ] as const)('%s leads to where it is done', (rule, kind, path) => {
    expect(paths({ rule, record: { kind, id: RECORD } })[0]).toBe(path)
  })

  test('a request is answered by leaders alone', () => {
    const request = { rule: 'grant_answer', record: { kind: 'grant_request', id: RECORD } } as const
    expect(paths(request, true)).toEqual(['/godkendelser'])
    expect(paths(request, false)).toEqual([`/boern/${CHILD}`])
  })

  test('no rule leaves one without a way on', () => {
    for (const rule of DUE_RULES) expect(paths({ rule }).length).toBeGreaterThan(0)
  })
})

test.each([
  [{ write: true, seeChildren: true, seeFigures: true }, '/mine-boern'],
  [{ seeChildren: true }, '/boern'],
  [{ seeFigures: true }, '/kommunens-tal'],
  [{ seeLooks: true }, '/opslag'],
  [{ setUp: true }, '/opsaetning'],
  [{}, '/trappen'],
])('someone who may %j begins the day at %s', (may, path) => {
  expect(homeOf({ may: { ...rightsOf([]), ...may } })).toBe(path)
})

test('every Danish text of the work list has its English', () => {
  expect(Object.keys(workListMessages.en)).toEqual(Object.keys(workListMessages.da))
})
