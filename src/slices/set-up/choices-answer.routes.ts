import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import { MEASURE_LAW } from '../../catalogue/measure-law.ts'
import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { PROGRAMMES } from '../../catalogue/programmes.ts'
import { ROLES } from '../../kernel/role.ts'
import { choicesOf } from '../../store/choices.ts'
import type { Store } from '../../store/stores.ts'
import { competenceRules } from './competence.do.ts'
import { noteDaysOf } from './note-days.store.ts'

/** What forms choose among: the catalogue's measure types with their paragraphs, and the municipality's own set-up. */
export async function choicesAnswer(store: Store): Promise<ChoicesAnswer> {
  const { teams, districts, providers, workers, municipalities } = await choicesOf(store)
  return {
    measureTypes: MEASURE_TYPES.map(({ code, step, danish, english }) => ({
      code,
      title: { da: danish, en: english },
      step,
      legalBasis: legalBasisOf(code),
    })),
    teams: [...teams],
    districts: [...districts],
    providers: [...providers],
    workers: workers.map((worker) => ({
      ...worker,
      roles: ROLES.filter((role) => worker.roles.includes(role)),
    })),
    municipalities: [...municipalities],
    programmes: PROGRAMMES.map(({ phases, tracks, ...one }) => ({
      ...one,
      phases: [...phases],
      tracks: [...tracks],
    })),
    competenceRules: [...(await competenceRules(store))],
    noteDays: await noteDaysOf(store),
  }
}

/** Barnets Lov first: new measures rest on it. */
function legalBasisOf(code: string): string[] {
  const law = MEASURE_LAW[code]
  return [law?.BL.paragraph, law?.SEL.paragraph].filter((paragraph) => typeof paragraph === 'string')
}
