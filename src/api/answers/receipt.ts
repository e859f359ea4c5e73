import { countsByKind } from '../../intake/findings.ts'
import {
  DOUBT_RULES,
  type Doubt,
  type FindingKind,
  REFUSAL_REASONS,
  type Refusal,
} from '../../kernel/package/receipt.ts'
import { findingText, findingWords, resourceTitle } from '../../reports/receipt-texts.ts'
import { invalid } from '../refused.ts'
import type { ReceiptAnswer, ReceiptQuery } from '../wire-receipt.ts'
import type { Known } from './known.ts'

type Finding = ReceiptAnswer['findings'][number]

/** What was read, refused and doubted; refusals first, one page at a time. */
export function receiptAnswer({ receipt }: Known, query: ReceiptQuery): ReceiptAnswer {
  const { only, offset, limit } = query
  if (only !== undefined && !isKind(only)) {
    throw invalid('only', `Ingen regel hedder »${only}«.`, `No rule is called "${only}".`)
  }
  const counts = countsByKind(receipt)
  const findings = [...receipt.refusals.map(refusalFinding), ...receipt.doubts.map(doubtFinding)].filter(
    ({ kind }) => only === undefined || kind === only,
  )
  return {
    resources: receipt.resources.map((resource) => ({
      ...resource,
      title: resourceTitle(resource.resource),
    })),
    refusalKinds: kindsOf(REFUSAL_REASONS, counts),
    doubtKinds: kindsOf(DOUBT_RULES, counts),
    problems: receipt.problems.map(refusalFinding),
    withheld: false,
    findings: findings.slice(offset, offset + limit),
    findingsTotal: findings.length,
  }
}

function isKind(text: string): boolean {
  return [...REFUSAL_REASONS, ...DOUBT_RULES].some((kind) => kind === text)
}

function kindsOf(
  kinds: readonly FindingKind[],
  counts: Readonly<Partial<Record<FindingKind, number>>>,
): ReceiptAnswer['refusalKinds'] {
  return kinds
    .map((kind) => ({ kind, ...findingWords(kind), text: findingText(kind), count: counts[kind] ?? 0 }))
    .filter(({ count }) => count > 0)
}

function refusalFinding({ reason, ...where }: Refusal): Finding {
  return { kind: reason, text: findingText(reason), otherLine: null, ...where }
}

function doubtFinding({ rule, ...where }: Doubt): Finding {
  return { kind: rule, text: findingText(rule), ...where }
}
