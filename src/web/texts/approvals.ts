import { approvalsDa } from './approvals.da.ts'
import { approvalsEn } from './approvals.en.ts'
import type { Messages } from './use-texts.ts'

export const approvalsMessages: Messages<typeof approvalsDa> = { da: approvalsDa, en: approvalsEn }
