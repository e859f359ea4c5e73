import { movesDa } from './moves.da.ts'
import { movesEn } from './moves.en.ts'
import type { Messages } from './use-texts.ts'

export const movesMessages: Messages<typeof movesDa> = { da: movesDa, en: movesEn }
