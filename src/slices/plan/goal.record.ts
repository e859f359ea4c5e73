import {
  choice,
  choices,
  comingDate,
  field,
  lines,
  pastDate,
  reference,
  required,
  text,
  words,
} from '../../kernel/record/fields.ts'
import { recordSpec } from '../../kernel/record/record.ts'
import { asWritten } from '../../kernel/record-name.ts'
import { SUPPORT_SETTING } from './support-setting.record.ts'

/** A concrete, time-limited goal of a plan, in the child's own words beside the professional's. */
export const GOAL = recordSpec({
  kind: 'goal',
  plural: 'goals',
  title: words(['Mål', 'Goal']),
  pluralTitle: words(['Mål', 'Goals']),
  about: 'child',
  ofCase: true,
  order: { field: 'target_date', newestFirst: false },
  lifecycle: {
    onChildPage: true,
    moves: true,
    makesAChild: false,
    known: { from: { through: 'plan_id', field: 'started_on' }, later: [['ended_on', 'result']] },
    named: { fields: ['goal'], name: ({ goal }) => asWritten(goal) },
  },
  fields: [
    required(field('plan_id', ['Plan', 'Plan'], reference('plan'))),
    required(field('goal', ['Målet', 'The goal'], text(400))),
    field('childs_words', ['Med barnets egne ord', "In the child's own words"], text(400)),
    field(
      'concerns',
      ['Hvem gælder det', 'Whom it concerns'],
      choices(
        ['child', 'Barnet', 'The child'],
        ['parents', 'Forældrene', 'The parents'],
        ['siblings', 'Søskende', 'Siblings'],
        ['network', 'Netværket', 'The network'],
      ),
    ),
    field('who_does', ['Hvem gør hvad', 'Who does what'], text(400)),
    required(
      field(
        'arena',
        ['Hvor i hverdagen', 'Where in everyday life'],
        choice(
          ['family', 'Familie', 'Family'],
          ['school', 'Skole eller dagtilbud', 'School or daycare'],
          ['leisure', 'Fritid', 'Leisure'],
          ['friends', 'Venner', 'Friends'],
          ['network', 'Netværk', 'Network'],
        ),
      ),
    ),
    field('setting', ['Støtten gives i', 'Support is given in'], SUPPORT_SETTING),
    required(field('target_date', ['Skal være nået', 'Reached by'], comingDate)),
    field(
      'result',
      ['Sådan gik det', 'How it went'],
      choice(
        ['reached', 'Nået', 'Reached'],
        [
          'carried',
          'Bæres videre af familie, netværk eller almenområde',
          'Carried on by family, network or universal services',
        ],
        ['changed', 'Afløst af et andet mål', 'Replaced by another goal'],
        ['dropped', 'Opgivet', 'Given up'],
      ),
    ),
    field('ended_on', ['Afsluttet', 'Ended'], pastDate),
  ],
})

/** How far a goal was on a day, on five points. @see docs/glossary.md */
export const GOAL_PROGRESS = recordSpec({
  kind: 'goal_progress',
  plural: 'goal-progress',
  title: words(['Udvikling', 'Progress']),
  pluralTitle: words(['Udvikling i mål', 'Progress of goals']),
  about: 'child',
  ofCase: true,
  order: { field: 'date', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: true,
    makesAChild: false,
    known: { from: 'date' },
    // The goal is rated on its plan's page, or at a follow-up.
    begins: { on: [] },
  },
  fields: [
    required(field('goal_id', ['Mål', 'Goal'], reference('goal'))),
    required(field('date', ['Dato', 'Date'], pastDate)),
    required(
      field('rating', ['Hvor langt er vi', 'How far we are'], {
        form: 'number',
        whole: true,
        min: 1,
        max: 5,
      }),
    ),
    field('note', ['Kort om det', 'In short'], lines(400)),
  ],
})
