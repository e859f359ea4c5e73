import { PROGRAMMES } from '../../catalogue/programmes.ts'
import { asksOf, defineAct, says, type TheRecord } from '../../kernel/act/act.ts'
import { problem } from '../../kernel/problem.ts'
import { choice, field, isSaid, manyLines, reference, required, words } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import type { FieldProblem, RecordValues } from '../../kernel/record/record.ts'
import { rightsOf } from '../../kernel/rights.ts'
import type { Role } from '../../kernel/role.ts'
import { PERSON } from '../people/person.record.ts'
import { DEVIATION } from './deviation.record.ts'
import { GRANT_REQUEST, MEASURE } from './measure.record.ts'

/** A measure is granted within own competence; beyond it, a leader is asked. The case left out: the child's open one. */
export const GRANT_MEASURE = defineAct(PERSON, {
  path: 'measures/grant',
  does: 'create',
  asks: [field('case', ['Sag', 'Case'], reference('child_case'))],
  says: says<TheRecord, { readonly values: RecordValues; readonly talk?: RecordValues }>(),
  may: (roles) => mayWrite(roles, MEASURE),
  isUnseenFirst: true,
  title: words(['Bevilg indsatsen', 'Grant the measure']),
  summary:
    'Grant a measure within own competence; beyond it, ask a leader. The kind of the answer says which',
  tag: 'Measures',
  action: 'grant measure',
  law: 'docs/law.md#measure-types',
})

/** More contacts than a programme gives (Aabenraa, VIVE 2020 p. 27): a leader answers. */
export const ASK_MORE_CONTACTS = defineAct(MEASURE, {
  path: 'more-contacts',
  does: 'create',
  asks: asksOf(DEVIATION, ['contacts', 'reason'], { required: ['contacts', 'reason'] }),
  may: (roles) => mayWrite(roles, DEVIATION),
  isUnseenFirst: true,
  title: words(['Send til en leder', 'Send to a leader']),
  summary: 'Ask a leader for more contacts than a programme gives',
  action: 'ask more contacts',
  law: 'docs/law.md#contacts_used',
  check: ({ contacts, reason }, { values }) => {
    const limit = PROGRAMMES.find(({ code }) => code === values.programme)?.contacts ?? null
    if (limit === null)
      return [problem(null, 'Forløbet har ingen grænse for kontakter.', 'It has no limit of contacts.')]
    if (isSaid(values.end_date)) return [problem(null, 'Indsatsen er sluttet.', 'The measure has ended.')]
    return [
      ...((contacts ?? 0) > limit ? [] : [notMore(limit)]),
      ...(isSaid(reason?.trim()) ? [] : [problem('reason', 'Skriv hvorfor.', 'Say why.')]),
    ]
  },
})

function notMore(limit: number): FieldProblem {
  return problem(
    'contacts',
    `Forløbet giver ${limit} allerede. Skriv, hvor mange i alt.`,
    `The programme gives ${limit} already. Say how many in all.`,
  )
}

/** A measure ends: why, what follows, which the provider must be told (VIVE 2020), and what is agreed with who carries on. */
export const END_MEASURE = defineAct(MEASURE, {
  path: 'end',
  does: 'change',
  asks: asksOf(MEASURE, ['end_date', 'ended_because', 'what_follows', 'handover_to', 'handover'], {
    required: ['ended_because', 'what_follows'],
    today: 'end_date',
    anyText: ['ended_because', 'handover_to'],
  }),
  isUnseenFirst: true,
  title: words(['Afslut indsatsen', 'End the measure']),
  summary: 'End a measure: why, what follows, and the hand-over',
  action: 'end measure',
  law: 'docs/law.md#measure_expected_end',
  check: ({ ended_because, what_follows, handover_to, handover }, { values: { end_date } }) => [
    ...(isSaid(end_date)
      ? [problem(null, `Indsatsen sluttede ${end_date}.`, `The measure ended ${end_date}.`)]
      : []),
    ...(isSaid(ended_because)
      ? []
      : [problem('ended_because', 'Vælg, hvorfor den slutter.', 'Choose why it ends.')]),
    ...(isSaid(what_follows?.trim()) ? [] : [WHAT_FOLLOWS]),
    ...(isSaid(handover_to) && !isSaid(handover?.trim()) ? [AGREEMENT] : []),
  ],
})

const WHAT_FOLLOWS = problem(
  'what_follows',
  'Skriv, hvad der følger efter; det skal tilbuddet vide.',
  'Say what follows; the provider must know.',
)
/** Whoever carries on has agreed to something. */
export const AGREEMENT = problem(
  'handover',
  'Skriv, hvad der er aftalt om overdragelsen.',
  'Say what is agreed about the hand-over.',
)

/** What a leader is asked: any leader answers, who did not ask; a no says why. */
const ANSWER = {
  path: 'answer',
  does: 'change',
  asks: [
    required(field('answer', ['Svar', 'Answer'], choice(['yes', 'Ja', 'Yes'], ['no', 'Nej', 'No']))),
    field('note', ['Begrundelse', 'Reasons'], manyLines),
  ],
  may: (roles: readonly Role[]) => rightsOf(roles).allocate,
  isUnseenFirst: true,
  title: words(['Svar', 'Answer']),
  check: ({ answer, note }: { readonly answer?: string | null; readonly note?: string | null }) =>
    answer === 'no' && !isSaid(note?.trim()) ? [problem('note', 'Skriv, hvorfor ikke.', 'Say why not.')] : [],
} as const

export const ANSWER_REQUEST = defineAct(GRANT_REQUEST, {
  ...ANSWER,
  summary: 'Answer a request: a yes makes the measure; a leader who may grant it and did not ask',
  action: 'answer grant request',
  law: 'docs/law.md#deviation_answer-grant_answer',
})

export const ANSWER_DEVIATION = defineAct(DEVIATION, {
  ...ANSWER,
  summary: 'Accept or refuse a deviation; a leader who did not ask',
  action: 'answer deviation',
  law: 'docs/law.md#deviation_answer-grant_answer',
})
