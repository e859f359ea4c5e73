import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { computeFigures } from '../../src/figures/compute.ts'
import { folderFiles } from '../../src/intake/folder.ts'
import { openPackage } from '../../src/intake/open-package.ts'
import { parseIsoDay } from '../../src/kernel/calendar.ts'
import { differences, whole } from '../reference/differences.ts'
import { slowKeyFigures } from '../reference/key-figures.ts'
import { type RandomCase, randomCase } from '../reference/random-package.ts'
import { writePackage } from '../reference/write-package.ts'

test('a register written to files and read again gives every row of the slow reading', async () => {
  const agrees = fc.asyncProperty(randomCase().map(withPositionsForAll), async ({ pkg, cutOffs }) => {
    const rows = await figuresFromFiles({ pkg, cutOffs })
    expect(differences(rows.map(whole), slowKeyFigures(pkg, cutOffs).map(whole))).toEqual([])
  })
  await fc.assert(agrees, { numRuns: 25 })
})

/** Intake refuses a caseworker without a position (`fte` 0), which the other agreement tests have. */
function withPositionsForAll({ pkg, cutOffs }: RandomCase): RandomCase {
  const caseworkers = pkg.caseworkers?.map((row) => (row.fte === '0' ? { ...row, fte: '0.25' } : row))
  return { pkg: { ...pkg, caseworkers }, cutOffs }
}

async function figuresFromFiles({ pkg, cutOffs }: RandomCase) {
  const folder = await mkdtemp(join(tmpdir(), 'trin-agreement-'))
  try {
    await writePackage(folder, pkg)
    const { register, receipt } = await openPackage(folderFiles(folder))
    expect(receipt.refusals).toEqual([])
    expect(receipt.problems).toEqual([])
    if (!register) return []
    const dates = [...cutOffs].sort().map((date) => parseIsoDay(date) ?? Number.NaN)
    return computeFigures(register, { dates })
  } finally {
    await rm(folder, { recursive: true })
  }
}
