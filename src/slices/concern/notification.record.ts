import { danishDay } from '../../kernel/danish-time.ts'
import { problem } from '../../kernel/problem.ts'
import {
  all,
  choice,
  choices,
  date,
  field,
  inOrder,
  isSaid,
  manyLines,
  pastDate,
  pastMoment,
  reference,
  required,
  text,
  words,
} from '../../kernel/record/fields.ts'
import { type FieldProblem, type RecordValues, recordSpec } from '../../kernel/record/record.ts'
import { fromDay } from '../../kernel/record-name.ts'

/** Notifiers by the codes of Statistics Denmark's table UND1; 7 until 2023, 12 and 13 from 2024. */
const NOTIFIER_TYPES = choice(
  ['1', 'Anden kommune eller forvaltning', 'Another municipality or department'],
  ['2', 'Skole eller andet uddannelsessted', 'School or other place of education'],
  ['3', 'Dagpleje, daginstitution, fritidshjem, klub eller SFO', 'Daycare, after-school care or youth club'],
  ['4', 'Sundhedsvæsenet', 'Health service'],
  ['5', 'Sundhedsplejerske eller tandlæge', 'Health nurse or dentist'],
  ['6', 'Politi eller domstol', 'Police or court'],
  ['12', 'Barnet eller den unge selv', 'The child or young person'],
  ['13', 'Familie eller bekendtskabskreds', 'Family or acquaintances'],
  [
    '7',
    'Familie, barn selv eller bekendtskabskreds (til 2023)',
    'Family, child or acquaintances (until 2023)',
  ],
  ['9', 'Anbringelsessted', 'Place of placement'],
  [
    '10',
    'Forening, frivillig organisation, krise-, misbrugs- eller asylcenter',
    'Association, crisis, substance or asylum centre',
  ],
  ['8', 'Anonym', 'Anonymous'],
  ['11', 'Andre', 'Others'],
  ['99', 'Uoplyst', 'Not stated'],
)

/** Causes by the codes of Statistics Denmark's table ANBAAR10. */
const CAUSES = choices(
  ['UDSLAG3', 'Skole og uddannelse, fx fravær', 'School and education, such as absence'],
  ['UDSLAG4', 'Bekymrende adfærd hos barnet', "The child's worrying behaviour"],
  ['UDSLAG6', 'Barnets sundhed', "The child's health"],
  ['UDSLAG5', 'Nedsat funktionsevne hos barnet', "The child's disability"],
  ['UDSLAG1', 'Misbrug hos barnet', "The child's substance use"],
  ['UDSLAG2', 'Kriminalitet hos barnet', "The child's crime"],
  ['UDSLAG14', 'Utilstrækkelig omsorg fra forældre', 'Insufficient care from parents'],
  ['UDSLAG13', 'Højt konfliktniveau eller vold mellem voksne', 'Conflict or violence between adults'],
  ['UDSLAG18', 'Overgreb mod barnet fra forældrene', 'Abuse of the child by parents'],
  ['UDSLAG7', 'Overgreb mod barnet fra andre', 'Abuse of the child by others'],
  ['UDSLAG8', 'Andet omsorgssvigt', 'Other neglect'],
  ['UDSLAG9', 'Misbrug hos forældre', "Parents' substance use"],
  ['UDSLAG10', 'Kriminalitet hos forældre', "Parents' crime"],
  ['UDSLAG11', 'Bekymrende adfærd hos forældre', "Parents' worrying behaviour"],
  ['UDSLAG12', 'Nedsat funktionsevne hos forældre', "Parents' disability"],
  ['UDSLAG17', 'Forældres sundhed', "Parents' health"],
  ['UDSLAG15', 'Udsættelse, hjemløshed eller fogedsag', 'Eviction, homelessness or bailiff'],
  ['UDSLAG16', 'Andet', 'Other'],
)

/** The decision path after a worry (evaluation 2018, p. 60; Barnets Lov §§ 18-20, 30). */
const OUTCOMES = choice(
  ['universal', 'Løses i almenområdet med rådgivning', 'Solved in universal services with advice'],
  ['early_course', 'Tidligt forebyggende forløb (§ 30)', 'Early preventive course (§ 30)'],
  ['clarification', 'Screening og afdækning (§§ 18-19)', 'Screening and clarification (§§ 18-19)'],
  ['investigation', 'Børnefaglig undersøgelse (§ 20)', 'Investigation (§ 20)'],
  ['in_open_case', 'Indgår i den sag, der er åben', 'Becomes part of the open case'],
  ['no_action', 'Ikke anledning til mere', 'No action'],
)

/** Who of the authority looked at it without having taken part in the case before (Barnets Lov § 137 stk. 1). */
const FRESH_EYES = choice(
  ['assessor', 'Den, der vurderede, var ny i sagen', 'Whoever assessed it was new to the case'],
  [
    'colleague',
    'En kollega, der er ny i sagen, vurderer igen',
    'A colleague who is new to the case assesses it again',
  ],
)

/** A notification of concern, underretning, or a worry that is no notification yet. */
export const NOTIFICATION = recordSpec({
  kind: 'notification',
  plural: 'notifications',
  title: words(['Underretning', 'Notification']),
  pluralTitle: words(['Underretninger', 'Notifications']),
  about: 'child',
  ofCase: true,
  order: { field: 'received_at', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: true,
    makesAChild: true,
    known: {
      from: 'received_at',
      later: [
        ['assessed_at', 'assessed_by', 'danger', 'assessment', 'receipt_on', 'fresh_eyes'],
        ['reassess_asked_at', 'reassess_asked_of', 'reassess_asked_by', 'reassess_until'],
        ['reassessed_at', 'reassessed_by', 'reassess_view', 'reassessment'],
        ['outcome_on', 'outcome', 'outcome_reason'],
        ['feedback_on', 'feedback'],
      ],
    },
    named: {
      fields: ['received_at'],
      name: ({ received_at }) =>
        fromDay({ da: 'Underretning', en: 'Notification' }, danishDay(received_at ?? '')),
    },
    keepsOpen: {
      place: 4,
      isOpen: ({ assessed_at, outcome }) => !isSaid(assessed_at) && !isSaid(outcome),
      namedBy: ({ received_at }) => ({ day: danishDay(received_at) }),
      says: {
        da: (day) => `Underretningen ${day} er ikke vurderet`,
        en: (day) => `The notification of ${day} is not assessed`,
      },
    },
    page: ({ id }) => `/underretninger/${id}`,
    begins: {
      on: [
        {
          title: { da: 'Ny underretning', en: 'New notification' },
          path: () => '/underretninger/ny',
          params: (child) => ({ barn: child }),
        },
      ],
    },
    section: { empty: { da: 'Ingen underretninger.', en: 'No notifications.' } },
    figures: {
      read: ['person_id', 'kind', 'received_at', 'assessed_at', 'notifier', 'outcome'],
      isOnlyDoneHere: true,
    },
  },
  fields: [
    field(
      'kind',
      ['Slags', 'Kind'],
      choice(['notification', 'Underretning', 'Notification'], ['concern', 'Bekymring', 'Concern']),
    ),
    required(field('received_at', ['Modtaget', 'Received'], pastMoment)),
    field('notifier_type', ['Hvem underretter', 'Who notifies'], NOTIFIER_TYPES),
    field('notifier', ['Navn eller arbejdssted', 'Name or workplace'], text()),
    field('causes', ['Hvad handler det om', 'What it is about'], CAUSES),
    field('content', ['Bekymringen', 'The concern'], manyLines),
    field(
      'parents_dialogue',
      ['Er der talt med forældrene forinden', 'Were the parents talked with before'],
      choice(['yes', 'Ja', 'Yes'], ['no', 'Nej', 'No']),
    ),
    field('parents_dialogue_why_not', ['Hvorfor ikke', 'Why not'], text(400)),
    field('receipt_on', ['Kvittering sendt', 'Receipt sent'], pastDate),
    field('assessed_at', ['Vurderet', 'Assessed'], pastMoment),
    field('assessed_by', ['Vurderet af', 'Assessed by'], reference('worker')),
    field(
      'danger',
      ['Er barnets sundhed eller udvikling i fare nu', "Is the child's health or development in danger now"],
      choice(['acute', 'Ja, der skal handles akut', 'Yes, act at once'], ['not_acute', 'Nej', 'No']),
    ),
    field('assessment', ['Vurdering', 'Assessment'], manyLines),
    field('outcome', ['Udfald', 'Outcome'], OUTCOMES),
    field('outcome_on', ['Besluttet', 'Decided on'], pastDate),
    field('outcome_reason', ['Begrundelse', 'Reasons'], manyLines),
    field('feedback_on', ['Tilbagemelding givet', 'Feedback given'], pastDate),
    field('feedback', ['Tilbagemelding', 'Feedback'], manyLines),
    field('fresh_eyes', ['Nye øjne (§ 137)', 'Fresh eyes (§ 137)'], FRESH_EYES),
    field('reassess_asked_of', ['Bedt om at vurdere igen', 'Asked to assess again'], reference('worker')),
    field('reassess_asked_by', ['Spurgt af', 'Asked by'], reference('worker')),
    field('reassess_asked_at', ['Spurgt', 'Asked'], pastMoment),
    field('reassess_until', ['Har adgang til og med', 'Has access until'], date),
    field('reassessed_by', ['Vurderet igen af', 'Assessed again by'], reference('worker')),
    field('reassessed_at', ['Vurderet igen', 'Assessed again'], pastMoment),
    field(
      'reassess_view',
      ['Er du enig i vurderingen', 'Do you agree with the assessment'],
      choice(
        ['agrees', 'Ja, enig', 'Yes, I agree'],
        ['other_view', 'Nej, jeg ser det anderledes', 'No, I see it otherwise'],
      ),
    ),
    field('reassessment', ['Din vurdering med egne ord', 'Your assessment in your own words'], manyLines),
    field('handed_to', ['Givet videre til', 'Handed on to'], reference('worker')),
    field('handed_team', ['Givet videre til teamet', 'Handed on to the team'], reference('team')),
    field('handed_by', ['Givet videre af', 'Handed on by'], reference('worker')),
    field('handed_at', ['Givet videre', 'Handed on'], pastMoment),
    field('handed_note', ['Besked til den, der tager over', 'Message to whoever takes over'], manyLines),
  ],
  check: all(inOrder('received_at', 'assessed_at'), whyNotTalkedWith),
})

function whyNotTalkedWith({
  parents_dialogue,
  parents_dialogue_why_not,
}: RecordValues): readonly FieldProblem[] {
  if (parents_dialogue !== 'no' || isSaid(parents_dialogue_why_not)) return []
  return [problem('parents_dialogue_why_not', 'Skriv kort, hvorfor ikke.', 'Say in short why not.')]
}
