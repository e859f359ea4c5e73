import { expect, test } from 'vitest'
import { renderLetter } from '../../casework/letter/render-letter.ts'
import type { RecordSpec, StoredRecord, ValuesOf } from '../../kernel/record/record.ts'
import { recordOf } from '../../store/records.ts'
import { FOLLOWUP } from '../follow-up/follow-up.record.ts'
import { GRANT_REQUEST, MEASURE } from '../measure/measure.record.ts'
import { REFUSAL } from '../measure/refusal.record.ts'
import { ADDRESS, PERSON } from '../people/person.record.ts'
import { RELATION } from '../people/relation.record.ts'
import { GOAL, GOAL_PROGRESS } from '../plan/goal.record.ts'
import { PLAN } from '../plan/plan.record.ts'
import { DOCUMENT_TEMPLATE } from '../set-up/document-template.record.ts'
import { grantedDocument } from './decision-document.rules.ts'
import type { DocumentFacts } from './document-facts.rules.ts'
import { minutesDocument } from './minutes-document.rules.ts'
import { planDocument } from './plan-document.rules.ts'
import { refusedDocument, unwrittenRefusal } from './refusal-document.rules.ts'

function record<Spec extends RecordSpec>(
  of: Spec,
  id: string,
  values: Partial<ValuesOf<Spec>>,
): StoredRecord<Spec> {
  return recordOf(of, { id, version: 1, person_id: 'child', ...values })
}
const measure = record(MEASURE, 'measure', {
  measure_type: 'family_treatment',
  start_date: '2026-02-15',
  expected_end_date: '2026-08-15',
  legal_basis: 'BL § 32 stk. 1 nr. 3',
  purpose: 'Rolige morgener',
  decided_on: '2026-02-12',
  reason_not_lower: 'Råd og vejledning var ikke nok.',
})
const template = record(DOCUMENT_TEMPLATE, 'template', {
  sender: 'Prøvekøbing Kommune',
  appeal: 'Kommunens egne ord om klage.',
})
const plan = record(PLAN, 'plan', { kind: 'childs_plan', started_on: '2026-01-12', aim: 'Trivsel' })
const goal = record(GOAL, 'goal', {
  plan_id: 'plan',
  goal: 'I skole hver dag',
  childs_words: 'Jeg vil sidde ved Karla',
  target_date: '2026-06-30',
})

function known(more: Partial<DocumentFacts> = {}): DocumentFacts {
  return {
    child: record(PERSON, 'child', { given_name: 'Alma', family_name: 'Prøvesen', birth_date: '2015-01-10' }),
    address: record(ADDRESS, 'address', { street: 'Prøvevej 12', postcode: '9999', city: 'Prøvekøbing' }),
    records: {
      measure: [measure],
      goal: [goal],
      goal_progress: [
        record(GOAL_PROGRESS, 'rated', { goal_id: 'goal', date: '2026-03-02', rating: 3, note: 'Bedre' }),
      ],
      relation: [
        record(RELATION, 'r1', { other_id: 'mother', custody: true, lives_with: true }),
        record(RELATION, 'r2', { other_id: 'father', custody: true, lives_with: false }),
      ],
    },
    names: { mother: 'Anna Prøvesen', father: 'Bent Prøvesen' },
    protectedIds: new Set(),
    template,
    municipality: 'Prøvekøbing',
    today: '2026-03-02',
    measureTitle: () => 'familiebehandling',
    ...more,
  }
}

/** All that a document says. */
function saidIn(letter: unknown): string {
  return JSON.stringify(letter)
}

test('a decision states purpose, expected duration, law, reasons and the right of appeal', () => {
  const letter = grantedDocument(measure, known())
  expect(letter.missing).toEqual([])
  for (const words of [
    'Rolige morgener',
    '15. august 2026',
    'Barnets Lov § 32 stk. 1 nr. 3',
    'Råd og vejledning var ikke nok.',
    'Kommunens egne ord om klage.',
  ])
    expect(saidIn(letter.parts)).toContain(words)
})

test('without the municipality’s own words on appeal a decision is a draft, and says the law’s time to complain all the same', () => {
  const letter = grantedDocument(measure, known({ template: null }))
  expect(letter.missing[0]).toContain('Kommunens klagevejledning mangler')
  expect(saidIn(letter.parts)).toContain('I kan klage inden 4 uger fra den dag, I har fået afgørelsen.')
})

test('a decision that has been told says until when it can be complained of, by the one clock', () => {
  const told = record(MEASURE, 'measure', { ...measure.values, told_on: '2026-03-02' })
  expect(saidIn(grantedDocument(told, known()).parts)).toContain('til og med den 30. marts 2026')
})

test('a child of ten may complain itself, and a younger one is not named as someone who may', () => {
  const ofBirth = (birth_date: string) =>
    known({ child: record(PERSON, 'child', { given_name: 'Alma', birth_date }) })
  const said = (birth: string) => saidIn(grantedDocument(measure, ofBirth(birth)).parts)
  expect(said('2015-01-10')).toContain('den, der har forældremyndigheden, Alma selv og en forælder')
  expect(said('2018-01-10')).not.toContain('Alma selv')
})

test('what the committee decided is complained of to Ankestyrelsen, and all else to the municipality', () => {
  const of = (legal_basis: string) =>
    saidIn(grantedDocument(record(MEASURE, 'measure', { ...measure.values, legal_basis }), known()).parts)
  expect(of('BL § 47')).toContain('Send klagen til Ankestyrelsen.')
  expect(of('BL § 46')).toContain('Send klagen til kommunen.')
})

const refusal = record(REFUSAL, 'refusal', {
  applied_for: 'Aflastning hver anden weekend',
  applied_on: '2026-02-01',
  heard_on: '2026-02-10',
  party_said: 'Mor er meget træt.',
  reasons: 'Mormor har Alma hver anden weekend.',
  legal_basis: 'BL § 32 stk. 1 nr. 7',
  decided_on: '2026-02-20',
  told_on: '2026-02-23',
})

test('a refusal says what was applied for, what the party said, the reasons, and how to complain', () => {
  const letter = refusedDocument(refusal, known())
  expect(letter.missing).toEqual([])
  for (const words of [
    'Aflastning hver anden weekend',
    'Mor er meget træt.',
    'Mormor har Alma hver anden weekend.',
    'til og med den 23. marts 2026',
    'Kommunens egne ord om klage.',
  ])
    expect(saidIn(letter.parts)).toContain(words)
})

test('a refusal without the municipality’s own words on appeal is a draft', () => {
  expect(refusedDocument(refusal, known({ template: null })).missing).toHaveLength(1)
})

test('a leader’s no is a draft until the refusal to the family is written', () => {
  const request = record(GRANT_REQUEST, 'request', {
    ...measure.values,
    answer: 'refused',
    answered_on: '2026-02-20',
  })
  const [unwritten, ...others] = unwrittenRefusal(request, known()).missing
  expect(unwritten).toContain('Afslaget til familien er ikke skrevet.')
  expect(others).toEqual(['Begrundelsen mangler.'])
})

test('a parent who lives elsewhere is not put on the child’s address', () => {
  expect(grantedDocument(measure, known()).recipient).toEqual([
    'Anna Prøvesen',
    'Prøvevej 12',
    '9999 Prøvekøbing',
  ])
})

test('where a parent’s name is protected, no parent is named above the address', () => {
  const letter = grantedDocument(measure, known({ protectedIds: new Set(['mother']) }))
  expect(saidIn(letter)).not.toContain('Anna')
})

test('a plan shows the goal with the child’s own words and how far it is', () => {
  const said = saidIn(planDocument(plan, known()))
  expect(said).toContain('Jeg vil sidde ved Karla')
  expect(said).toContain('3 af 5 den 2. marts 2026: Bedre')
})

test('the minutes tell of all that was followed up that day, and of no other day', () => {
  const followup = (id: string, date: string, note: string) =>
    record(FOLLOWUP, id, { kind: 'formal', date, measure_id: 'measure', note, participants: 'child,parents' })
  const [first, second] = [followup('a', '2026-03-02', 'Første'), followup('b', '2026-03-02', 'Anden')]
  const facts = known()
  const records = { ...facts.records, followup: [first, second, followup('c', '2026-01-02', 'Tidligere')] }
  const said = saidIn(minutesDocument(first, { ...facts, records }))
  expect(said).toContain('Barnet eller den unge og forældre')
  expect(said).toMatch(/Første.*Anden/)
  expect(said).not.toContain('Tidligere')
})

test('the minutes tell once what was decided of the child, and how the next follow-ups are arranged and why', () => {
  const decided = {
    kind: 'formal',
    date: '2026-03-02',
    measure_id: 'measure',
    decision: 'continue',
    next_due_reason: 'Familien er i god gang.',
    new_assessment: 'clarification',
    new_assessment_reason: 'Hvem der henter om onsdagen',
    plan_change: 'revise',
    child_wish: 'Jeg vil gerne mødes i klubben.',
  } as const
  const [first, second] = [record(FOLLOWUP, 'a', decided), record(FOLLOWUP, 'b', decided)]
  const facts = known()
  const minutes = (followup: (typeof first)[]) =>
    saidIn(minutesDocument(followup[0], { ...facts, records: { ...facts.records, followup } }))
  const said = minutes([first, second])
  for (const words of [
    'Ny afdækning (§ 19)',
    'Hvem der henter om onsdagen',
    'Skal revideres',
    'Familien er i god gang.',
  ])
    expect(said).toContain(words)
  expect(said.split('Jeg vil gerne mødes i klubben.')).toHaveLength(2)
  expect(minutes([record(FOLLOWUP, 'old', { kind: 'formal', date: '2026-03-02' })])).not.toContain(
    'besluttet for barnet',
  )
})

test('signs that typesetting would take for orders are only signs', async () => {
  const hostile =
    '#panic("x") $x$ *b* = h [a] <l> @r \\ // "\u0000\ue000 #read("/etc/passwd") 👩‍👧 عربي \n\n#let'
  const letter = planDocument(record(PLAN, 'plan', { ...plan.values, aim: hostile }), known())
  const pdf = await renderLetter({ ...letter, about: hostile })
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
})

test('a document is tagged, so that it can be read aloud', async () => {
  const pdf = Buffer.from(await renderLetter(planDocument(plan, known()))).toString('latin1')
  expect(pdf).toContain('/MarkInfo')
  expect(pdf).toContain('(da-DK)')
})
