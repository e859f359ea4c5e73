import { syntheticRegister, CUT_OFFS } from './synthetic-register.ts'
import { spellsOf } from '../src/figures/engine/spells.ts'
import { evaluatedDays } from '../src/figures/engine/days.ts'
import { median, timesOf } from './timing.ts'
import { countStates2 } from './pass2.ts'
const r = syntheticRegister({spells: 2e6, municipalities: 98, seed: 1})
const cal = evaluatedDays(CUT_OFFS)
const s = spellsOf(r)
console.log('pass2', median(await timesOf(9, () => countStates2(s, 98, cal))))
