import { choice, field, manyLines, pastDate, reference, required } from '../../kernel/record/fields.ts'

/** Who asked a leader, when, and what the leader answered. */
export function asked<const Yes extends string>(accepted: readonly [code: Yes, da: string, en: string]) {
  return [
    required(field('asked_by', ['Spurgt af', 'Asked by'], reference('worker'))),
    required(field('asked_on', ['Spurgt', 'Asked on'], pastDate)),
    field('answer', ['Svar', 'Answer'], choice<Yes | 'refused'>(accepted, ['refused', 'Afslået', 'Refused'])),
    field('answered_by', ['Besvaret af', 'Answered by'], reference('worker')),
    field('answered_on', ['Besvaret', 'Answered on'], pastDate),
    field('answer_note', ['Begrundelse', 'Reasons'], manyLines),
  ] as const
}
