import type { Doubt, Receipt, Refusal } from '../../domain/receipt.ts'
import { doubtText, refusalText, resourceTitle } from '../../reports/receipt-texts.ts'
import { invalid } from '../unanswerable.ts'
import type { ReceiptAnswer, ReceiptQuery } from '../wire.ts'
import type { Known } from './known.ts'

type Finding = ReceiptAnswer['findings'][number]
