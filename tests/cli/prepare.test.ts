import { spawnSync } from 'node:child_process'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../shared/shared.ts'

// npm stands outside: what it says while it installs is all that is asked about here.
const TALKING_NPM = `
  require('node:fs').mkdirSync('node_modules', { recursive: true })
  console.log('added 3 packages')
`

test('in a fresh clone the words of npm go where a command says what it does, never into what it prints', async () => {
  const clone = await emptyFolder()
  await mkdir(path.join(clone, 'scripts'))
  await cp('scripts/prepare.mjs', path.join(clone, 'scripts/prepare.mjs'))
  await writeFile(path.join(clone, 'package-lock.json'), JSON.stringify({ packages: {} }))
  const npm = path.join(clone, 'npm.cjs')
  await writeFile(npm, TALKING_NPM)
  const env = { ...process.env, npm_execpath: npm }
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(clone, 'scripts/prepare.mjs')], {
    env,
    encoding: 'utf8',
  })
  expect([status, stdout]).toEqual([0, ''])
  expect(stderr).toContain('added 3 packages')
})
