import type { JobKind } from './job-kind.ts'
import { SWEEP } from './sweep.ts'

/** Every kind of work that a server does outside of requests. */
export const JOB_KINDS: readonly JobKind[] = [SWEEP]
