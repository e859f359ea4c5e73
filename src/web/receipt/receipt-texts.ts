import { receiptDa } from '../texts/data.da.ts'
import { receiptEn } from '../texts/data.en.ts'

/** The words of the receipt, for `useTexts`. */
export const receiptTexts = { da: receiptDa, en: receiptEn }
