import { closingDa } from './closing.da.ts'
import { closingEn } from './closing.en.ts'
import type { Messages } from './use-texts.ts'

export const closingMessages: Messages<typeof closingDa> = { da: closingDa, en: closingEn }
