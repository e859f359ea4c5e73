import type { FieldProblem, RecordSpec, RecordValues } from '../record.ts'
import {
  all,
  choice,
  date,
  field,
  inOrder,
  isSaid,
  manyLines,
  reference,
  required,
  text,
  words,
} from './fields.ts'

/** A child's case, or an early preventive course with or without one. */
export const CHILD_CASE: RecordSpec = {
  kind: 'child_case',
  plural: 'cases',
  title: words(['Sag', 'Case']),
  pluralTitle: words(['Sager', 'Cases']),
  about: 'child',
  ofCase: false,
  order: { field: 'opened_on', newestFirst: true },
  fields: [
    required(
      field(
        'kind',
        ['Slags', 'Kind'],
        choice(
          ['case', 'Myndighedssag', 'Case'],
          ['course', 'Tidligt forebyggende forløb', 'Early preventive course'],
        ),
      ),
    ),
    field('title', ['Kort om sagen', 'In short'], text()),
    required(field('opened_on', ['Åbnet', 'Opened'], date)),
    field('closed_on', ['Lukket', 'Closed'], date),
    field('closing_reason', ['Grund til lukning', 'Reason for closing'], text()),
    field('team_id', ['Team', 'Team'], reference('team')),
    field('caseworker_id', ['Rådgiver', 'Caseworker'], reference('worker')),
    field('district_id', ['Distrikt', 'District'], reference('district')),
  ],
  check: all(inOrder('opened_on', 'closed_on'), closedForAReason),
}

function closedForAReason(values: RecordValues): readonly FieldProblem[] {
  if (!isSaid(values.closed_on) || isSaid(values.closing_reason)) return []
  return [
    {
      field: 'closing_reason',
      message: { da: 'Skriv, hvorfor sagen lukkes.', en: 'Say why the case is closed.' },
    },
  ]
}

/** Who has had the case, and when: key figure 11 counts these. */
export const ALLOCATION: RecordSpec = {
  kind: 'allocation',
  plural: 'allocations',
  title: words(['Fordeling', 'Allocation']),
  pluralTitle: words(['Fordelinger', 'Allocations']),
  about: 'child',
  ofCase: true,
  order: { field: 'start_date', newestFirst: true },
  fields: [
    required(field('caseworker_id', ['Rådgiver', 'Caseworker'], reference('worker'))),
    required(field('start_date', ['Fra', 'From'], date)),
    field('end_date', ['Til og med', 'To and including'], date),
  ],
  check: inOrder('start_date', 'end_date'),
}

/** Support that a child or family is granted: its place on the staircase comes from its type. */
export const MEASURE: RecordSpec = {
  kind: 'measure',
  plural: 'measures',
  title: words(['Indsats', 'Measure']),
  pluralTitle: words(['Indsatser', 'Measures']),
  about: 'child',
  ofCase: true,
  order: { field: 'start_date', newestFirst: true },
  fields: [
    required(field('measure_type', ['Indsats', 'Measure'], { form: 'measure-type' })),
    required(field('start_date', ['Start', 'Start'], date)),
    field('end_date', ['Slut', 'End'], date),
    field('end_reason', ['Grund til afslutning', 'Reason for ending'], text()),
    field('legal_basis', ['Lovgrundlag', 'Legal basis'], { form: 'legal-basis' }),
    field('purpose', ['Formål', 'Purpose'], manyLines),
    field('expected_end_date', ['Forventet varighed til', 'Expected to last until'], date),
    field('provider_id', ['Leverandør', 'Provider'], reference('provider')),
    field('granted_by', ['Bevilget af', 'Granted by'], text()),
    field(
      'intensity',
      ['Intensitet', 'Intensity'],
      choice(['standard', 'Almindelig', 'Standard'], ['intensive', 'Intensiv', 'Intensive']),
    ),
  ],
  check: all(
    inOrder('start_date', 'end_date'),
    inOrder('start_date', 'expected_end_date'),
    purposeAndDuration,
  ),
}

/** A decision under §§ 32, 46 or 47 of Barnets Lov must state its purpose and expected duration. @see docs/law.md */
function purposeAndDuration(values: RecordValues): readonly FieldProblem[] {
  if (!/^BL § (32|46|47)\b/.test(String(values.legal_basis ?? ''))) return []
  const missing = (name: string, da: string, en: string) =>
    isSaid(values[name]) ? [] : [{ field: name, message: { da, en } }]
  return [
    ...missing('purpose', 'Loven kræver, at formålet fremgår.', 'The law asks for the purpose.'),
    ...missing(
      'expected_end_date',
      'Loven kræver, at den forventede varighed fremgår.',
      'The law asks for the expected duration.',
    ),
  ]
}

/** A formal follow-up on the measure, or close contact between two of them. */
export const FOLLOWUP: RecordSpec = {
  kind: 'followup',
  plural: 'followups',
  title: words(['Opfølgning', 'Follow-up']),
  pluralTitle: words(['Opfølgninger', 'Follow-ups']),
  about: 'child',
  ofCase: true,
  order: { field: 'date', newestFirst: true },
  fields: [
    required(field('measure_id', ['Indsats', 'Measure'], reference('measure'))),
    required(field('date', ['Dato', 'Date'], date)),
    required(
      field(
        'kind',
        ['Slags', 'Kind'],
        choice(['formal', 'Opfølgning', 'Formal follow-up'], ['contact', 'Tæt kontakt', 'Close contact']),
      ),
    ),
    field(
      'decision',
      ['Beslutning', 'Decision'],
      choice(
        ['continue', 'Fortsætte', 'Continue'],
        ['adjust', 'Justere', 'Adjust'],
        ['end', 'Afslutte', 'End'],
      ),
    ),
    field('next_due_date', ['Næste opfølgning senest', 'Next follow-up no later than'], date),
    field('note', ['Notat', 'Note'], manyLines),
  ],
  check: inOrder('date', 'next_due_date'),
}

/** A child protection investigation, børnefaglig undersøgelse (SEL § 50, BL § 20). */
export const INVESTIGATION: RecordSpec = {
  kind: 'investigation',
  plural: 'investigations',
  title: words(['Børnefaglig undersøgelse', 'Investigation']),
  pluralTitle: words(['Børnefaglige undersøgelser', 'Investigations']),
  about: 'child',
  ofCase: true,
  order: { field: 'decided_on', newestFirst: true },
  fields: [
    required(field('decided_on', ['Besluttet', 'Decided on'], date)),
    field('completed_on', ['Afsluttet', 'Completed on'], date),
    field('legal_basis', ['Lovgrundlag', 'Legal basis'], { form: 'legal-basis' }),
    field('conclusion', ['Konklusion', 'Conclusion'], manyLines),
  ],
  check: inOrder('decided_on', 'completed_on'),
}

/** A notification of concern, underretning. Notifiers by the codes of Statistics Denmark, UND1. */
export const NOTIFICATION: RecordSpec = {
  kind: 'notification',
  plural: 'notifications',
  title: words(['Underretning', 'Notification']),
  pluralTitle: words(['Underretninger', 'Notifications']),
  about: 'child',
  ofCase: true,
  order: { field: 'received_at', newestFirst: true },
  fields: [
    required(field('received_at', ['Modtaget', 'Received'], { form: 'timestamp' })),
    field('assessed_at', ['Vurderet', 'Assessed'], { form: 'timestamp' }),
    field('notifier', ['Underretter', 'Notifier'], text()),
    field('content', ['Bekymringen', 'The concern'], manyLines),
    field('outcome', ['Udfald', 'Outcome'], text()),
  ],
  check: inOrder('received_at', 'assessed_at'),
}

/** A pupil's wellbeing and absence in a school year, as the schools report them. */
export const PUPIL: RecordSpec = {
  kind: 'pupil',
  plural: 'pupils',
  title: words(['Trivsel og fravær', 'Wellbeing and absence']),
  pluralTitle: words(['Trivsel og fravær', 'Wellbeing and absence']),
  about: 'child',
  ofCase: false,
  order: { field: 'school_year', newestFirst: true },
  fields: [
    required(field('school_year', ['Skoleår', 'School year'], text(7), ['Som 2025/26.', 'As 2025/26.'])),
    required(field('grade', ['Klassetrin', 'Grade'], { form: 'number', whole: true, min: 0, max: 10 })),
    field('academic_wellbeing', ['Faglig trivsel', 'Academic wellbeing'], {
      form: 'number',
      whole: false,
      min: 1,
      max: 5,
    }),
    field('social_wellbeing', ['Social trivsel', 'Social wellbeing'], {
      form: 'number',
      whole: false,
      min: 1,
      max: 5,
    }),
    field('absence_percent', ['Fravær i procent', 'Absence, per cent'], {
      form: 'number',
      whole: false,
      min: 0,
      max: 100,
    }),
    field('months_registered', ['Måneder på skolen', 'Months at the school'], {
      form: 'number',
      whole: false,
      min: 0,
      max: 12,
    }),
  ],
}
