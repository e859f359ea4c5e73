import { sql } from 'kysely'
import type { ResourceName } from '../kernel/package/data-package.ts'
import type { PackageLine } from '../kernel/package/package-lines.ts'
import type { RecordKind } from '../kernel/record/record.ts'
import type { Keyring } from './keyring.ts'
import { allKnown, rowsKnown, type TextRow } from './known-rows.ts'
import type { Store } from './stores.ts'

/** What a municipality is called in its data package, and from which count on numbers of it may be shown. */
export interface Tenant {
  readonly municipality: string
  readonly name: string
  readonly invented: boolean
  readonly suppressBelow: number
  readonly title: string
  readonly description: string
}

/** Some lines of a resource, and the id in the register of the record behind each. */
export interface PackageBatch {
  readonly resource: ResourceName
  readonly lines: readonly PackageLine[]
  readonly ids: readonly string[]
}

export interface PackageReading {
  readonly keys: Pick<Keyring, 'pseudonym'>
  /** ISO instant: the register as it was known then; null: as it is. */
  readonly knownAt: string | null
}

/** The municipality's own row; null when the register does not have it. */
export async function tenantOf({ db, municipality }: Store): Promise<Tenant | null> {
  const { rows } = await sql<Tenant>`
    select municipality, name, invented, suppress_below as "suppressBelow", title, description
    from tenant where municipality = ${municipality}`.execute(db)
  return rows[0] ?? null
}

/**
 * A municipality's register as the lines of a data package, pseudonymous: what `trin export` writes and what the live
 * figures are computed from. Records that turned out to be the same child count as one; adults and those without a
 * birth date are no persons of the package; the unborn have the date their birth is expected.
 * @see docs/data-flow.md, "The live register"
 */
export async function* packageRows(store: Store, reading: PackageReading): AsyncGenerator<PackageBatch> {
  const context = await contextOf(store, reading)
  for (const [resource, { kind, line }] of Object.entries(RESOURCE_LINES)) {
    for await (const rows of rowsKnown(store, kind, reading.knownAt)) {
      const found = rows.flatMap((row) => {
        const made = line(row, context)
        return made ? [{ made, id: row.id ?? '' }] : []
      })
      // The keys of the table below are the names of resources.
      const batch = { resource: resource as ResourceName, lines: found.map(({ made }) => made) }
      if (found.length > 0) yield { ...batch, ids: found.map(({ id }) => id) }
    }
  }
  const notes = await annotations(store)
  if (notes.lines.length > 0) yield notes
}

interface Context {
  readonly municipality: string
  /** The record that a person counts as. */
  personOf(id: string | null): string
  nameOf(kind: string, id: string | null): string
  /** A word that is a code; anything long or with a capital could name someone, and becomes a pseudonym. */
  wordOf(text: string | null): string
  readonly providers: ReadonlyMap<string | null, string>
  readonly teams: ReadonlyMap<string | null, string>
  /** Early preventive courses: they are no cases of the caseload. */
  readonly courses: ReadonlySet<string | null>
  readonly closed: ReadonlyMap<string | null, string>
}

async function contextOf(store: Store, { keys, knownAt }: PackageReading): Promise<Context> {
  const { municipality } = store
  const merged = new Map<string | null, string>()
  for await (const rows of rowsKnown(store, 'person', knownAt)) {
    for (const { id, merged_into } of rows) if (merged_into) merged.set(id, merged_into)
  }
  const cases = await allKnown(store, 'child_case', knownAt)
  // Every line of a child names it: its pseudonym is worked out once.
  const children = new Map<string, string>()
  const nameOf = (kind: string, id: string | null) => {
    if (!id) return ''
    if (kind !== 'person') return keys.pseudonym(municipality, kind, id)
    const name = children.get(id) ?? keys.pseudonym(municipality, kind, id)
    children.set(id, name)
    return name
  }
  const wordOf = (text: string | null) => (!text || CODE.test(text) ? (text ?? '') : nameOf('word', text))
  return {
    municipality,
    personOf: (id) => nameOf('person', rootOf(id, merged)),
    nameOf,
    wordOf,
    providers: new Map(
      (await named(store, 'provider')).map(({ id, import_id }) => [
        id,
        import_id && CODE.test(import_id) ? import_id : nameOf('provider', id),
      ]),
    ),
    teams: new Map((await named(store, 'team')).map(({ id, name }) => [id, name ?? ''])),
    courses: new Set(cases.flatMap(({ id, kind }) => (kind === 'course' ? [id] : []))),
    closed: new Map(cases.flatMap(({ id, closed_on }) => (closed_on ? [[id, closed_on] as const] : []))),
  }
}

/**
 * Small letters, figures and marks, or a service known by its letters (pædagogisk-psykologisk rådgivning; skole,
 * socialforvaltning og politi); no long row of figures that could be a CPR number. Initials could name a worker.
 */
const CODE = /^(?!.*\d{6})(?:[\p{Ll}\d§][\p{Ll}\d§ _.:/-]{0,39}|PPR|SSP)$/u
const LEGAL_BASIS = /^(SEL|BL)\b[\s§\d.,a-zæøå()-]{0,75}$/i

/** Follows a record to the one it was merged into, and that one to its own; a ring ends where it began. */
function rootOf(id: string | null, merged: ReadonlyMap<string | null, string>): string | null {
  let root = id
  for (let step = 0; step < 20; step++) {
    const next = merged.get(root)
    if (next === undefined) return root
    root = next
  }
  return root
}

async function named({ db, municipality }: Store, table: 'provider' | 'team'): Promise<readonly TextRow[]> {
  const columns = table === 'team' ? sql`id::text as id, name` : sql`id::text as id, import_id`
  const { rows } = await sql<TextRow>`
    select ${columns} from ${sql.table(table)} where municipality = ${municipality}`.execute(db)
  return rows
}

interface LinesOf {
  readonly kind: RecordKind
  /** Null for a record that is no line of the package. */
  readonly line: (row: TextRow, context: Context) => PackageLine | null
}

/** Each resource with the records it is made of; a resource comes after those it points into. */
const RESOURCE_LINES = {
  persons: {
    kind: 'person',
    line(row, { nameOf }) {
      const birth_date = row.birth_date ?? row.expected_birth_date ?? null
      if (row.kind !== 'child' || row.merged_into || birth_date === null) return null
      return { person_id: nameOf('person', row.id), birth_date, ...texts(row, ['sex', 'target_group']) }
    },
  },
  measures: {
    kind: 'measure',
    line: (row, { municipality, nameOf, personOf, wordOf, providers }) => ({
      measure_id: nameOf('measure', row.id),
      person_id: personOf(row.person_id),
      municipality,
      ...texts(row, ['measure_type', 'start_date', 'end_date', 'intensity']),
      legal_basis: LEGAL_BASIS.test(row.legal_basis ?? '') ? (row.legal_basis ?? '') : '',
      granted_by: wordOf(row.granted_by),
      provider_id: providers.get(row.provider_id) ?? '',
    }),
  },
  population: {
    kind: 'population',
    line: (row, { municipality }) => ({ municipality, ...texts(row, ['date', 'population_0_17']) }),
  },
  investigations: {
    kind: 'investigation',
    line: (row, { municipality, nameOf, personOf }) => ({
      investigation_id: nameOf('investigation', row.id),
      person_id: personOf(row.person_id),
      municipality,
      ...texts(row, ['decided_on', 'completed_on']),
    }),
  },
  notifications: {
    kind: 'notification',
    // A concern is no notification; one that was registered without its kind is.
    line: (row, { municipality, nameOf, personOf, wordOf }) =>
      row.kind === 'concern'
        ? null
        : {
            notification_id: nameOf('notification', row.id),
            person_id: personOf(row.person_id),
            municipality,
            received_at: dayOrTime(row.received_at),
            assessed_at: dayOrTime(row.assessed_at),
            notifier: wordOf(row.notifier),
            outcome: wordOf(row.outcome),
          },
  },
  followups: {
    kind: 'followup',
    // Contact that is about no one measure is no follow-up of any.
    line: (row, { nameOf }) =>
      row.measure_id === null
        ? null
        : {
            followup_id: nameOf('followup', row.id),
            measure_id: nameOf('measure', row.measure_id),
            ...texts(row, ['date', 'kind', 'decision', 'next_due_date']),
          },
  },
  caseworkers: {
    kind: 'worker',
    line: (row, { municipality, nameOf, teams }) =>
      row.fte === null
        ? null
        : {
            caseworker_id: nameOf('caseworker', row.id),
            municipality,
            team: teams.get(row.team_id) ?? '',
            fte: row.fte,
          },
  },
  assignments: {
    kind: 'allocation',
    line(row, { nameOf, courses, closed }) {
      if (row.case_id && courses.has(row.case_id)) return null
      return {
        case_id: nameOf('case', row.case_id ?? `imported ${row.case_import_id}`),
        caseworker_id: nameOf('caseworker', row.caseworker_id),
        start_date: row.start_date ?? '',
        // Nobody has a case that is closed.
        end_date: row.end_date ?? closed.get(row.case_id) ?? '',
      }
    },
  },
  pupils: {
    kind: 'pupil',
    line: (row, { municipality, personOf }) => ({
      person_id: personOf(row.person_id),
      municipality,
      ...texts(row, [
        'school_year',
        'grade',
        'academic_wellbeing',
        'social_wellbeing',
        'absence_percent',
        'months_registered',
      ]),
    }),
  },
} as const satisfies { readonly [Name in ResourceName]?: LinesOf }

function texts<const Name extends string>(row: TextRow, names: readonly Name[]): Record<Name, string> {
  // Every name is given its text; the compiler cannot follow that.
  return Object.fromEntries(names.map((name) => [name, row[name] ?? ''])) as Record<Name, string>
}

/** Midnight stands for a day whose time was not said. */
function dayOrTime(text: string | null): string {
  return (text ?? '').replace(/ 00:00:00$/, '')
}

/** Notes on the figures are what they are now: they were written to be read beside the figures. */
async function annotations({ db, municipality }: Store): Promise<PackageBatch> {
  const { rows } = await sql<TextRow>`
    select id::text as id, figure, "group", date::text as date, is_break::text as is_break, note
    from annotation where municipality = ${municipality} order by annotation.id`.execute(db)
  return {
    resource: 'annotations',
    lines: rows.map((row) => ({
      municipality,
      ...texts(row, ['figure', 'group', 'date', 'note']),
      break: row.is_break ?? 'false',
    })),
    ids: rows.map(({ id }) => id ?? ''),
  }
}
