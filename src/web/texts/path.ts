import { pathDa } from './path.da.ts'
import { pathEn } from './path.en.ts'
import type { Messages } from './use-texts.ts'

export const pathMessages: Messages<typeof pathDa> = { da: pathDa, en: pathEn }
