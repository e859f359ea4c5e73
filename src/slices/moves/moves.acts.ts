import { defineAct, says } from '../../kernel/act/act.ts'
import { problem } from '../../kernel/problem.ts'
import { date, field, isSaid, manyLines, required, text, words } from '../../kernel/record/fields.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { PERSON } from '../people/person.record.ts'
import type { TransferAnswer } from './moves.wire.ts'

const to = field('to', ['Kommune, barnet flytter til', 'Municipality that the child moves to'], text(3))
const note = field('note', ['Besked til den nye kommune', 'Message to the new municipality'], manyLines, [
  'Skriv, hvad modtageren skal vide med det samme. Højst 4.000 tegn.',
  'Say what the recipient needs to know at once. At most 4,000 characters.',
])

/** A leader offers a child's case to the municipality that the family moves to. */
export const OFFER_TRANSFER = defineAct(PERSON, {
  path: 'transfer',
  does: 'other',
  asks: [
    { ...required(to), pattern: /^\d{3}$/ },
    required(field('movesOn', ['Flytter den', 'Moves on'], date)),
    { ...note, sentAs: 'or-empty' },
  ],
  says: says<TransferAnswer>(),
  may: (roles) => rightsOf(roles).allocate,
  title: words(['Send tilbuddet', 'Send the offer']),
  summary: 'Offer a case to the municipality that the family moves to',
  description:
    'Nothing ends here until the other municipality accepts. Consents stay: they were given to one.',
  tag: null,
  action: 'offer transfer',
  why: 'note',
  purpose: 'transfer',
  law: null,
  check: (said) => [
    ...(isSaid(said.to) ? [] : [WHERE_TO]),
    ...(isSaid(said.movesOn)
      ? []
      : [problem('movesOn', 'Skriv, hvornår barnet flytter.', 'Say when the child moves.')]),
  ],
})

const WHERE_TO = problem(
  'to',
  'Vælg den kommune, barnet flytter til.',
  'Choose the municipality that the child moves to.',
)
