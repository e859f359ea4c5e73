import { SLICES } from '../../src/slices.ts'
import { isList, knowsNoSchema, LISTS, ROLES, ROOMS, roleOf, roomOf, sliceOf } from './layers.ts'
import type { Breach } from './rules.ts'
import type { SourceFile } from './source-files.ts'

/** The one worker of the pages; it lies in `api/` since it answers what the server answers (docs/decisions/0006). */
const WORKER_OF_PAGES = 'api/own-files-worker.ts'
const MOST_SLICES = 6

/** Every file lies in a room, in a slice of the list, or is one of the few that join them. */
export function unknownPlaces(files: readonly SourceFile[]): Breach[] {
  const slices: readonly string[] = SLICES
  const isKnown = ({ path }: SourceFile) => {
    const slice = sliceOf(path)
    if (slice !== null) return slices.includes(slice)
    return ['app.ts', 'config.ts'].includes(path) || isList(path) || roomOf(path) in ROOMS
  }
  return files.filter((file) => !isKnown(file)).map(({ path }) => `${path} lies in no room and no slice`)
}

/** A room imports only what the table lets it, and slices through the lists alone. */
export function roomBreaches(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => sliceOf(path) === null && path !== 'app.ts')
    .flatMap((file) =>
      targetsOf(file)
        .filter((target) => !mayRoomImport(file.path, target))
        .map(told(file)),
    )
}

function mayRoomImport(path: string, target: string): boolean {
  const slice = sliceOf(target)
  if (isList(path)) {
    if (slice !== null) return roleOf(target) === LISTS[path]
    const rooms = {
      'slices.routes.ts': ['kernel', 'api'],
      'slices.do.ts': ['casework'],
      'slices.demo.ts': ['kernel', 'generate', 'store'],
      'slices.pages.tsx': ['web'],
      'slices.unfinished.ts': ['store'],
    }[path]
    return (rooms ?? ['kernel']).includes(roomOf(target))
  }
  if (slice !== null) return false
  const own = roomOf(path)
  return (
    own === roomOf(target) ||
    isAmong(ROOMS[own]?.mayImport ?? [], target) ||
    (own === 'web' && target === WORKER_OF_PAGES)
  )
}

/** `api/wire` stands for all the schemas that the pages share: api/wire.ts, api/wire-records.ts, ... */
function isAmong(allowed: readonly string[], target: string): boolean {
  return (
    allowed.includes(roomOf(target)) ||
    allowed.includes(target) ||
    (allowed.includes('lists') && isList(target)) ||
    (allowed.includes('api/wire') && target.startsWith('api/wire'))
  )
}

/** A file of a slice imports only what its role lets it. */
export function roleBreaches(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => sliceOf(path) !== null)
    .flatMap((file) => {
      const role = ROLES[roleOf(file.path)]
      const isAllowed = (target: string) => {
        const slice = sliceOf(target)
        if (slice === null) return isAmong(role.rooms, target)
        return (slice === sliceOf(file.path) ? role.own : role.earlier).includes(roleOf(target))
      }
      return targetsOf(file)
        .filter((target) => !isAllowed(target))
        .map(told(file))
    })
}

/** A slice imports only slices before it in the list, and six of them at most; so no two import each other. */
export function orderBreaches(files: readonly SourceFile[]): Breach[] {
  const slices: readonly string[] = SLICES
  const imported = new Map<string, Set<string>>()
  const backward = files.flatMap((file) => {
    const own = sliceOf(file.path)
    if (own === null) return []
    const theirs = targetsOf(file).filter((target) => ![null, own].includes(sliceOf(target)))
    for (const target of theirs)
      imported.set(own, (imported.get(own) ?? new Set()).add(sliceOf(target) ?? ''))
    return theirs
      .filter((target) => slices.indexOf(sliceOf(target) ?? '') > slices.indexOf(own))
      .map((target) => `${file.path} imports ${target} of a later slice`)
  })
  const wide = [...imported].filter(([, theirs]) => theirs.size > MOST_SLICES)
  return [
    ...backward,
    ...wide.map(([own, theirs]) => `${own} imports ${theirs.size} slices: ${[...theirs].join(', ')}`),
  ]
}

/** Acts and endpoints, which pages load, import of schemas nothing but their types. */
export function schemaBreaches(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(knowsNoSchema)
    .flatMap((file) =>
      file.imports
        .filter(({ target, isOurs, isOfTypes }) => isOurs && !isOfTypes && isSchema(target))
        .map(({ target }) => `${file.path} loads ${target}`),
    )
}

function isSchema(target: string): boolean {
  return sliceOf(target) === null ? /^api\/wire(?!\.endpoints)/.test(target) : roleOf(target) === 'wire'
}

/** Where addresses of the API are put together for all pages. */
const ASKS_FOR_PAGES = 'web/answers/'

/** A page asks by a question, an order or an act, and writes out no address of the API. */
export function addressBreaches(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path, saysAddress }) => saysAddress && isPage(path) && !path.startsWith(ASKS_FOR_PAGES))
    .map(({ path }) => `${path} writes out an address`)
}

/** From a page no chain of imports reaches what changes or reads the register. */
export function reachBreaches(files: readonly SourceFile[]): Breach[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return files
    .filter(({ path }) => isPage(path))
    .flatMap(({ path }) => {
      const trail = wayTo(path, byPath)
      return trail ? [trail.join(' -> ')] : []
    })
}

function isPage(path: string): boolean {
  const isOfSlice = sliceOf(path) !== null && ['page', 'pages', 'parts'].includes(roleOf(path))
  return roomOf(path) === 'web' || isOfSlice
}

/** The shortest way from a page to what it must not reach; null when there is none. */
function wayTo(page: string, byPath: ReadonlyMap<string, SourceFile>): readonly string[] | null {
  const before = new Map<string, string | null>([[page, null]])
  for (const path of before.keys()) {
    if (isKept(path)) return trailOf(path, before)
    for (const target of byPath.get(path)?.imports.filter((one) => one.isOurs) ?? [])
      if (!before.has(target.target)) before.set(target.target, path)
  }
  return null
}

function isKept(path: string): boolean {
  return (
    ['store', 'casework'].includes(roomOf(path)) ||
    (sliceOf(path) !== null && ['do', 'store'].includes(roleOf(path)))
  )
}

function trailOf(path: string, before: ReadonlyMap<string, string | null>): readonly string[] {
  const trail: string[] = []
  for (let at: string | null = path; at !== null; at = before.get(at) ?? null) trail.unshift(at)
  return trail
}

function targetsOf(file: SourceFile): readonly string[] {
  const ours = file.imports
    .filter((one) => one.isOurs && !one.target.endsWith('.css'))
    .map((one) => one.target)
  return [...ours, ...file.workers]
}

function told(file: SourceFile): (target: string) => Breach {
  return (target) => `${file.path} may not import ${target}`
}
