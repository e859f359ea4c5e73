import type { ChildProcess } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoMunicipality } from '../../src/generate/demo/municipality.ts'
import { eksempelkoebingOf, NABOKOEBING } from '../../src/generate/demo/sizes.ts'
import { parseIsoDay } from '../../src/kernel/calendar.ts'
import { RECORDS } from '../../src/slices.ts'
import { copyOfDemo } from '../browser/demo.ts'
import { startTrin } from './trin.ts'

type Person = (path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>
interface Answer {
  readonly status: number
  readonly text: string
}

let server: ChildProcess
let address: string
let data: string
let printed = ''
/** What was refused, with what it was answered. */
const refusals: string[] = []
/** Every address that was asked. */
const asked: string[] = []

beforeAll(async () => {
  data = (await copyOfDemo('pglite')).folder
  server = startTrin(['serve', '--demo', '--children', '160', '--port', '0', '--data', data])
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  address = await new Promise<string>((resolve, reject) => {
    server.on('close', (exit) => reject(new Error(`ended with ${exit}: ${printed}`)))
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const found = /http:\S+/.exec(printed)
      if (found) resolve(found[0])
    })
  })
  await untilReady()
})
afterAll(() => void server.kill('SIGKILL'))

async function untilReady(): Promise<void> {
  const isReady = () =>
    fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 100))
}

async function signIn(name: string): Promise<Person> {
  const { people } = await (await fetch(`${address}/api/v1/sign-in`)).json()
  const person = people.find((one: { name: string }) => one.name.startsWith(name))
  const body = { municipality: person.municipality.code, worker: person.id }
  const headers = { 'Content-Type': 'application/json', Origin: address }
  const response = await fetch(`${address}/api/v1/sign-in/demo`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  const [cookie] = response.headers.getSetCookie()[0].split(';')
  return async (where, sent, more = {}) => {
    asked.push(where)
    const init = {
      headers: { ...headers, Cookie: cookie, ...more },
      ...(sent !== undefined && {
        method: 'POST',
        body: typeof sent === 'string' ? sent : JSON.stringify(sent),
      }),
    }
    const answer = await fetch(`${address}/api/v1${where}`, init)
    const text = await answer.text()
    if (!answer.ok) refusals.push(text)
    return { status: answer.status, text }
  }
}

/** Names and numbers of the invented children and their families, as the demo makes them today. */
function secrets() {
  const today = parseIsoDay(Temporal.Now.plainDateISO('Europe/Copenhagen').toString())
  if (today === null) throw new Error('no today')
  const towns = [eksempelkoebingOf(160), NABOKOEBING].map((size) => demoMunicipality(size, today))
  const people = towns.flatMap(({ records }) => records.person)
  const names = people
    .map(({ given_name, family_name }) => `${given_name} ${family_name}`)
    .filter((name) => name.trim().length > 4)
  const families = [...new Set(people.map(({ family_name }) => String(family_name)))].filter(
    (name) => name.length > 4,
  )
  const numbers = towns.flatMap(({ cprs }) => cprs.map(({ cpr }) => cpr))
  return {
    names,
    families,
    numbers: numbers.flatMap((number) => [number, `${number.slice(0, 6)}-${number.slice(6)}`]),
  }
}

describe('after a day at work, also one on which much went wrong', () => {
  test('neither the log, nor a refusal, nor an address holds a name or a CPR number', async () => {
    const { names, families, numbers } = secrets()
    expect(names.length).toBeGreaterThan(100)
    expect(numbers.length).toBeGreaterThan(100)
    await aDay({ name: names[0], number: numbers[0] })
    server.kill('SIGTERM')
    await new Promise((resolve) => server.on('exit', resolve))
    const files = (await readdir(data, { withFileTypes: true })).filter((file) => file.isFile())
    const kept = await Promise.all(files.map((file) => readFile(path.join(data, file.name), 'utf8')))
    expect(printed.split('\n').length).toBeGreaterThan(40)
    expect(refusals.length).toBeGreaterThan(10)
    for (const place of [printed, ...kept, refusals.join('\n'), asked.join('\n')]) {
      expect([...names, ...families, ...numbers].filter((secret) => place.includes(secret))).toEqual([])
    }
  })
})

async function aDay({ name, number }: { readonly name: string; readonly number: string }): Promise<void> {
  const leader = await signIn('Tove')
  const caseworker = await signIn('Rita')
  const others = [
    await signIn('Kaj'),
    await signIn('Ada'),
    await signIn('Dan'),
    await signIn('Uffe'),
    await signIn('Lis'),
  ]
  const list = JSON.parse((await leader('/children?limit=20')).text)
  for (const { id } of list.children) {
    await leader(`/children/${id}`)
    await leader(`/children/${id}/history`)
    await caseworker(`/children/${id}`)
    for (const other of others) await other(`/children/${id}`)
  }
  const child = list.children[0].id
  await leader(`/children/${child}/cpr/reveal`, { reason: 'Skal bruges til en henvendelse' })
  await caseworker('/children/search', { name, cpr: number })
  await leader('/children/list', { q: name.split(' ')[0] })
  // What goes wrong: bodies that cannot be read, fields that do not exist, names where a date belongs, numbers that are taken.
  await caseworker('/children/search', `{"name": "${name}", `)
  await caseworker('/children/search', { name, cpr: number, wrong: name })
  await leader('/children', {
    child: { kind: 'child', given_name: name, birth_date: name },
    case: {},
    searched: true,
  })
  const whole = { kind: 'child', given_name: name, family_name: 'Igen', birth_date: '2020-01-02' }
  await leader('/children', {
    child: whole,
    cpr: number,
    case: { kind: 'case', opened_on: '2026-01-01' },
    searched: true,
  })
  await leader(`/children/${child}/cpr`, { cpr: number, reason: name })
  await leader(`/children/${child}/network`, {
    relation: { relation: name },
    person: { values: { given_name: name } },
  })
  await leader(`/children/${child}/merge`, { into: child, reason: `${name} er det samme barn` })
  for (const { plural } of RECORDS.all) {
    await leader(`/${plural}`, { child, values: { start_date: name, note: number } })
    await leader(`/${plural}`, { child, values: { [name]: number } })
  }
  await leader(`/measures/${child}`, undefined, { 'If-Match': name.replaceAll(/[^ -~]/g, '?') })
  await leader(`/children/${child}`, { [name]: number })
}
