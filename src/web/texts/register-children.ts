import { childrenDa } from './register-children.da.ts'
import { childrenEn } from './register-children.en.ts'
import type { Messages } from './use-texts.ts'

export const childrenMessages: Messages<typeof childrenDa> = { da: childrenDa, en: childrenEn }
