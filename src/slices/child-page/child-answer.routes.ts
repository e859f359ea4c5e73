import { onPath, pathUpTo } from '../../api/child-path.ts'
import { recordAnswer, titleOfType } from '../../api/record-answer.ts'
import type { SignedIn } from '../../api/register-parts.ts'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { byKind } from '../../api/wire-of-kind.ts'
import type { Now, WorkRules } from '../../kernel/due/due.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { dueOfChild } from '../../slices.due.ts'
import { RECORDS } from '../../slices.ts'
import type { ChildPage } from '../child/child-page.store.ts'

/** A child's page as it is sent. */
export function childAnswer(
  page: ChildPage,
  user: SignedIn,
  { rules, now }: { readonly rules: WorkRules; readonly now: Now },
): ChildAnswer {
  const { today } = now
  const { child, address, records, related, mergedInto, merged, emergency, sees } = page
  const answers = answersOf(records)
  return {
    child: recordAnswer({ kind: 'person', record: child }),
    hasCpr: page.hasCpr,
    address: address && recordAnswer({ kind: 'address', record: address }),
    addressHidden: page.isAddressHidden,
    records: answers,
    related: related.map((record) => recordAnswer({ kind: 'person', record })),
    names: namesOn(page),
    merged: [...merged],
    mergedInto,
    emergency,
    path: pathUpTo(today, answers.measure.map(onPath)),
    due: mayWork(user) ? [...dueOfChild({ records, sees }, rules, now)] : [],
    today,
    sees,
    may: mayDo(page, user),
  }
}

function answersOf(records: ChildPage['records']): ChildAnswer['records'] {
  return byKind(
    Object.entries(records).flatMap(([kind, all]) => all.map((record) => recordAnswer({ kind, record }))),
  )
}

function namesOn({ names, records }: ChildPage): ChildAnswer['names'] {
  const own = RECORDS.namedOnPage.flatMap(({ kind, name }) =>
    records[kind].map(({ id, values }) => [id, name(values, titleOfType).da]),
  )
  return { ...names, ...Object.fromEntries(own) }
}

/** What is due is told to those whose work it can be, and to other systems. */
function mayWork({ roles, scopes }: SignedIn): boolean {
  return rightsOf(roles).write || scopes !== null
}

/** What the page may offer; the database decides in the end. */
function mayDo({ isWhole }: ChildPage, { roles, scopes }: SignedIn): ChildAnswer['may'] {
  const rights = rightsOf(roles)
  return {
    correct: rights.write || (scopes?.includes('children:write') ?? false),
    allocate: rights.allocate,
    transfer: rights.allocate,
    seeLooks: rights.seeLooks || isWhole,
  }
}
