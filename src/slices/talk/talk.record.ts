import { problem } from '../../kernel/problem.ts'
import {
  all,
  choice,
  field,
  inOrder,
  isSaid,
  manyLines,
  pastDate,
  reference,
  required,
  text,
  words,
  yesNo,
} from '../../kernel/record/fields.ts'
import { type FieldProblem, type RecordValues, recordSpec } from '../../kernel/record/record.ts'
import { fromDay } from '../../kernel/record-name.ts'

/** How a child took part: after the codes of Norway's register, in Danish words (Kodelister.md of barn-barnevern-xsd). */
const PARTICIPATION = choice(
  ['talk', 'Ved samtale', 'By a talk'],
  ['observation', 'Ved observation', 'By observation'],
  [
    'other_expression',
    'Ved andre udtryk, fx leg eller tegning',
    'By other expression, such as play or drawing',
  ],
  ['representative', 'Ved en repræsentant', 'By a representative'],
  ['no_opportunity', 'Fik ikke mulighed', 'Was given no opportunity'],
  ['did_not_want', 'Ønskede ikke at deltage', 'Did not want to take part'],
)

/** Whether parents were there, or had agreed to it: Barnets Lov asks for neither (§ 5 stk. 3, § 137 stk. 2). */
const PARENTS = choice(
  ['absent', 'Uden forældrene og uden deres samtykke', 'Without the parents and without their consent'],
  ['consented', 'Uden forældrene, med deres samtykke', 'Without the parents, with their consent'],
  ['present', 'Med forældrene', 'With the parents'],
)

const OCCASION = choice(
  ['decision', 'Før en afgørelse', 'Before a decision'],
  ['investigation', 'Børnefaglig undersøgelse', 'Investigation'],
  ['notification', 'Underretning', 'Notification'],
  ['plan', 'Barnets plan', "The child's plan"],
  ['follow_up', 'Opfølgning', 'Follow-up'],
  ['childs_wish', 'Barnet bad om det', 'The child asked for it'],
  ['other', 'Andet', 'Other'],
)

/** A talk with a child, or that there was none and why: the child's voice, which every decision rests on (Barnets Lov § 5). */
export const CHILD_TALK = recordSpec({
  kind: 'child_talk',
  plural: 'child-talks',
  title: words(['Samtale med barnet', 'Talk with the child']),
  pluralTitle: words(['Samtaler med barnet', 'Talks with the child']),
  about: 'child',
  ofCase: true,
  order: { field: 'date', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: true,
    makesAChild: true,
    known: { from: 'date' },
    named: {
      fields: ['date'],
      name: ({ date }) => fromDay({ da: 'Samtale', en: 'Talk' }, date),
    },
    page: ({ id }) => `/samtaler/${id}`,
    begins: {
      on: [{ title: { da: 'Ny samtale', en: 'New talk' }, path: (child) => `/boern/${child}/ny-samtale` }],
    },
    section: { empty: { da: 'Ingen samtaler er skrevet.', en: 'No talks are written.' } },
  },
  fields: [
    required(field('date', ['Dato', 'Date'], { ...pastDate, notBefore: 'birth' })),
    required(field('participation', ['Sådan tog barnet del', 'How the child took part'], PARTICIPATION)),
    field('parents', ['Forældrene', 'The parents'], PARENTS),
    field('childs_view', ['Barnets egne ord', "The child's own words"], manyLines),
    field(
      'kept_from_parents',
      ['Barnets ord må ikke stå i breve til forældrene', 'Not to stand in letters to the parents'],
      yesNo,
    ),
    field(
      'told_of_companion',
      ['Oplyst om retten til en bisidder', 'Told of the right to a companion'],
      choice(['yes', 'Ja', 'Yes'], ['no', 'Nej', 'No']),
      [
        'Barnet må altid tage én med, som er fyldt 15 år (Barnets Lov § 6).',
        'The child may always bring someone of 15 years or more (Barnets Lov § 6).',
      ],
    ),
    field('companion', ['Bisidder', 'Companion'], text()),
    field('companion_fifteen', ['Bisidderen er fyldt 15 år', 'The companion is 15 years or older'], yesNo),
    field('also_present', ['Andre til stede', 'Others present'], text(400)),
    field('held_by', ['Holdt af', 'Held by'], reference('worker')),
    field('occasion', ['Anledning', 'Occasion'], OCCASION),
    field('notification_id', ['Underretning', 'Notification'], reference('notification')),
    field('why_not', ['Hvorfor der ikke er talt med barnet', 'Why the child was not talked with'], manyLines),
    field(
      'left_out_for',
      ['Udeladt af hensyn til', 'Left out on account of'],
      choice(
        ['maturity', 'Barnets modenhed', "The child's maturity"],
        ['nature', 'Sagens karakter', 'The nature of the case'],
      ),
      [
        'Efter en underretning om overgreb kan samtalen kun udelades af disse to grunde (Barnets Lov § 137 stk. 4).',
        'After a notification of abuse the talk can be left out for these two reasons alone (Barnets Lov § 137 stk. 4).',
      ],
    ),
    field('written_on', ['Skrevet ned', 'Written down on'], pastDate),
  ],
  check: all(inOrder('date', 'written_on'), companionOldEnough, whyNoOpportunity),
})

/** A companion has turned 15 (Barnets Lov § 6). */
function companionOldEnough({ companion, companion_fifteen }: RecordValues): readonly FieldProblem[] {
  if (!isSaid(companion) || companion_fifteen === true) return []
  return [
    problem(
      'companion_fifteen',
      'En bisidder skal være fyldt 15 år (Barnets Lov § 6). Sæt kryds, eller skriv personen under »Andre til stede«.',
      'A companion must be 15 years old (Barnets Lov § 6). Tick it, or write the person under “Others present”.',
    ),
  ]
}

function whyNoOpportunity({ participation, why_not }: RecordValues): readonly FieldProblem[] {
  if (participation !== 'no_opportunity' || isSaid(why_not)) return []
  return [
    problem(
      'why_not',
      'Skriv, hvorfor barnet ikke fik mulighed for at tage del.',
      'Say why the child was given no opportunity to take part.',
    ),
  ]
}
