import {
  DOUBT_RULES,
  type Doubt,
  type FindingKind,
  REFUSAL_REASONS,
  type Receipt,
  type Refusal,
  type ResourceReceipt,
} from '../kernel/package/receipt.ts'
import type { Language, Text } from '../kernel/text.ts'
import { findingText } from './receipt-texts.ts'
import { shownNumber } from './rounding.ts'
import { shownDate } from './shown-date.ts'
import { textTable, wrapped } from './text-table.ts'

export interface ReceiptTableOptions {
  readonly language: Language
  /** Characters on a line; null: as wide as it gets. */
  readonly width: number | null
  /** How many findings of each kind there were, also beyond those listed. */
  readonly counts: Readonly<Record<string, number | undefined>>
}

/** Refused lines are all named; doubts, which change no figure, only so many of a kind. */
const DOUBTS_NAMED = 20
const WIDTH_OTHERWISE = 110

const TEXTS = {
  resource: { da: 'Ressource', en: 'Resource' },
  file: { da: 'Fil', en: 'File' },
  read: { da: 'Læst', en: 'Read' },
  accepted: { da: 'Godtaget', en: 'Accepted' },
  refused: { da: 'Afvist', en: 'Refused' },
  doubted: { da: 'I tvivl', en: 'Doubted' },
  from: { da: 'Fra', en: 'From' },
  to: { da: 'Til', en: 'To' },
  problems: { da: 'Problemer med pakken', en: 'Problems with the package' },
  refusals: { da: 'Afviste linjer (indgår ikke i nogen tal)', en: 'Refused lines (they count in no figure)' },
  doubts: { da: 'Tvivl (ændrer ingen tal)', en: 'Doubts (they change no figure)' },
  clean: { da: 'Alt blev godtaget.', en: 'Everything was accepted.' },
  more: { da: 'flere; --json viser dem', en: 'more; --json shows them' },
  other: { da: 'se linje', en: 'see line' },
} as const satisfies Record<string, Text>

/** The receipt of a package to be read: what was read, and each line that was refused or is doubted. */
export function receiptTable(receipt: Receipt, options: ReceiptTableOptions): string {
  const say = (text: Text) => text[options.language]
  const problems = receipt.problems.flatMap((problem) => [
    `  ${placeOf(problem)}`,
    ...explained(problem.reason, options),
  ])
  const refusals = REFUSAL_REASONS.flatMap((reason) =>
    kindLines(
      reason,
      receipt.refusals.filter((found) => found.reason === reason),
      options,
    ),
  )
  const doubts = DOUBT_RULES.flatMap((rule) =>
    kindLines(
      rule,
      receipt.doubts.filter((found) => found.rule === rule),
      options,
    ),
  )
  const lines = [
    ...resourceTable(receipt.resources, options.language),
    ...headed(say(TEXTS.problems), problems),
    ...headed(say(TEXTS.refusals), refusals),
    ...headed(say(TEXTS.doubts), doubts),
    ...(problems.length + refusals.length === 0 ? ['', say(TEXTS.clean)] : []),
  ]
  return `${lines.join('\n')}\n`
}

function resourceTable(resources: readonly ResourceReceipt[], language: Language): string[] {
  const { resource, file, read, accepted, refused, doubted, from, to } = TEXTS
  const header = [resource, file, read, accepted, refused, doubted, from, to].map((text) => text[language])
  const count = (number: number) => shownNumber(number, 0, language)
  const date = (iso: string | null) => (iso === null ? '' : shownDate(iso, language))
  const rows = resources.map((line) => [
    line.resource,
    line.file,
    ...[line.read, line.accepted, line.refused, line.doubted].map(count),
    date(line.firstDate),
    date(line.lastDate),
  ])
  return textTable([header, ...rows])
}

function headed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines]
}

function kindLines(
  kind: FindingKind,
  found: readonly (Refusal | Doubt)[],
  options: ReceiptTableOptions,
): string[] {
  if (found.length === 0) return []
  const { language } = options
  const count = Math.max(options.counts[kind] ?? 0, found.length)
  const named = found.slice(0, 'rule' in found[0] ? DOUBTS_NAMED : found.length)
  const more = count - named.length
  return [
    `  ${kind}: ${shownNumber(count, 0, language)}`,
    ...explained(kind, options),
    ...named.map((one) => `    ${placeOf(one)}${otherLine(one, language)}`),
    ...(more > 0 ? [`    + ${shownNumber(more, 0, language)} ${TEXTS.more[language]}`] : []),
  ]
}

function explained(kind: FindingKind, { language, width }: ReceiptTableOptions): string[] {
  return wrapped(findingText(kind)[language], width ?? WIDTH_OTHERWISE, '    ')
}

/** `measures.csv:17 start_date "2017-13-01"`, as an editor can jump to. */
function placeOf({ file, line, column, value }: Refusal | Doubt): string {
  const where = line === null ? file : `${file}:${line}`
  return [where, column, value === null ? null : JSON.stringify(value)]
    .filter((part) => part !== null)
    .join(' ')
}

function otherLine(found: Refusal | Doubt, language: Language): string {
  return 'otherLine' in found && found.otherLine !== null
    ? ` (${TEXTS.other[language]} ${found.otherLine})`
    : ''
}
