import { measureDa } from './measure.da.ts'
import { measureEn } from './measure.en.ts'
import type { Messages } from './use-texts.ts'

export const measureMessages: Messages<typeof measureDa> = { da: measureDa, en: measureEn }
