import { Gauge, type Registry } from 'prom-client'
import type { Jobs } from '../jobs/jobs.ts'

const STATES = ['waiting', 'running', 'failed', 'done'] as const

/** Adds how the jobs of each kind stand to the metrics; while their queue does not answer they are not among them. */
export function measureJobs(jobs: Pick<Jobs, 'counts'>, registers: Registry[]): void {
  const counted = async () => (await jobs.counts().catch(() => null)) ?? []
  new Gauge({
    name: 'trin_jobs',
    help: 'Jobs by kind and state; of those failed or done, the last thirty days',
    labelNames: ['name', 'state'] as const,
    registers,
    async collect() {
      this.reset()
      for (const one of await counted()) {
        for (const state of STATES) this.set({ name: one.name, state }, one[state])
      }
    },
  })
  new Gauge({
    name: 'trin_jobs_oldest_waiting_seconds',
    help: 'How long the job of the kind that has waited longest could have been begun, in seconds',
    labelNames: ['name'] as const,
    registers,
    async collect() {
      this.reset()
      for (const { name, oldestWaiting } of await counted()) this.set({ name }, oldestWaiting)
    },
  })
}
