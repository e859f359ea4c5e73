import type { Purpose } from '../purpose.ts'
import { mayWrite } from '../record/may-write.ts'
import type { FieldProblem, FieldSpec, RecordSpec, RecordValues, Said, ValuesOf } from '../record/record.ts'
import type { Role } from '../role.ts'
import type { Text } from '../text.ts'

/**
 * Something that is done with a record, or with a child: what it is called, what it asks, who may and what is wrong with
 * it. One specification is the route, its schema and description, the call and form of pages, and its row in the table
 * of who may ask what.
 */
export interface Act<
  Of extends RecordSpec = RecordSpec,
  How extends Does = Does,
  Field extends AskedField = AskedField,
  Answer = unknown,
  More = unknown,
> {
  /** The kind of record that it is done with; of a person, a child. */
  readonly of: Of
  readonly does: How
  /** Comes after the record in its address: `end` in `goals/{id}/end`. */
  readonly path: string
  readonly asks: readonly Field[]
  /** What is sent beside the fields and what is answered, where that is not the record as it is now. */
  readonly says?: Says<Answer, More> | undefined
  /** What the button says. */
  readonly title: Text
  /** What the API's documentation says of it, and the heading that it stands under there, if any. */
  readonly summary: string
  readonly description?: string
  readonly tag: string | null
  /** A verb and its object, for the log of changes. */
  readonly action: string
  /** The field that says why, for the log. */
  readonly why?: Field['name']
  /** Why the child is looked at, for the log of looks; by default what the roles look at children for every day. */
  readonly purpose?: Purpose
  /** What it stands on, as Trin reads the law; null where it stands on none. */
  readonly law: Law | null
  /** Who may at all; of which child, the database decides. */
  readonly may: (roles: readonly Role[]) => boolean
  /** Whoever sees no such record is told that, before being told that it is not for them to do. */
  readonly isUnseenFirst?: true
  /**
   * It is done once with a record: who comes second is shown what the first one said. The field that says that it is
   * done; and the one that says by whom, where the answer to one's own may have been lost on the way.
   */
  readonly once?: { readonly done: NameIn<Of>; readonly by?: NameIn<Of> }
  /** What is wrong with what is said, in the form and on the server alike. */
  check?(said: SaidOf<Field>, about: About<ValuesOf<Of>>): readonly FieldProblem[]
}

/**
 * Whether it changes its record, which two people cannot do at once; creates another, which is done once; begins with no
 * record and creates the first; or is anything else, which finds out itself what has been done meanwhile.
 */
type Does = 'change' | 'create' | 'begin' | 'other'

/** A heading of what Trin reads in the law. */
type Law = `docs/law.md#${string}`

/** What an act is sent beside its fields, and what it answers. */
export interface Says<Answer, More> {
  readonly answer: Answer
  readonly more: More
}

/** The answer of an act that answers the record as it is now. */
export interface TheRecord {
  readonly isTheRecord: true
}
/** An act that answers the record, whatever else is sent. */
export type RecordAct = Act<RecordSpec, Does, AskedField, TheRecord>
type Nothing = Readonly<Record<never, never>>

/** Says it to the compiler alone. */
export function says<Answer, More = Nothing>(): Says<Answer, More> | undefined {
  return undefined
}

/** The record that an act is done with, and the day it is (ISO). */
interface About<Values = RecordValues> {
  readonly values: Values
  readonly today: string
}

type Described<Of extends RecordSpec, How extends Does, Field extends AskedField, Answer, More> = Omit<
  Act<Of, How, Field, Answer, More>,
  'of' | 'tag' | 'may'
> &
  Partial<Pick<Act<Of>, 'tag' | 'may'>>

/** An act on a record of a kind; whoever may write such records may do it, unless it says otherwise. */
export function defineAct<
  Of extends RecordSpec,
  const How extends Does,
  const Field extends AskedField = never,
  Answer = TheRecord,
  More = Nothing,
>(of: Of, described: Described<Of, How, Field, Answer, More>): Act<Of, How, Field, Answer, More> {
  return { tag: of.pluralTitle.en, may: (roles) => mayWrite(roles, of), ...described, of }
}

/** What an act asks: a field, of the record or of its own. */
export type AskedField = FieldSpec & {
  /** A day that is today when nobody says another. */
  readonly leftOut?: 'today' | null
  /**
   * What may come as any short text, as null, or be left out and is empty then: the check names what is wrong with it, as
   * it does of the rest.
   */
  readonly sentAs?: 'any-text' | 'or-null' | 'or-empty' | null
  /** So many characters at least. */
  readonly shortest?: number
  /** The only texts that it takes. */
  readonly pattern?: RegExp
}

interface How<Name, Required, Today, AnyText, OrNull> {
  readonly required?: readonly Required[]
  readonly today?: Today
  readonly anyText?: readonly AnyText[]
  readonly orNull?: readonly OrNull[]
  /** Other words than the record's own. */
  readonly titles?: { readonly [One in Name & string]?: Text }
}

type NameIn<Spec extends RecordSpec> = Spec['fields'][number]['name']

/** Fields of a record, as an act asks for them: each the record's own, required where the act cannot do without it. */
export function asksOf<
  Spec extends RecordSpec,
  const Name extends NameIn<Spec>,
  const Required extends Name = never,
  const Today extends Name = never,
  const AnyText extends Name = never,
  const OrNull extends Name = never,
>({ fields }: Spec, names: readonly Name[], how: How<Name, Required, Today, AnyText, OrNull> = {}) {
  const { required, today, anyText, orNull, titles } = how
  const has = (list: readonly string[] | undefined, name: string) => list?.includes(name) ?? false
  const asked = names.flatMap((name) => {
    const field = fields.find((one) => one.name === name)
    if (!field) return []
    return {
      ...field,
      title: titles?.[name] ?? field.title,
      required: has(required, name),
      leftOut: today === name ? 'today' : null,
      sentAs: has(anyText, name) ? 'any-text' : has(orNull, name) ? 'or-null' : null,
    }
  })
  // Each is the field of its name, with what `how` says of that name.
  return asked as unknown as readonly {
    readonly [One in Name]: Omit<Extract<Spec['fields'][number], { readonly name: One }>, 'required'> & {
      readonly required: One extends Required ? true : false
      readonly leftOut: One extends Today ? 'today' : null
      readonly sentAs: One extends AnyText ? 'any-text' : One extends OrNull ? 'or-null' : null
    }
  }[Name][]
}

/** What is said of a field once it has been checked. */
type SentOf<Field> = Field extends { readonly sentAs: 'any-text' }
  ? string
  : Said<Field> | (Field extends { readonly sentAs: 'or-null' } ? null : never)

type IsGiven<Field> = Field extends
  | { readonly required: true }
  | { readonly leftOut: 'today' }
  | { readonly sentAs: 'or-empty' }
  ? true
  : false

/** What may have been said, before it is known whether anything is missing. */
type SaidOf<Field extends AskedField> = {
  readonly [One in Field as One['name']]?: SentOf<One> | null | undefined
}

/** What is said in an act: what it cannot do without is there. */
export type AskedOf<One extends Act> = {
  readonly [Field in One['asks'][number] as IsGiven<Field> extends true
    ? Field['name']
    : never]: SentOf<Field>
} & {
  readonly [Field in One['asks'][number] as IsGiven<Field> extends true ? never : Field['name']]?:
    | SentOf<Field>
    | undefined
}

interface Saying<Answer, More> {
  readonly says?: Says<Answer, More> | undefined
}

/** What an act is sent beside its fields. */
export type MoreOf<One> = One extends Saying<unknown, infer More> ? More : never

/** What an act answers; `Usual` is the record as it is now. */
export type AnswerOf<One, Usual> =
  One extends Saying<infer Answer, unknown> ? (Answer extends TheRecord ? Usual : Answer) : never

type MustBeSent<Field> = Field extends {
  readonly required: true
  readonly sentAs?: 'any-text' | 'or-null' | null
}
  ? true
  : false

/** What a page sends to do an act: a day left out is today. */
export type SentTo<One extends Act> = {
  readonly [Field in One['asks'][number] as MustBeSent<Field> extends true
    ? Field['name']
    : never]: SentOf<Field>
} & {
  readonly [Field in One['asks'][number] as MustBeSent<Field> extends true ? never : Field['name']]?:
    | SentOf<Field>
    | undefined
} & MoreOf<One>

/** What the function of an act is given: what is said, of which record, in the version that was read, and the day it is. */
export type ActedOf<One extends Act> = AskedOf<One> & {
  /** Empty where it begins with no record. */
  readonly id: string
  /** ISO day. */
  readonly today: string
} & (One['does'] extends 'change' ? { readonly version: number } : unknown)

/** Which record an act is done with; one that begins has none. */
export type OfRecord<One extends Act> = One['does'] extends 'begin' ? unknown : { readonly id: string }

/** Where it is done, after `/api/v1/`. */
export function pathOf({ of, path, does }: Act, id: string): string {
  const place = of.about === 'person' ? 'children' : of.plural
  return does === 'begin' ? `${place}/${path}` : `${place}/${id}/${path}`
}

/** The fields that it asks, as a form draws them and names what is wrong with them. */
export function formOf({ of, asks }: Act): RecordSpec {
  return { ...of, fields: asks, check: () => [] }
}

/** What was said, with today for the days that were left out. */
export function withToday<Values extends Readonly<Record<string, unknown>>>(
  { asks }: Act,
  said: Values,
  today: string,
): Values {
  const days = asks.filter(({ name, leftOut }) => leftOut === 'today' && !said[name])
  return { ...said, ...Object.fromEntries(days.map(({ name }) => [name, today])) }
}

/** What is wrong with what is said in an act. */
export function problemsOf(
  act: Act,
  said: Readonly<Record<string, unknown>>,
  about: About,
): readonly FieldProblem[] {
  // A form and a request say each field as its form asks.
  return act.check?.(withToday(act, said, about.today) as SaidOf<AskedField>, about) ?? []
}
