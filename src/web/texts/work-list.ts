import type { Messages } from './use-texts.ts'
import { workListDa } from './work-list.da.ts'
import { workListEn } from './work-list.en.ts'

export const workListMessages: Messages<typeof workListDa> = { da: workListDa, en: workListEn }
