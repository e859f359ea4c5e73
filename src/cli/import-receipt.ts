import type { ImportRefused, MunicipalityImported } from '../casework/import/import-package.ts'
import type { Receipt } from '../kernel/package/receipt.ts'
import type { Language } from '../kernel/text.ts'
import { findingText, resourceTitle } from '../reports/receipt-texts.ts'
import { textTable } from '../reports/text-table.ts'

/** What came of an import: what the package held, and what became of it in each municipality. */
export interface ImportReceipt {
  readonly package: readonly {
    readonly resource: string
    readonly read: number
    readonly refused: number
    /** False for resources that the register does not keep. */
    readonly kept: boolean
  }[]
  readonly problems: Receipt['problems']
  readonly municipalities: readonly (
    | MunicipalityImported
    | { readonly municipality: string; readonly refused: ImportRefused }
  )[]
  /** Persons that no line of a municipality is about. */
  readonly withoutMunicipality: number
}

const WORDS = {
  da: {
    package: 'I pakken',
    read: 'læst',
    refused: 'afvist',
    created: 'nye',
    changed: 'rettet',
    unchanged: 'uændret',
    missing: 'ikke i pakken',
    notUnderstood: 'ikke forstået',
    notKept: 'hører ikke til registret',
    isNew: 'oprettet',
    check: 'Se, hvilke linjer der blev afvist og hvorfor: trin check PAKKE',
    noHome: (count: string) => `${count} personer hører ikke til nogen kommune og er ikke kommet ind.`,
    'invented-and-real':
      'Opdigtede børn og rigtige børn kan ikke være i samme kommunes register. Intet blev skrevet for kommunen.',
    'other-children':
      'Registret har børn, men ingen af pakkens: de samme børn kunne komme ind to gange. Intet blev skrevet for kommunen.',
  },
  en: {
    package: 'In the package',
    read: 'read',
    refused: 'refused',
    created: 'created',
    changed: 'changed',
    unchanged: 'unchanged',
    missing: 'not in the package',
    notUnderstood: 'not understood',
    notKept: 'no part of the register',
    isNew: 'made',
    check: 'See which lines were refused and why: trin check PACKAGE',
    noHome: (count: string) => `${count} persons belong to no municipality and were not kept.`,
    'invented-and-real':
      'Invented and real children cannot be in one municipality. Nothing was written for the municipality.',
    'other-children':
      'The register has children, but none of the package: the same children could come in twice. Nothing was written for the municipality.',
  },
} as const

/** The receipt of an import for a terminal. */
export function importText(receipt: ImportReceipt, language: Language): string {
  const words = WORDS[language]
  const number = (count: number) => count.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB')
  const title = (resource: string) => resourceTitle(resource)[language]
  const lines = [
    ...textTable([
      [words.package, words.read, words.refused, ''],
      ...receipt.package.map(({ resource, read, refused, kept }) => [
        title(resource),
        number(read),
        number(refused),
        kept ? '' : words.notKept,
      ]),
    ]),
    ...receipt.problems.map(({ reason, file }) => `${file}: ${findingText(reason)[language]}`),
    ...(receipt.package.some(({ refused }) => refused > 0) ? [words.check] : []),
  ]
  for (const one of receipt.municipalities) {
    lines.push('')
    if ('refused' in one) {
      lines.push(`${one.municipality}: ${words[one.refused]}`)
      continue
    }
    const heads = [words.created, words.changed, words.unchanged, words.missing, words.notUnderstood]
    lines.push(
      ...textTable([
        [`${one.municipality} ${one.name}${one.isNew ? ` (${words.isNew})` : ''}`, ...heads],
        ...one.resources.map(({ resource, created, changed, unchanged, missing, notUnderstood }) => [
          title(resource),
          ...[created, changed, unchanged, missing, notUnderstood].map(number),
        ]),
      ]),
    )
  }
  if (receipt.withoutMunicipality > 0) lines.push('', words.noHome(number(receipt.withoutMunicipality)))
  return `${lines.join('\n')}\n`
}
