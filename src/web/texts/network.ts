import { networkDa } from './network.da.ts'
import { networkEn } from './network.en.ts'
import type { Messages } from './use-texts.ts'

export const networkMessages: Messages<typeof networkDa> = { da: networkDa, en: networkEn }
