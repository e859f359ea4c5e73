import { asksOf, defineAct } from '../../kernel/act/act.ts'
import { problem } from '../../kernel/problem.ts'
import { field, isSaid, reference, words } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import type { RecordSpec, RecordValues } from '../../kernel/record/record.ts'
import { PERSON } from '../people/person.record.ts'
import { CHILD_REQUEST } from './child-request.record.ts'
import { COMPLAINT } from './complaint.record.ts'
import { complainantProblems, isHandled } from './complaint.rules.ts'

const CASE = field('case', ['Sag', 'Case'], reference('child_case'))

/** A child asks to be placed, or for a pause in contact: in its own words. */
export const ASK = defineAct(PERSON, {
  path: 'requests/ask',
  does: 'create',
  asks: [
    ...asksOf(CHILD_REQUEST, ['kind', 'pause_with', 'childs_words', 'asked_on'], {
      required: ['kind', 'childs_words'],
      today: 'asked_on',
    }),
    CASE,
  ],
  may: (roles) => mayWrite(roles, CHILD_REQUEST),
  isUnseenFirst: true,
  title: words(['Gem barnets anmodning', "Save the child's request"]),
  summary: 'Write down that a child asks to be placed, or for a pause in contact',
  tag: "The child's requests",
  action: 'ask as a child',
  law: 'docs/law.md#what-a-child-asks-for',
  check: (said) => wrongIn(CHILD_REQUEST, {}, said),
})

/** What a child asked for is answered, and the child is told. */
export const ANSWER_CHILD = defineAct(CHILD_REQUEST, {
  path: 'answer',
  does: 'change',
  asks: asksOf(
    CHILD_REQUEST,
    ['answer', 'answer_reason', 'pause_from', 'pause_until', 'answered_on', 'told_on'],
    { required: ['answer'], today: 'answered_on' },
  ),
  isUnseenFirst: true,
  title: words(['Gem svaret', 'Save the answer']),
  summary: 'Answer what a child asked for, with reasons unless it is given what it asked for',
  action: 'answer a child',
  law: 'docs/law.md#what-a-child-asks-for',
  check: (said, { values }) =>
    isSaid(values.answer)
      ? [problem(null, 'Anmodningen er besvaret.', 'The request has been answered already.')]
      : wrongIn(CHILD_REQUEST, values, said),
})

/** Before a pause ends it is talked of with the child how contact goes on. */
export const END_PAUSE = defineAct(CHILD_REQUEST, {
  path: 'after-pause',
  does: 'change',
  asks: asksOf(CHILD_REQUEST, ['after_pause', 'after_pause_on'], {
    required: ['after_pause'],
    today: 'after_pause_on',
  }),
  isUnseenFirst: true,
  title: words(['Gem, hvordan det går videre', 'Save how it goes on']),
  summary: 'Say how contact goes on after a pause, and when the child was talked with about it',
  action: 'say what follows a pause',
  law: 'docs/law.md#contact_pause_ends',
  check: (said, { values }) => [
    ...(values.answer === 'paused' && !isSaid(values.after_pause_on)
      ? []
      : [problem(null, 'Der er ingen pause, der venter på det.', 'There is no pause that waits for it.')]),
    ...wrongIn(CHILD_REQUEST, values, said),
  ],
})

/** A complaint is received: also one that comes late, which is kept and marked. */
export const RECEIVE_COMPLAINT = defineAct(PERSON, {
  path: 'complaints/receive',
  does: 'create',
  asks: [
    ...asksOf(
      COMPLAINT,
      [
        'measure_id',
        'refusal_id',
        'child_request_id',
        'other_decision',
        'complainant',
        'grounds',
        'received_on',
        'told_on',
        'by_committee',
      ],
      { required: ['complainant', 'grounds'], today: 'received_on' },
    ),
    CASE,
  ],
  may: (roles) => mayWrite(roles, COMPLAINT),
  isUnseenFirst: true,
  title: words(['Gem klagen', 'Save the complaint']),
  summary: 'Write down a complaint of a decision; one that comes late is kept all the same',
  tag: 'Complaints',
  action: 'receive complaint',
  law: 'docs/law.md#complaints',
  check: (said, { values }) => [
    ...wrongIn(COMPLAINT, {}, said),
    ...complainantProblems(said, String(values.birth_date ?? '')),
  ],
})

/** The municipality assesses its decision again. */
export const REASSESS = defineAct(COMPLAINT, {
  path: 'reassess',
  does: 'change',
  asks: asksOf(COMPLAINT, ['reassessment', 'reassessment_reason', 'reassessed_on'], {
    required: ['reassessment'],
    today: 'reassessed_on',
  }),
  isUnseenFirst: true,
  title: words(['Gem genvurderingen', 'Save the re-assessment']),
  summary: 'Re-assess a decision that is complained of, with reasons unless all is upheld',
  action: 'reassess decision',
  law: 'docs/law.md#complaint_reassess',
  check: (said, { values }) =>
    isSaid(values.reassessment)
      ? [problem(null, 'Klagen er genvurderet.', 'The complaint has been re-assessed already.')]
      : wrongIn(COMPLAINT, values, said),
})

/** A complaint that is not fully upheld goes on to Ankestyrelsen; one about the committee goes there at once. */
export const SEND_ON = defineAct(COMPLAINT, {
  path: 'send-on',
  does: 'change',
  asks: asksOf(COMPLAINT, ['sent_on'], { today: 'sent_on' }),
  isUnseenFirst: true,
  title: words(['Klagen er sendt', 'The complaint has been sent']),
  summary: 'Say that a complaint has been sent on to Ankestyrelsen',
  action: 'send complaint on',
  law: 'docs/law.md#complaints',
  check: (said, { values }) =>
    isHandled(values)
      ? [problem(null, 'Klagen skal ikke sendes.', 'The complaint is not to be sent.')]
      : wrongIn(COMPLAINT, values, said),
})

/** Ankestyrelsen has decided. */
export const NOTE_BOARD = defineAct(COMPLAINT, {
  path: 'board',
  does: 'change',
  asks: asksOf(COMPLAINT, ['board_outcome', 'board_decided_on'], {
    required: ['board_outcome'],
    today: 'board_decided_on',
  }),
  isUnseenFirst: true,
  title: words(['Gem Ankestyrelsens afgørelse', "Save Ankestyrelsen's decision"]),
  summary: 'Write down what Ankestyrelsen has decided',
  action: 'note decision of the board',
  law: 'docs/law.md#complaints',
  check: (said, { values }) =>
    isSaid(values.board_outcome)
      ? [problem(null, 'Klagen er afgjort.', 'The complaint has been decided already.')]
      : wrongIn(COMPLAINT, values, said),
})

/** What is wrong with a record as it would be with what is said; that something is missing is for the form to say. */
function wrongIn(
  spec: RecordSpec,
  values: RecordValues,
  said: Readonly<Record<string, RecordValues[string] | undefined>>,
) {
  const changed = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, value ?? null]))
  return spec.check?.({ ...values, ...changed }) ?? []
}
