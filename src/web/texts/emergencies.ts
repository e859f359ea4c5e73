import { emergenciesDa } from './emergencies.da.ts'
import { emergenciesEn } from './emergencies.en.ts'
import type { Messages } from './use-texts.ts'

export const emergenciesMessages: Messages<typeof emergenciesDa> = { da: emergenciesDa, en: emergenciesEn }
