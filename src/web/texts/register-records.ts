import { recordsDa } from './register-records.da.ts'
import { recordsEn } from './register-records.en.ts'
import type { Messages } from './use-texts.ts'

export const recordsMessages: Messages<typeof recordsDa> = { da: recordsDa, en: recordsEn }
