import type { Keyring } from '../../store/keyring.ts'
import type { SeenKind } from '../../store/looks.ts'
import { seenChildren } from '../../store/seen-children.ts'
import { courseWithheld, isHiding, receiptWithoutLines } from '../answers/counts-alone.ts'
import { refused } from '../refused.ts'
import type { SignedIn } from '../register-parts.ts'
import type { Municipality, UnitsAnswer } from '../wire.ts'
import type { Answers } from '../wire-answers.ts'
import type { Bound, LivePackage, LivePackages } from './live-packages.ts'

/** Who asks the live register, and what is needed to answer. */
export interface Asking {
  readonly user: SignedIn
  readonly bound: Bound
  readonly packages: LivePackages
  readonly keys: Pick<Keyring, 'pseudonym'>
}

/** Uses the register as this user may count it; refused for those who may not see figures. */
export function withLive<T>(
  { user: { actor }, bound, packages }: Asking,
  knownAt: string | null,
  work: (live: LivePackage) => Promise<T>,
): Promise<T> {
  const asker = `${actor.municipality} ${actor.tokenId ?? actor.workerId}`
  return packages.use({ bound, asker, knownAt }, work)
}

/** Counts below this are hidden: from those who may see every child of the municipality, none. */
export function hiddenBelow({ user }: Asking, { tenant }: LivePackage): number {
  const seesAll = user.roles.includes('team_leader') || user.roles.includes('manager')
  return seesAll ? 0 : tenant.suppressBelow
}

/**
 * Answers the pages' questions from the live register, as it is or was known at an instant. Behind a number stand the
 * children themselves for those who may see them, and pseudonyms for the others; none of those while counts are hidden.
 */
export function liveAnswers(asking: Asking, live: LivePackage): Answers {
  const answers = live.answers(hiddenBelow(asking, live))
  const { municipality } = asking.user.actor
  const named = (one: Municipality) =>
    one.code === municipality ? { ...one, name: live.tenant.name || one.name } : one

  return {
    ...answers,
    async package() {
      const answer = await answers.package()
      return { ...answer, municipalities: answer.municipalities.map(named) }
    },
    async staircase(query) {
      const answer = await answers.staircase(query)
      return { ...answer, municipality: named(answer.municipality) }
    },
    ...behindNumbers({ asking, live, answers, named }),
  }
}

/** What a look at a child's path over the staircase shows. */
const PATH_SHOWS: readonly SeenKind[] = ['name', 'measure', 'followup', 'investigation', 'notification']

interface Behind {
  readonly asking: Asking
  readonly live: LivePackage
  readonly answers: Answers
  readonly named: (one: Municipality) => Municipality
}

/** The answers about single children; while counts are hidden, about none whom the user may not see. */
function behindNumbers({
  asking,
  live,
  answers,
  named,
}: Behind): Pick<Answers, 'receipt' | 'units' | 'path'> {
  const { user, bound, keys } = asking
  const isWithheld = isHiding(hiddenBelow(asking, live))
  const pseudonymOf = (id: string) => keys.pseudonym(user.actor.municipality, 'person', id)
  const idOf = (child: number) => live.children[child - 1] ?? ''
  const see = (ids: readonly string[], kinds: readonly SeenKind[]) =>
    bound.read('figures', (store) => seenChildren(store, ids, kinds))
  return {
    receipt: (query) => (isWithheld ? receiptWithoutLines(answers, query) : answers.receipt(query)),
    async units(query) {
      const answer = await answers.units(isWithheld ? { ...query, offset: 0, limit: Infinity } : query)
      const ids = answer.units.map(({ child }) => idOf(child))
      const names = await see(ids, ['name', 'measure'])
      const units = answer.units.map((unit, at) => unitOf(unit, ids[at], names, pseudonymOf))
      if (!isWithheld) return { ...answer, units }
      return { ...answer, withheld: true, units: units.filter(({ person }) => person !== null) }
    },
    async path(query) {
      const id = idOf(query.child)
      const name = id === '' ? undefined : (await see([id], PATH_SHOWS)).get(id)
      if (name === undefined && isWithheld) throw courseWithheld()
      if (name === undefined && !user.roles.includes('analyst')) throw refused('not-found')
      const answer = await answers.path(query)
      return {
        ...answer,
        municipality: named(answer.municipality),
        person: name === undefined ? null : { id, name },
        pseudonym: pseudonymOf(id),
      }
    },
  }
}

function unitOf(
  unit: UnitsAnswer['units'][number],
  id: string,
  names: ReadonlyMap<string, string>,
  pseudonymOf: (id: string) => string,
): UnitsAnswer['units'][number] {
  const name = names.get(id)
  return { ...unit, person: name === undefined ? null : { id, name }, pseudonym: pseudonymOf(id) }
}
