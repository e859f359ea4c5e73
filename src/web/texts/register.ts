import { registerDa } from './register.da.ts'
import { registerEn } from './register.en.ts'
import type { Messages } from './use-texts.ts'

export const registerMessages: Messages<typeof registerDa> = { da: registerDa, en: registerEn }
