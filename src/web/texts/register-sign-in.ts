import { signInDa } from './register-sign-in.da.ts'
import { signInEn } from './register-sign-in.en.ts'
import type { Messages } from './use-texts.ts'

export const signInMessages: Messages<typeof signInDa> = { da: signInDa, en: signInEn }
