import { followUpDa } from './follow-up.da.ts'
import { followUpEn } from './follow-up.en.ts'
import type { Messages } from './use-texts.ts'

export const followUpMessages: Messages<typeof followUpDa> = { da: followUpDa, en: followUpEn }
