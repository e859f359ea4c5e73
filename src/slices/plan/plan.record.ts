import {
  all,
  choice,
  field,
  inOrder,
  manyLines,
  pastDate,
  required,
  words,
} from '../../kernel/record/fields.ts'
import { recordSpec } from '../../kernel/record/record.ts'
import { fromDay } from '../../kernel/record-name.ts'

/** The child's plan (Barnets Lov §§ 91-92, 108), or the development plan of an early course, which no law asks for. */
export const PLAN = recordSpec({
  kind: 'plan',
  plural: 'plans',
  title: words(['Plan', 'Plan']),
  pluralTitle: words(['Planer', 'Plans']),
  about: 'child',
  ofCase: true,
  order: { field: 'started_on', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: true,
    makesAChild: true,
    known: { from: 'started_on', later: [['ready_on'], ['ended_on']] },
    named: {
      fields: ['started_on'],
      name: ({ started_on }) => fromDay({ da: 'Plan', en: 'Plan' }, started_on),
    },
    page: ({ id }) => `/planer/${id}`,
  },
  fields: [
    required(
      field(
        'kind',
        ['Slags', 'Kind'],
        choice(
          ['childs_plan', 'Barnets plan', "The child's plan"],
          ['youth_plan', 'Ungeplan', 'Youth plan'],
          ['development_plan', 'Barnets udviklingsplan', "The child's development plan"],
        ),
      ),
    ),
    required(field('started_on', ['Begyndt', 'Begun'], pastDate)),
    field('aim', ['Det skal planen føre til', 'What the plan shall lead to'], manyLines),
    field(
      'involvement',
      ['Barnets og forældrenes medvirken', "The child's and parents' part in it"],
      manyLines,
    ),
    field(
      'support_to_family',
      [
        'Støtte til familien under og efter en anbringelse',
        'Support to the family during and after a placement',
      ],
      manyLines,
    ),
    field('ready_on', ['Færdig', 'Ready'], pastDate),
    field('ended_on', ['Afsluttet', 'Ended'], pastDate),
  ],
  check: all(inOrder('started_on', 'ready_on'), inOrder('started_on', 'ended_on')),
})
