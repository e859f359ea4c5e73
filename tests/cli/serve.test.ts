import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyFolder } from '../shared/shared.ts'
import { packageFolder, startTrin, trin } from './trin.ts'

let server: ChildProcess
let address: string
let data: string

beforeAll(async () => {
  data = await emptyFolder()
  server = startTrin(['serve', '--port', '0', '--data', data])
  address = await addressOf(server)
})

afterAll(() => {
  server.kill('SIGKILL')
})

function addressOf(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    started.on('close', (exit) => reject(new Error(`ended with ${exit}`)))
    started.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const found = /http:\S+/.exec(text)
      if (found) resolve(found[0])
    })
  })
}

test('without a package it serves the invented partnership register, where nothing needs hiding', async () => {
  const answer = await (await fetch(`${address}/api/v1/package`)).json()
  expect(answer.invented).toBe(true)
  expect(answer.suppressBelow).toBe(0)
  expect(answer.municipalities.map(({ code }: { code: string }) => code)).toEqual(['167', '510', '657'])
  expect(existsSync(path.join(data, 'partnership', 'datapackage.json'))).toBe(true)
})

test('the front page is answered', async () => {
  const address510 = `${address}/api/v1/staircase?municipality=510&date=2017-09-30`
  expect((await fetch(address510)).status).toBe(200)
})

test('a port that is taken is told plainly, exit 2', async () => {
  const { port } = new URL(address)
  const { exit, err } = await trin(['serve', '--port', port, '--package', await packageFolder()])
  expect(exit).toBe(2)
  expect(err).toContain(`port ${port} is taken`)
})

test('an operator may hide small counts of invented children too', async () => {
  const hiding = startTrin(['serve', '--port', '0', '--package', await packageFolder()], {
    TRIN_SUPPRESS: '7',
  })
  const answer = await (await fetch(`${await addressOf(hiding)}/api/v1/package`)).json()
  hiding.kill('SIGTERM')
  expect(answer.suppressBelow).toBe(7)
})

test('asked to stop, it stops in good order', async () => {
  const stopping = startTrin(['serve', '--port', '0', '--package', await packageFolder()])
  await fetch(await addressOf(stopping))
  const exit = new Promise((resolve) => stopping.on('exit', resolve))
  stopping.kill('SIGTERM')
  expect(await exit).toBe(0)
})
