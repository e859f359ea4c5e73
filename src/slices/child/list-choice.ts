import type { MeAnswer } from '../../api/wire-me.ts'
import type { Query } from '../../kernel/endpoint.ts'

/** What the list of children is held to. It lives in the address; the name that is searched for never does. */
export interface ListChoice {
  readonly whose: Whose
  readonly team: string
  readonly caseworker: string
  readonly status: string
  readonly step: string
  readonly sort: string
}
export type Whose = 'mine' | 'team' | 'alle'

const IN_ADDRESS = {
  whose: 'hvis',
  team: 'team',
  caseworker: 'raadgiver',
  status: 'sag',
  step: 'trin',
  sort: 'orden',
} as const
export const STATUSES = ['open', 'closed', 'all'] as const
export const SORTS = ['name', 'birth', 'opened'] as const

/** Whose children someone can ask for: one's own only where one has cases, the team's only with a team. */
export function whoseOf({ roles, team }: MeAnswer): readonly Whose[] {
  const hasCases = roles.some((role) => role === 'caseworker' || role === 'prevention_worker')
  return [...(hasCases ? (['mine'] as const) : []), ...(team ? (['team'] as const) : []), 'alle']
}

/** The choice of an address; what it does not say, or says wrongly, is as for someone who has just come. */
export function choiceOf(search: URLSearchParams, me: MeAnswer): ListChoice {
  const one = (name: string, values: readonly string[], otherwise: string) =>
    values.find((value) => value === search.get(name)) ?? otherwise
  const whose = whoseOf(me)
  return {
    whose: whose.find((value) => value === search.get(IN_ADDRESS.whose)) ?? whose[0],
    // What one does not see, one cannot choose by: no child would seem to have it.
    team: me.may.seeCases ? idIn(search.get(IN_ADDRESS.team)) : '',
    caseworker: me.may.seeCases ? idIn(search.get(IN_ADDRESS.caseworker)) : '',
    status: me.may.seeCases ? one(IN_ADDRESS.status, STATUSES, 'open') : 'open',
    step: me.may.seeMeasures ? one(IN_ADDRESS.step, ['1', '2', '3', '4', '5', '6'], '') : '',
    sort: one(IN_ADDRESS.sort, SORTS, 'name'),
  }
}

/** The address with a change of the choice; what stands as it does from the start is left out. */
export function withChoice(
  search: URLSearchParams,
  me: MeAnswer,
  change: Partial<ListChoice>,
): URLSearchParams {
  const next = new URLSearchParams(search)
  const plain = choiceOf(new URLSearchParams(), me)
  const choice = { ...choiceOf(search, me), ...change }
  for (const name of Object.keys(IN_ADDRESS) as (keyof ListChoice)[]) {
    if (choice[name] === plain[name]) next.delete(IN_ADDRESS[name])
    else next.set(IN_ADDRESS[name], choice[name])
  }
  return next
}

/** The question to the register that a choice and a name make. */
export function childrenQuery(choice: ListChoice, me: MeAnswer, name: string): Query {
  const { whose, status, step, sort } = choice
  return {
    q: name.trim() || undefined,
    team: whose === 'team' ? me.team?.id : whose === 'alle' ? choice.team || undefined : undefined,
    caseworker:
      whose === 'mine' ? me.worker.id : whose === 'alle' ? choice.caseworker || undefined : undefined,
    status,
    step: step || undefined,
    sort,
  }
}

/** Whether anything but whose children and the order has been chosen. */
export function isNarrowed({ team, caseworker, status, step, whose }: ListChoice): boolean {
  return step !== '' || status !== 'open' || (whose === 'alle' && (team !== '' || caseworker !== ''))
}

function idIn(value: string | null): string {
  return value !== null && /^[0-9a-f-]{36}$/.test(value) ? value : ''
}
