import { mayWrite } from '../record/may-write.ts'
import type { FieldProblem, FieldSpec, RecordSpec, RecordValues, Said, ValuesOf } from '../record/record.ts'
import type { Role } from '../role.ts'
import type { Text } from '../text.ts'

/**
 * Something that is done with a record, or with a child: what it is called, what it asks, who may and what is wrong with
 * it. One specification is the route, its schema and description, the form, and its row in the table of who may ask what.
 */
export interface Act<
  Of extends RecordSpec = RecordSpec,
  Does extends 'change' | 'create' = 'change' | 'create',
  Field extends AskedField = AskedField,
> {
  /** The kind of record that it is done with; of a person, a child. */
  readonly of: Of
  /** Whether it changes that record, which two people cannot do at once, or creates another, which is done once. */
  readonly does: Does
  /** Comes after the record in its address: `end` in `goals/{id}/end`. */
  readonly path: string
  readonly asks: readonly Field[]
  /** What the button says. */
  readonly title: Text
  /** What the API's documentation says of it, and the heading that it stands under there. */
  readonly summary: string
  readonly tag: string
  /** A verb and its object, for the log of changes. */
  readonly action: string
  /** The field that says why, for the log. */
  readonly why?: Field['name']
  /** Who may at all; of which child, the database decides. */
  readonly may: (roles: readonly Role[]) => boolean
  /** What is wrong with what is said, in the form and on the server alike. */
  check?(said: SaidOf<Field>, about: About<ValuesOf<Of>>): readonly FieldProblem[]
}

/** The record that an act is done with, and the day it is (ISO). */
interface About<Values = RecordValues> {
  readonly values: Values
  readonly today: string
}

type Described<Of extends RecordSpec, Does extends 'change' | 'create', Field extends AskedField> = Omit<
  Act<Of, Does, Field>,
  'of' | 'tag' | 'may'
> &
  Partial<Pick<Act<Of>, 'tag' | 'may'>>

/** An act on a record of a kind; whoever may write such records may do it, unless it says otherwise. */
export function defineAct<
  Of extends RecordSpec,
  const Does extends 'change' | 'create',
  const Field extends AskedField = never,
>(of: Of, described: Described<Of, Does, Field>): Act<Of, Does, Field> {
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

/** What the function of an act is given: what is said, of which record, in the version that was read, and the day it is. */
export type ActedOf<One extends Act> = AskedOf<One> & {
  readonly id: string
  /** ISO day. */
  readonly today: string
} & (One['does'] extends 'change' ? { readonly version: number } : unknown)

/** Where it is done, after `/api/v1/`. */
export function pathOf({ of, path }: Act, id: string): string {
  return `${of.about === 'person' ? 'children' : of.plural}/${id}/${path}`
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
