import { planDa } from './plan.da.ts'
import { planEn } from './plan.en.ts'
import type { Messages } from './use-texts.ts'

export const planMessages: Messages<typeof planDa> = { da: planDa, en: planEn }
