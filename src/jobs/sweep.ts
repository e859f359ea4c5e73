import { sweep } from '../store/sweep.ts'
import type { JobKind } from './job-kind.ts'

/** Every night what nobody can use any more is removed: sessions that have ended and answers kept for a resending. */
export const SWEEP: JobKind = {
  name: 'sweep',
  dailyAt: '03:30',
  work: (register) => register.write(sweep),
}
