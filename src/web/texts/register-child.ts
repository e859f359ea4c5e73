import { childDa } from './register-child.da.ts'
import { childEn } from './register-child.en.ts'
import type { Messages } from './use-texts.ts'

export const childMessages: Messages<typeof childDa> = { da: childDa, en: childEn }
