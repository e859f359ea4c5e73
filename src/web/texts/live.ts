import { liveDa } from './live.da.ts'
import { liveEn } from './live.en.ts'
import type { Messages } from './use-texts.ts'

export const liveMessages: Messages<typeof liveDa> = { da: liveDa, en: liveEn }
