import { FOLLOW_UP_PROFILES } from '../../catalogue/follow-up-standards.ts'
import { openPackage } from '../../intake/open-package.ts'
import type { OpenedPackage } from '../../intake/package-files.ts'
import type { FollowUpProfile } from '../../kernel/follow-up.ts'
import { PackageInMemory } from '../../reports/data-package.ts'
import { figuresStamp } from '../../store/figure-changes.ts'
import { followUpStandardOf } from '../../store/follow-up-standard.ts'
import type { Keyring } from '../../store/keyring.ts'
import { packageRows, type Tenant, tenantOf } from '../../store/package-rows.ts'
import type { Store, Stores } from '../../store/stores.ts'
import { type Known, knownOf } from '../answers/known.ts'

/** A store bound to whoever asks. */
export type Bound = ReturnType<Stores['for']>

/** A municipality's register as a data package that has been read, and the children behind its lines. */
export interface LivePackage {
  readonly tenant: Tenant
  /** Id in the register of the child on each line of persons. */
  readonly children: readonly string[]
  /** What is known of it by those from whom counts below this are hidden. */
  known(suppressBelow: number): Known
}

/** Live packages that have been read and not changed since. */
export interface LivePackages {
  /** Null when the user may not see figures. `knownAt` is an ISO instant; null: now. */
  of(bound: Bound, knownAt: string | null): Promise<LivePackage | null>
}

/** So many are kept; a large municipality's takes some hundred megabytes. */
const ROOM = 6

/** Reads each register once for as long as nothing in it has changed, however many ask at once. */
export function livePackages(keys: Pick<Keyring, 'pseudonym'>, room = ROOM): LivePackages {
  const kept = new Map<string, Promise<LivePackage>>()

  function read(key: string, bound: Bound, knownAt: string | null): Promise<LivePackage> {
    const reading = kept.get(key) ?? bound.figures((store) => readRegister(store, keys, knownAt))
    kept.delete(key)
    kept.set(key, reading)
    reading.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) {
      if (kept.size <= room) break
      kept.delete(oldest)
    }
    return reading
  }

  return {
    async of(bound, knownAt) {
      const now = await bound.figures(async (store) => ({
        stamp: await figuresStamp(store),
        tenant: await tenantOf(store),
        standard: await followUpStandardOf(store),
      }))
      if (now.stamp === null || now.tenant === null) return null
      return read(JSON.stringify([now.tenant, knownAt, now.stamp, now.standard]), bound, knownAt)
    },
  }
}

async function readRegister(
  store: Store,
  keys: Pick<Keyring, 'pseudonym'>,
  knownAt: string | null,
): Promise<LivePackage> {
  const tenant = await tenantOf(store)
  if (!tenant) throw new Error('The municipality went away while its register was read')
  const lines = new PackageInMemory()
  const children: string[] = []
  for await (const batch of packageRows(store, { keys, knownAt })) {
    lines.add(batch.resource, batch.lines)
    if (batch.resource === 'persons') children.push(...batch.ids)
  }
  const files = lines.files(tenant, knownAt)
  const opened = await openPackage({ read: async (name) => files.get(name) ?? null, diskPath: () => null })
  return { tenant, children, known: rememberedKnown(opened, standardsWith(await followUpStandardOf(store))) }
}

/**
 * The municipality's own standard as it is written now, whichever moment the register is read as of; else the one that is
 * printed of it.
 */
function standardsWith(own: FollowUpProfile | null): readonly FollowUpProfile[] {
  return own ? [own] : FOLLOW_UP_PROFILES
}

function rememberedKnown(
  opened: OpenedPackage,
  standards: readonly FollowUpProfile[],
): (suppressBelow: number) => Known {
  const knowns = new Map<number, Known>()
  return (suppressBelow) => {
    const known = knowns.get(suppressBelow) ?? knownOf(opened, suppressBelow, standards)
    knowns.set(suppressBelow, known)
    return known
  }
}
