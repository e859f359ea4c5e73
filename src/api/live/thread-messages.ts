import type { FollowUpProfile } from '../../kernel/follow-up.ts'
import type { ResourceName } from '../../kernel/package/data-package.ts'
import type { PackageLine } from '../../kernel/package/package-lines.ts'
import type { PackageSource } from '../../reports/data-package.ts'
import type { Refused } from '../refused.ts'
import type { Answers } from '../wire-answers.ts'
import type { NumberCompared } from './members.ts'

/** What the server asks of the thread that holds a register as a package. */
export type ThreadQuestion =
  | {
      readonly ask: 'open'
      readonly source: PackageSource
      readonly knownAt: string | null
      readonly standards: readonly FollowUpProfile[]
    }
  | {
      readonly ask: 'answer'
      readonly suppressBelow: number
      readonly question: keyof Answers
      readonly asked: readonly unknown[]
    }
  | { readonly ask: 'number'; readonly suppressBelow: number; readonly number: NumberCompared }

/** What is sent to the thread: lines of the register, until they are all there, and then questions. */
export type ToThread =
  | { readonly lines: readonly PackageLine[]; readonly resource: ResourceName }
  | (ThreadQuestion & { readonly id: number })

/** What comes back: an answer, a refusal with what it tells, or an error of our own making. */
export type FromThread = { readonly id: number } & (
  | { readonly answer: unknown }
  | { readonly refused: Pick<Refused, 'status' | 'body'> }
  | { readonly error: unknown }
)
