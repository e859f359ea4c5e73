import { choice, field, required, text, words } from '../../kernel/record/fields.ts'
import { recordSpec } from '../../kernel/record/record.ts'

const step = { form: 'number', whole: true, min: 1, max: 6 } as const

/** Who may grant what, bevillingskompetence: the lowest who may. */
export const COMPETENCE_RULE = recordSpec({
  kind: 'competence_rule',
  plural: 'competence-rules',
  title: words(['Bevillingskompetence', 'Competence to grant']),
  pluralTitle: words(['Bevillingskompetence', 'Competence to grant']),
  about: 'set-up',
  ofCase: false,
  order: { field: 'step', newestFirst: false },
  lifecycle: { onChildPage: false, moves: false, makesAChild: false },
  fields: [
    field('step', ['Trin', 'Step'], step, ['Tomt: alle trin.', 'Empty: all steps.']),
    field('measure_type', ['Indsats', 'Measure'], { form: 'measure-type' }, [
      'En linje om én indsats går forud for en om hele trinnet.',
      'A line about one measure goes before one about the whole step.',
    ]),
    required(
      field(
        'granted_by',
        ['Bevilges af', 'Granted by'],
        choice(
          ['caseworker', 'Rådgiveren selv', 'The caseworker'],
          ['team_leader', 'Teamlederen', 'The team leader'],
          ['manager', 'Myndighedslederen', 'The manager'],
        ),
      ),
    ),
    field('source', ['Besluttet hvor', 'Decided where'], text()),
  ],
})
