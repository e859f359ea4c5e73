import { looksDa } from './looks.da.ts'
import { looksEn } from './looks.en.ts'
import type { Messages } from './use-texts.ts'

export const looksMessages: Messages<typeof looksDa> = { da: looksDa, en: looksEn }
