import type { FigureDefinition } from '../figures/definition.ts'
import type { Language, Text } from '../kernel/text.ts'
import { wrapped } from './text-table.ts'

const HEADINGS = {
  numerator: { da: 'Tæller', en: 'Numerator' },
  denominator: { da: 'Nævner', en: 'Denominator' },
  groups: { da: 'Grupper', en: 'Groups' },
  choices: { da: 'Valg', en: 'Choices' },
  source: { da: 'Kilde', en: 'Source' },
} as const satisfies Record<string, Text>

/** A figure's definition as a controller reads it aloud, in lines no wider than `width`. */
export function definitionText(definition: FigureDefinition, language: Language, width: number): string {
  const { title, numerator, denominator, groups, choices, source } = definition
  const headed = (heading: Text, texts: readonly string[]) =>
    texts.length === 0 ? [] : ['', heading[language], ...texts.flatMap((text) => wrapped(text, width, '  '))]
  const lines = [
    `${title[language]} (${definition.id})`,
    '',
    ...wrapped(definition.definition[language], width),
    ...headed(HEADINGS.numerator, [numerator[language]]),
    ...headed(HEADINGS.denominator, [denominator[language]]),
    ...headed(
      HEADINGS.groups,
      groups.map((group) => `${group.id}: ${group.title[language]}`),
    ),
    ...headed(
      HEADINGS.choices,
      choices.map((choice) => choice[language]),
    ),
    ...headed(HEADINGS.source, [source]),
  ]
  return `${lines.join('\n')}\n`
}
