import type { Day } from '../calendar.ts'
import type { RecordSpec, ValuesOf } from '../record/record.ts'
import type { ChildFacts, DueItem, Now, WorkRules } from './due.ts'

/** What a rule says of itself, beside what it finds to be due. */
export interface RuleSays {
  /** The kind of work it is of, as a caseworker sorts it; the word of it in addresses. */
  readonly family: string
  /** What is done about it; each act has a page. */
  readonly act: string
  /** What a calendar is told of it: its kind. Not even the kind of measure, which says something of a child. */
  readonly calendar: string
  /** Closing the case does not end it: it is owed to someone else, or about what no closing decides. */
  readonly outlivesCase?: true
  /** It says something of the child that any record of the kinds it reads could gainsay, whichever case that belongs to. */
  readonly isOfWholeChild?: true
}

/** A kind of record that rules read, and those of its fields that they read. */
export interface Read<Spec extends RecordSpec = RecordSpec, Name extends string = string> {
  readonly spec: Spec
  readonly fields: readonly Name[]
}

/** Says that rules read some fields of a kind of record. */
export function read<Spec extends RecordSpec, const Name extends Spec['fields'][number]['name']>(
  spec: Spec,
  ...fields: readonly Name[]
): Read<Spec, Name> {
  return { spec, fields }
}

/** A record as a rule knows it: which it is, whose case it belongs to, and what the rule reads of it. */
export interface Fact<Values> {
  readonly id: string
  readonly values: Values & { readonly case_id?: string | null }
}

type FactOf<One> =
  One extends Read<infer Spec, infer Name> ? Fact<Pick<ValuesOf<Spec>, Name & keyof ValuesOf<Spec>>> : never

/** The municipality's own rules, and the moment that a rule is asked at. */
export interface Situation {
  readonly rules: WorkRules
  readonly now: Now
  readonly today: Day
}

/** What rules are asked about: what they read of a child, by kind and in the order it is known. */
export interface AskedOf<Reads extends readonly Read[]> extends Situation {
  readonly records: {
    readonly [One in Reads[number] as One['spec']['kind']]: readonly FactOf<One>[]
  }
}

type AllSay = Readonly<Record<string, RuleSays>>

/** Rules that are worked out together: what each says, what they read, and what is due by them. */
export interface DueRules<Rules extends AllSay = AllSay> {
  readonly rules: Rules
  readonly reads: readonly Read[]
  dueOf(facts: ChildFacts, situation: Situation): readonly DueItem<keyof Rules & string>[]
}

interface Described<Rules, Reads extends readonly Read[]> {
  readonly rules: Rules
  readonly reads: Reads
  /** What is due, no rule twice for one record. */
  due(asked: AskedOf<Reads>): readonly DueItem<keyof Rules & string>[]
}

/** Rules as they are written down: a field that they do not say they read is one that they cannot read. */
export function dueRules<const Rules extends AllSay, const Reads extends readonly Read[]>({
  rules,
  reads,
  due,
}: Described<Rules, Reads>): DueRules<Rules> {
  return {
    rules,
    reads,
    dueOf({ records }, situation) {
      const known: object = Object.fromEntries(reads.map(({ spec: { kind } }) => [kind, records[kind] ?? []]))
      // Records of a kind have the fields of its specification, and more than what is read of them.
      return due({ ...situation, records: known as AskedOf<Reads>['records'] })
    },
  }
}
