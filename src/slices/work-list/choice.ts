import type { MeAnswer } from '../../api/wire-me.ts'
import type { Query } from '../../kernel/endpoint.ts'
import { FAMILIES, type Family } from '../../slices.due.ts'

export const VIEWS = ['date', 'child'] as const
export type View = (typeof VIEWS)[number]
export const CASE_KINDS = ['case', 'course'] as const

/** What the work list is held to. It lives in the address; the name that is searched for never does. */
export interface WorkListChoice {
  readonly view: View
  readonly family: Family | ''
  /** '' for all; '0' for children without a measure in force. */
  readonly step: string
  readonly caseKind: (typeof CASE_KINDS)[number] | ''
  /** For leaders: whose list. */
  readonly team: string
  readonly caseworker: string
}

const IN_ADDRESS = {
  view: 'orden',
  family: 'slags',
  step: 'trin',
  caseKind: 'sag',
  team: 'team',
  caseworker: 'raadgiver',
} as const satisfies Record<keyof WorkListChoice, string>
const VIEW_WORDS: Readonly<Record<View, string>> = { date: 'dato', child: 'barn' }
const STEPS = ['0', '1', '2', '3', '4', '5', '6']
const PLAIN: WorkListChoice = { view: 'date', family: '', step: '', caseKind: '', team: '', caseworker: '' }

/** The choice of an address; what it does not say, or says wrongly, is as for someone who has just come. */
export function workListChoiceOf(search: URLSearchParams): WorkListChoice {
  const said = (name: keyof WorkListChoice) => search.get(IN_ADDRESS[name])
  return {
    view: VIEWS.find((view) => VIEW_WORDS[view] === said('view')) ?? PLAIN.view,
    family: FAMILIES.find((family) => family === said('family')) ?? '',
    step: STEPS.find((step) => step === said('step')) ?? '',
    caseKind: CASE_KINDS.find((kind) => kind === said('caseKind')) ?? '',
    team: idIn(said('team')),
    caseworker: idIn(said('caseworker')),
  }
}

/** The address with a change of the choice; what stands as it does from the start is left out. */
export function withWorkListChoice(
  search: URLSearchParams,
  change: Partial<WorkListChoice>,
): URLSearchParams {
  const next = new URLSearchParams(search)
  next.delete('opgave')
  const choice = { ...workListChoiceOf(search), ...change }
  for (const name of Object.keys(IN_ADDRESS) as (keyof WorkListChoice)[]) {
    if (choice[name] === PLAIN[name]) next.delete(IN_ADDRESS[name])
    else next.set(IN_ADDRESS[name], name === 'view' ? VIEW_WORDS[choice.view] : choice[name])
  }
  return next
}

/** Whose list is asked for; only a leader can ask for another's. */
export function workListQuery({ team, caseworker }: WorkListChoice, { may }: Pick<MeAnswer, 'may'>): Query {
  if (!may.allocate) return {}
  return { caseworker: caseworker || undefined, team: caseworker ? undefined : team || undefined }
}

/** Whether a leader of the whole department has yet to say whose list it is. */
export function mustChooseWhose(
  { team, caseworker }: WorkListChoice,
  { roles }: Pick<MeAnswer, 'roles'>,
): boolean {
  return roles.includes('manager') && team === '' && caseworker === ''
}

/** Whether the list is held to some of what is due. */
export function isNarrowed({ family, step, caseKind }: WorkListChoice): boolean {
  return family !== '' || step !== '' || caseKind !== ''
}

function idIn(value: string | null): string {
  return value !== null && /^[0-9a-f-]{36}$/.test(value) ? value : ''
}
