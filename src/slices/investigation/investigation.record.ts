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
} from '../../kernel/record/fields.ts'
import { recordSpec } from '../../kernel/record/record.ts'
import { HEARD } from '../talk/heard.record.ts'

/** A child protection investigation, børnefaglig undersøgelse (SEL § 50, BL § 20). */
export const INVESTIGATION = recordSpec({
  kind: 'investigation',
  plural: 'investigations',
  title: words(['Børnefaglig undersøgelse', 'Investigation']),
  pluralTitle: words(['Børnefaglige undersøgelser', 'Investigations']),
  about: 'child',
  ofCase: true,
  order: { field: 'decided_on', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: true,
    makesAChild: true,
    known: {
      from: 'decided_on',
      later: [
        ['preliminary_on', 'preliminary_assessment'],
        ['completed_on', 'assessment', 'conclusion', 'schooling', 'ppv', 'ppv_reason'],
      ],
    },
    keepsOpen: {
      place: 6,
      isOpen: ({ completed_on }) => !isSaid(completed_on),
      namedBy: ({ decided_on }) => ({ day: decided_on }),
      says: {
        da: (day) => `Undersøgelsen fra ${day} er ikke afsluttet`,
        en: (day) => `The investigation from ${day} is not completed`,
      },
    },
    underWay: { from: 'decided_on', until: 'completed_on' },
    page: ({ id }) => `/undersoegelser/${id}`,
    begins: { with: ['decided_on', 'aware_on', 'notification_id', 'legal_basis'] },
    section: {
      title: { da: 'Undersøgelser', en: 'Investigations' },
      empty: { da: 'Ingen undersøgelser.', en: 'No investigations.' },
    },
    figures: { read: ['person_id', 'decided_on', 'completed_on'], isOnlyDoneHere: true },
  },
  fields: [
    required(field('decided_on', ['Besluttet', 'Decided on'], pastDate)),
    field('aware_on', ['Kommunen blev opmærksom', 'The municipality became aware'], pastDate, [
      'De fire måneder regnes herfra.',
      'The four months run from here.',
    ]),
    field('notification_id', ['Underretning', 'Notification'], reference('notification')),
    field('legal_basis', ['Lovgrundlag', 'Legal basis'], { form: 'legal-basis' }),
    ...HEARD,
    field('development', ['Barnets udvikling og behov', "The child's development and needs"], manyLines),
    field('development_sources', ['Kilder', 'Sources'], text(400)),
    field('parents', ['Forældre', 'Parents'], manyLines),
    field('parents_sources', ['Kilder', 'Sources'], text(400)),
    field('family_network', ['Familie og netværk', 'Family and network'], manyLines),
    field('family_network_sources', ['Kilder', 'Sources'], text(400)),
    field('everyday', ['Hverdagens arenaer', 'Everyday arenas'], manyLines, [
      'Skole eller dagtilbud, fritid og venner.',
      'School or daycare, leisure and friends.',
    ]),
    field('everyday_sources', ['Kilder', 'Sources'], text(400)),
    field(
      'schooling',
      ['Er der vanskeligheder med skolen', 'Are there problems with schooling'],
      choice(['no', 'Nej', 'No'], ['yes', 'Ja', 'Yes']),
    ),
    field(
      'ppv',
      ['Pædagogisk-psykologisk vurdering (PPV)', 'Educational-psychological assessment (PPV)'],
      choice(
        ['involved', 'Skal laves, eller er i gang', 'To be made, or under way'],
        ['not_needed', 'Overvejet, ikke nødvendig', 'Considered, not needed'],
      ),
    ),
    field('ppv_reason', ['Begrundelse, og hvad der følger', 'Reasons, and what follows'], manyLines),
    field('preliminary_on', ['Foreløbigt vurderet', 'Preliminarily assessed on'], pastDate),
    field('preliminary_assessment', ['Foreløbig vurdering', 'Preliminary assessment'], manyLines),
    field('assessment', ['Vurdering', 'Assessment'], manyLines),
    field('conclusion', ['Konklusion', 'Conclusion'], manyLines),
    field('completed_on', ['Afsluttet', 'Completed on'], pastDate),
  ],
  check: all(
    inOrder('decided_on', 'completed_on'),
    inOrder('aware_on', 'completed_on'),
    inOrder('decided_on', 'preliminary_on'),
  ),
})
