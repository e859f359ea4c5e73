import type { Lifecycle, RecordKind, RecordSpec } from './record.ts'

/** All kinds of record that there are, as those go through them who know none of them by name. */
export interface RecordKinds {
  /** In the order in which they are listed where nothing else decides. */
  readonly all: readonly RecordSpec[]
  /** Each after every kind that its records refer to: the order in which they can be written. */
  readonly referredFirst: readonly RecordSpec[]
  /** Persons: the children that records are about, and those around them. */
  readonly person: RecordSpec
  /** The cases that records of a child can belong to. */
  readonly case: RecordSpec
  /** Those that stand on a child's page and are named, and how. */
  readonly namedOnPage: readonly (NonNullable<Lifecycle['named']> & { readonly kind: RecordKind })[]
  /** The kind of that name; undefined when a text names none. */
  find(kind: RecordKind): RecordSpec | undefined
  /** The kind of that name. @throws when there is none: then the name came from nowhere */
  of(kind: RecordKind): RecordSpec
}

/** What the place of a record names: the child it is about (`person_id`), the case it belongs to (`case_id`). */
const PERSON = 'person'
const CASE = 'child_case'

/** The kinds of record, found by name. @throws when one refers to a kind that is not among them */
export function recordKinds(all: readonly RecordSpec[]): RecordKinds {
  const byKind = new Map(all.map((spec) => [spec.kind, spec]))
  function of(kind: RecordKind): RecordSpec {
    const spec = byKind.get(kind)
    if (!spec) throw new Error(`${kind} is no kind of record`)
    return spec
  }
  return {
    all,
    person: of(PERSON),
    case: of(CASE),
    namedOnPage: all.flatMap(({ kind, lifecycle: { onChildPage, named } }) =>
      onChildPage && named ? [{ kind, ...named }] : [],
    ),
    of,
    find: (kind) => byKind.get(kind),
    referredFirst: referredFirst(all, of),
  }
}

function referredFirst(
  all: readonly RecordSpec[],
  of: (kind: RecordKind) => RecordSpec,
): readonly RecordSpec[] {
  const placed = new Set<RecordSpec>()
  const place = (spec: RecordSpec): void => {
    if (placed.has(spec)) return
    for (const kind of referredBy(spec)) if (kind !== spec.kind) place(of(kind))
    placed.add(spec)
  }
  for (const spec of all) place(spec)
  return [...placed]
}

/** Kinds that a record can refer to: by its fields, by the case it belongs to, by the child it is about. */
function referredBy({ about, ofCase, fields }: RecordSpec): readonly RecordKind[] {
  return [
    ...(about === 'child' ? [PERSON] : []),
    ...(ofCase ? [CASE] : []),
    ...fields.flatMap((field) =>
      field.form === 'reference' || field.form === 'references' ? [field.of] : [],
    ),
  ]
}
