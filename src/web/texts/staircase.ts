import { staircaseDa } from './staircase.da.ts'
import { staircaseEn } from './staircase.en.ts'
import type { Messages } from './use-texts.ts'

export const staircaseMessages: Messages<typeof staircaseDa> = { da: staircaseDa, en: staircaseEn }
