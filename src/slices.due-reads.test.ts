import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rulesOf, SEES_ALL } from '../tests/due/child-facts.ts'
import { MEASURE_TYPES } from './catalogue/measure-types.ts'
import { PROGRAMMES } from './catalogue/programmes.ts'
import { isoOf, parseIsoDay } from './kernel/calendar.ts'
import type { ChildFacts } from './kernel/due/due.ts'
import { dueRules, type Read, read } from './kernel/due/rules.ts'
import type { FieldSpec, FieldValue, RecordSpec, RecordValues, StoredRecord } from './kernel/record/record.ts'
import { CLARIFICATION } from './slices/concern/clarification.record.ts'
import { FACTS } from './slices/work-list/work-list-facts.store.ts'
import { DUE, DUE_RULES, dueOfChild } from './slices.due.ts'
import { UNFINISHED } from './slices.unfinished.ts'

const TODAY = '2026-03-02'
const NOW = { today: TODAY, instant: `${TODAY}T11:00:00Z` }
/** Courses of two contacts at most: of twelve no child here has so many. */
const programmes = new Map(PROGRAMMES.map((one) => [one.code, { ...one, contacts: one.contacts && 2 }]))
const RULES = rulesOf({ municipality: '510', programmes })
const SITUATION = { rules: RULES, now: NOW, today: parseIsoDay(TODAY) ?? 0 }
/** The same children each time: many enough that every field is read of one of them. */
const SEEDED = { seed: 9, numRuns: 400 }

const aDay = fc.integer({ min: -400, max: 60 }).map((days) => isoOf(SITUATION.today + days))

/** Any value that a field can hold, of those that a rule could tell apart. */
function aValue(field: FieldSpec): fc.Arbitrary<FieldValue> {
  const said = saidValue(field)
  return field.required ? said : fc.option(said, { nil: null, freq: 2 })
}

function saidValue(field: FieldSpec): fc.Arbitrary<FieldValue> {
  switch (field.form) {
    case 'date':
      return aDay
    case 'timestamp':
      return aDay.map((day) => `${day}T09:30:00Z`)
    case 'choices':
      return fc
        .subarray(
          field.choices.map(({ code }) => code),
          { minLength: 1 },
        )
        .map((codes) => codes.join(','))
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ code }) => code))
    case 'boolean':
      return fc.boolean()
    case 'number':
      return fc.integer({ min: field.min ?? 0, max: Math.min(field.max ?? 5, 20) })
    case 'reference':
    case 'references':
      return fc.constantFrom(`${field.of} 1`, `${field.of} 2`)
    case 'measure-type':
      return fc.constantFrom(...MEASURE_TYPES.map(({ code }) => code))
    case 'legal-basis':
      return fc.constantFrom('BL § 32 stk. 1', 'BL § 46', 'BL § 47', 'SEL § 52')
    case 'text':
      return fc.constantFrom('skolen', 'lægen')
  }
}

function someRecords(spec: RecordSpec): fc.Arbitrary<readonly StoredRecord[]> {
  const values = fc.record(Object.fromEntries(spec.fields.map((field) => [field.name, aValue(field)])))
  return fc.array(values, { maxLength: 8, size: 'max' }).map((all) =>
    all.map((one, place) => ({
      id: `${spec.kind} ${place + 1}`,
      version: 1,
      person_id: 'child',
      values: one,
    })),
  )
}

/** A child of whom every field of every kind is known. */
const aChild: fc.Arbitrary<ChildFacts> = fc
  .record(Object.fromEntries(FACTS.map(({ spec }) => [spec.kind, someRecords(spec)])))
  .map((records) => ({ records, sees: SEES_ALL }))

function changed(
  { records, sees }: ChildFacts,
  reads: readonly Read[],
  change: (values: RecordValues, one: Read) => RecordValues,
): ChildFacts {
  const known = reads.map((one) => {
    const all = records[one.spec.kind] ?? []
    return [one.spec.kind, all.map((record) => ({ ...record, values: change(record.values, one) }))]
  })
  return { records: Object.fromEntries(known), sees }
}

/** Records that tell which fields were read of them, and throw at one that the rules do not say they read. */
function watched(facts: ChildFacts, reads: readonly Read[], seen = new Set<string>()): ChildFacts {
  return changed(facts, reads, (values, { spec, fields }) => {
    return new Proxy(values, {
      get(target, name) {
        const field = String(name)
        if (field !== 'case_id' && !fields.includes(field))
          throw new Error(`${spec.kind}.${field} is not read`)
        seen.add(`${spec.kind}.${field}`)
        return target[field]
      },
    })
  })
}

describe('what a rule reads', () => {
  test('is all that decides: what the work list reads gives what all that is known gives', () => {
    const cut = (facts: ChildFacts) =>
      changed(facts, FACTS, (values, { fields }) =>
        Object.fromEntries(fields.map((name) => [name, values[name] ?? null])),
      )
    fc.assert(
      fc.property(aChild, (facts) => {
        expect(dueOfChild(watched(cut(facts), FACTS), RULES, NOW)).toEqual(dueOfChild(facts, RULES, NOW))
      }),
      SEEDED,
    )
  })

  const each = DUE.map((one) => ({ ...one, names: Object.keys(one.rules).join(', ') }))
  test.each(each)('is what is said, no more and no less: $names', ({ reads, dueOf }) => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(aChild, (facts) => {
        dueOf(watched(facts, reads, seen), SITUATION)
      }),
      SEEDED,
    )
    const said = reads.flatMap(({ spec, fields }) => fields.map((name) => `${spec.kind}.${name}`))
    expect([...seen].filter((name) => !name.endsWith('.case_id')).toSorted()).toEqual(said.toSorted())
  })

  test('is said: a rule that reads another field neither compiles nor runs', () => {
    const rules = dueRules({
      rules: {},
      reads: [read(CLARIFICATION, 'started_on')],
      due: ({ records }) => {
        // @ts-expect-error the rule says of one field that it reads it, and this is another
        for (const { values } of records.clarification) values.completed_on
        return []
      },
    })
    const values = { started_on: TODAY, completed_on: null }
    const record = { id: 'clarification 1', version: 1, person_id: 'child', values }
    const facts = watched({ records: { clarification: [record] }, sees: SEES_ALL }, rules.reads)
    expect(() => rules.dueOf(facts, SITUATION)).toThrow('clarification.completed_on is not read')
  })

  test('is what is cut: nothing is cut of a kind that no rule reads', () => {
    const kinds = FACTS.map(({ spec }) => spec.kind)
    expect(UNFINISHED.map(({ kind }) => kind).filter((kind) => !kinds.includes(kind))).toEqual([])
  })
})

describe('a rule', () => {
  test('stands once among them all', () => {
    expect(DUE.flatMap(({ rules }) => Object.keys(rules))).toEqual(DUE_RULES)
  })

  test('has a heading in docs/law.md, and no heading is of a rule that there is not', () => {
    const law = readFileSync(new URL('../docs/law.md', import.meta.url), 'utf8')
    const headings = [...law.matchAll(/^### (.+)$/gm)].flatMap(([, heading]) => heading.split(', '))
    expect(headings.toSorted()).toEqual(DUE_RULES.toSorted())
  })
})
