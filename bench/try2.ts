import { syntheticRegister, CUT_OFFS } from './synthetic-register.ts'
import { spellsOf } from '../src/figures/engine/spells.ts'
import { countStates } from '../src/figures/engine/pass.ts'
import { evaluatedDays } from '../src/figures/engine/days.ts'
import { computeFigures } from '../src/figures/compute.ts'
import { runCLoop, hasSameCounts } from './c-loop.ts'
import { median, timesOf } from './timing.ts'
import { mkdtempSync } from 'node:fs'
console.log(CUT_OFFS.length)
const r = syntheticRegister({spells: 2e6, municipalities: 98, seed: 1})
const cal = evaluatedDays(CUT_OFFS)

const s = spellsOf(r)
console.log('pass', await timesOf(7, () => countStates(s, 98, cal)))


const c = runCLoop(mkdtempSync('/tmp/b-'), s, 98, cal, 7)
console.log(c?.times, c && hasSameCounts(c, countStates(s, 98, cal)))
import { countStates2 } from './pass2.ts'
console.log('pass2', await timesOf(7, () => countStates2(s, 98, cal)))
console.log(c && hasSameCounts(c, countStates2(s, 98, cal)))
