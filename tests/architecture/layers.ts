import type { SourceFile } from './source-files.ts'

interface Room {
  readonly holds: string
  /** Besides itself. */
  readonly mayImport: readonly string[]
}

const NUMBERS = ['kernel', 'catalogue']
const KEPT = ['store', 'casework', 'jobs']
const ALL_BUT_PAGES = [...NUMBERS, 'intake', 'figures', 'generate', 'reports', ...KEPT, 'lists', 'config.ts']

/**
 * The rooms of `src/`, and what each may import. CONTRIBUTING shows this table; the slices have roles of their own below.
 * `lists` are `slices.ts` and `slices.*.ts`: through them alone the rooms reach the slices.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
  kernel: { holds: 'words that all share, pure', mayImport: [] },
  catalogue: { holds: 'facts with their sources', mayImport: ['kernel'] },
  intake: { holds: 'files to checked records and a receipt', mayImport: NUMBERS },
  figures: { holds: 'definitions, engine, SQL', mayImport: NUMBERS },
  generate: { holds: 'invented registers', mayImport: [...NUMBERS, 'slices.ts'] },
  reports: { holds: 'rows to tables and workbooks', mayImport: ['kernel', 'figures'] },
  store: { holds: 'migrations, SQL, the one room that knows the database', mayImport: ['kernel'] },
  casework: { holds: 'the general writer', mayImport: [...NUMBERS, 'store'] },
  jobs: { holds: 'work that waits', mayImport: ['kernel', 'store'] },
  api: { holds: 'questions to answers', mayImport: ALL_BUT_PAGES },
  web: {
    holds: 'what all pages share, and the pages of figures',
    mayImport: ['kernel', 'api/wire', 'lists'],
  },
  cli: { holds: 'commands', mayImport: ALL_BUT_PAGES },
}

interface Role {
  /** What a file of this role holds. */
  readonly holds: string
  /** Roles of its own slice. */
  readonly own: readonly string[]
  /** Roles of the slices before it. */
  readonly earlier: readonly string[]
  /** Rooms, and lists. */
  readonly rooms: readonly string[]
}

const SHOWN = ['record', 'rules', 'acts', 'texts', 'parts', 'wire', 'endpoints']
const ON_PAGES = ['kernel', 'web', 'api/wire', 'slices.ts', 'slices.due.ts']

/** The roles of a slice's files, told by their suffix; `page` is every other file. */
export const ROLES: Readonly<Record<string, Role>> = {
  record: { holds: 'record kinds', own: ['record'], earlier: ['record'], rooms: NUMBERS },
  rules: { holds: 'pure rules', own: ['record', 'rules'], earlier: ['record', 'rules'], rooms: NUMBERS },
  due: { holds: 'due rules', own: ['record', 'rules', 'due'], earlier: ['record', 'rules'], rooms: NUMBERS },
  acts: {
    holds: 'acts as values; of wire, types alone',
    own: ['record', 'rules', 'acts', 'wire'],
    earlier: ['record', 'rules', 'acts', 'wire'],
    rooms: NUMBERS,
  },
  do: {
    holds: 'what an act does, in one transaction',
    own: ['record', 'rules', 'due', 'acts', 'do', 'store'],
    earlier: ['record', 'rules', 'acts', 'do'],
    rooms: [...NUMBERS, 'casework', 'store'],
  },
  store: {
    holds: 'SQL that the general records cannot say',
    own: ['record', 'rules', 'store'],
    earlier: ['record', 'rules'],
    rooms: ['kernel', 'store', 'slices.due.ts', 'slices.unfinished.ts'],
  },
  texts: { holds: 'words in both languages', own: ['texts'], earlier: [], rooms: ['kernel'] },
  wire: {
    holds: 'schemas of the API',
    own: ['record', 'rules', 'wire'],
    earlier: ['record', 'rules', 'wire'],
    rooms: [...NUMBERS, 'api/wire'],
  },
  endpoints: {
    holds: 'what pages ask: address and types, without a schema',
    own: ['record', 'wire'],
    earlier: ['record', 'wire'],
    rooms: ['kernel', 'api/wire'],
  },
  routes: {
    holds: 'routes of the API',
    own: ['record', 'rules', 'due', 'acts', 'do', 'store', 'wire', 'endpoints', 'routes'],
    earlier: ['record', 'rules', 'acts', 'do', 'store', 'wire', 'endpoints'],
    rooms: [...NUMBERS, 'casework', 'store', 'api', 'slices.ts', 'slices.due.ts'],
  },
  pages: {
    holds: 'addresses, who may open them, the page to load',
    own: ['page', 'pages', 'texts', 'parts'],
    earlier: [],
    rooms: ['kernel', 'web', 'api/wire'],
  },
  parts: {
    holds: 'what later slices may show of it',
    own: [...SHOWN, 'page'],
    earlier: SHOWN,
    rooms: ON_PAGES,
  },
  page: {
    holds: 'what is special to see',
    own: [...SHOWN, 'page'],
    earlier: SHOWN,
    rooms: ON_PAGES,
  },
}

/** What each list gathers from the slices. */
export const LISTS: Readonly<Record<string, string>> = {
  'slices.ts': 'record',
  'slices.acts.ts': 'acts',
  'slices.due.ts': 'due',
  'slices.routes.ts': 'routes',
  'slices.pages.tsx': 'pages',
  'slices.do.ts': 'do',
  'slices.demo.ts': 'do',
  'slices.unfinished.ts': 'store',
}

/** Pages load these, and no schema with them. */
const WITHOUT_SCHEMA = ['acts', 'endpoints']
const PURE_ROLES = ['rules', 'due', 'acts']

/** The slice that a file lies in; null for a file of a room. */
export function sliceOf(path: string): string | null {
  const [first, slice, rest] = path.split('/')
  return first === 'slices' && rest !== undefined ? slice : null
}

/** The role of a file of a slice. */
export function roleOf(path: string): string {
  const suffix = path.match(/\.([a-z]+)\.tsx?$/)?.[1] ?? 'page'
  return suffix in ROLES ? suffix : 'page'
}

/** Whether a file is one of the lists that the rooms reach the slices through. */
export function isList(path: string): boolean {
  return path in LISTS
}

/** The room that a file lies in. */
export function roomOf(path: string): string {
  return path.split('/')[0]
}

/** The kernel, rules, due rules and acts are pure: `purityBreaches` looks at these. */
export function isPure({ path }: SourceFile): boolean {
  return roomOf(path) === 'kernel' || (sliceOf(path) !== null && PURE_ROLES.includes(roleOf(path)))
}

/** What runs in a browser as it runs in Node: `nodeOnlyBreaches` looks at these. */
export function runsAnywhere({ path }: SourceFile): boolean {
  const isOfSlice = sliceOf(path) !== null && !['do', 'store', 'routes'].includes(roleOf(path))
  return ['kernel', 'catalogue', 'figures'].includes(roomOf(path)) || isOfSlice || path === 'slices.ts'
}

/** Whether a file may import of schemas nothing but their types: `schemaBreaches` looks at these. */
export function knowsNoSchema({ path }: SourceFile): boolean {
  return sliceOf(path) !== null && WITHOUT_SCHEMA.includes(roleOf(path))
}

/** Who may know the database: `databaseBreaches` looks at the others. */
export function knowsDatabase({ path }: SourceFile): boolean {
  return roomOf(path) === 'store' || (sliceOf(path) !== null && roleOf(path) === 'store')
}

/** The rooms as CONTRIBUTING shows them. */
export function tableOfRooms(): string {
  const rows = Object.entries(ROOMS).map(
    ([room, { holds, mayImport }]) =>
      `| \`${room}/\` | ${holds} | ${mayImport === ALL_BUT_PAGES ? 'all but web, api and cli' : mayImport.join(', ') || 'nothing'} |`,
  )
  return ['| room | holds | may import |', '| --- | --- | --- |', ...rows].join('\n')
}

/** The roles as CONTRIBUTING shows them. */
export function tableOfRoles(): string {
  const rows = Object.entries(ROLES).map(
    ([role, { holds, own, earlier, rooms }]) =>
      `| ${role === 'page' ? '`*.tsx`, `*.ts`' : `\`x.${role}.ts\``} | ${holds} | ${own.join(', ')} | ${earlier.join(', ') || 'nothing'} | ${rooms.join(', ')} |`,
  )
  return [
    '| file | holds | of its own slice | of slices before it | of rooms |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
