import type { JobWithMetadata, PgBoss } from 'pg-boss'
import { COPENHAGEN } from '../kernel/danish-time.ts'
import { municipalitiesHere } from '../store/municipality.ts'
import type { Stores } from '../store/stores.ts'
import { addJob } from '../store/waiting-jobs.ts'
import type { ClockTime, JobKind } from './job-kind.ts'
import type { Pace } from './pace.ts'
import { layQueue } from './queue.ts'
import { type JobLog, tried } from './tried.ts'

/** The queue in which a day's round lies until its jobs have been added. */
export const EVERY_DAY = 'every-day'

interface Rounds {
  readonly stores: Stores
  readonly kinds: readonly JobKind[]
  readonly log: JobLog
  readonly pace: Pace
  /** Milliseconds since 1970. */
  now(): number
}

/** Each day at its Danish clock time a daily kind is added for every municipality; a day when no server ran is made good once. */
export async function layDailyRounds(boss: PgBoss, { stores, kinds, log, pace, now }: Rounds): Promise<void> {
  await layQueue(boss, EVERY_DAY, pace)
  for (const { name, dailyAt } of kinds) {
    if (dailyAt)
      await boss.schedule(EVERY_DAY, cronOf(dailyAt), { name }, { tz: COPENHAGEN, key: name, missed: 'once' })
  }
  const daily = kinds.filter(({ dailyAt }) => dailyAt).map(({ name }) => name)
  for (const { key } of await boss.getSchedules(EVERY_DAY)) {
    if (!daily.includes(key)) await boss.unschedule(EVERY_DAY, key)
  }
  const options = { pollingIntervalSeconds: pace.poll, includeMetadata: true } as const
  await boss.work(EVERY_DAY, options, async ([round]: JobWithMetadata<{ name: string }>[]) => {
    if (!round || !daily.includes(round.data.name)) return
    await tried(log, round, () => addForAll(stores, round.data.name, dayOf(now())))
  })
}

/** Twice a year the hour from two to three is not there, or there twice: nothing daily is set to it. */
function cronOf(time: ClockTime): string {
  const { hour, minute } = Temporal.PlainTime.from(time)
  if (hour === 2)
    throw new Error(`a daily job at ${time} would be left out or done twice when the clock changes`)
  return `${minute} ${hour} * * *`
}

async function addForAll(stores: Stores, name: string, day: string): Promise<void> {
  for (const { code } of await municipalitiesHere(stores)) {
    await stores.job(code, 'every-day').write((store) => addJob(store, { name, key: day }))
  }
}

function dayOf(milliseconds: number): string {
  const at = Temporal.Instant.fromEpochMilliseconds(milliseconds)
  return at.toZonedDateTimeISO(COPENHAGEN).toPlainDate().toString()
}
