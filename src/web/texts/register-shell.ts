import { registerShellDa } from './register-shell.da.ts'
import { registerShellEn } from './register-shell.en.ts'
import type { Messages } from './use-texts.ts'

export const registerShellMessages: Messages<typeof registerShellDa> = {
  da: registerShellDa,
  en: registerShellEn,
}
