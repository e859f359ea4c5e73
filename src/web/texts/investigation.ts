import { investigationDa } from './investigation.da.ts'
import { investigationEn } from './investigation.en.ts'
import type { Messages } from './use-texts.ts'

export const investigationMessages: Messages<typeof investigationDa> = {
  da: investigationDa,
  en: investigationEn,
}
