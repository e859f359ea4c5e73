import { FOLLOW_UP_PROFILES } from '../../catalogue/follow-up-standards.ts'
import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { PROGRAMMES } from '../../catalogue/programmes.ts'
import type { WorkRules } from '../../kernel/due/due.ts'
import type { Store } from '../../store/stores.ts'
import { workSettingsOf } from './work-settings.store.ts'

const TYPES = new Map(MEASURE_TYPES.map((type) => [type.code, type]))
const PROGRAMMES_BY_CODE = new Map(PROGRAMMES.map((programme) => [programme.code, programme]))

/**
 * The rules a municipality works by: what it has written itself, and beside that the catalogue. A municipality that
 * has written no follow-up standard works by the one that is printed of it, if one is.
 */
export async function workRulesOf(store: Store): Promise<WorkRules> {
  const settings = await workSettingsOf(store)
  const printed = FOLLOW_UP_PROFILES.find(({ municipality }) => municipality === store.municipality)
  return {
    ...settings,
    profile: settings.profile ?? printed,
    measureTypes: TYPES,
    programmes: PROGRAMMES_BY_CODE,
  }
}
