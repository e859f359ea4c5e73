import { expect, test } from 'vitest'
import { until } from '../jobs/queue.ts'
import { newRegister } from '../store/databases.ts'
import { startServer } from './started.ts'
import { packageFolder } from './trin.ts'

test('a server does its jobs beside its requests, shows how they stand, and stops when it is asked to', async () => {
  const server = await startServer(
    ['--demo', '--children', '20', '--data', await newRegister(), '--package', await packageFolder()],
    { TRIN_METRICS: 'open' },
  )
  const metrics = async () => (await fetch(`${server.address}/metrics`)).text()
  await until(async () => (await metrics()).includes('trin_jobs{name="sweep",state="waiting"} 0'))
  const text = await metrics()
  for (const state of ['running', 'failed', 'done'])
    expect(text).toContain(`trin_jobs{name="sweep",state="${state}"}`)
  expect(text).toContain('trin_jobs_oldest_waiting_seconds{name="sweep"} 0')
  expect(await server.stop()).toBe(0)
  expect(server.said()).not.toContain('"level":"error"')
})
