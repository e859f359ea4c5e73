import { setUpDa } from './set-up.da.ts'
import { setUpEn } from './set-up.en.ts'
import type { Messages } from './use-texts.ts'

export const setUpMessages: Messages<typeof setUpDa> = { da: setUpDa, en: setUpEn }
