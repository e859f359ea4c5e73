import {
  choice,
  date,
  field,
  manyLines,
  reference,
  required,
  text,
  words,
  yesNo,
} from '../../kernel/record/fields.ts'
import { recordSpec } from '../../kernel/record/record.ts'

const active = field('active', ['I brug', 'In use'], yesNo)
const name = required(field('name', ['Navn', 'Name'], text()))
const byName = { field: 'name', newestFirst: false } as const

export const DISTRICT = recordSpec({
  kind: 'district',
  plural: 'districts',
  title: words(['Distrikt', 'District']),
  pluralTitle: words(['Distrikter', 'Districts']),
  about: 'set-up',
  ofCase: false,
  order: byName,
  lifecycle: { onChildPage: false, moves: false, makesAChild: false },
  fields: [name, active],
})

export const TEAM = recordSpec({
  kind: 'team',
  plural: 'teams',
  title: words(['Team', 'Team']),
  pluralTitle: words(['Teams', 'Teams']),
  about: 'set-up',
  ofCase: false,
  order: byName,
  lifecycle: { onChildPage: false, moves: false, makesAChild: false },
  fields: [name, field('district_id', ['Distrikt', 'District'], reference('district')), active],
})

/** Who delivers measures: the municipality's own services and others. */
export const PROVIDER = recordSpec({
  kind: 'provider',
  plural: 'providers',
  title: words(['Leverandør', 'Provider']),
  pluralTitle: words(['Leverandører', 'Providers']),
  about: 'set-up',
  ofCase: false,
  order: byName,
  lifecycle: { onChildPage: false, moves: false, makesAChild: false },
  fields: [
    name,
    field(
      'kind',
      ['Slags', 'Kind'],
      choice(['own', 'Kommunens eget tilbud', "The municipality's own"], ['other', 'Andet tilbud', 'Other']),
    ),
    active,
  ],
})

/** Someone at work. Roles are not among the fields: they come from the sign-in, so that nobody here can give them. */
export const WORKER = recordSpec({
  kind: 'worker',
  plural: 'workers',
  title: words(['Medarbejder', 'Worker']),
  pluralTitle: words(['Medarbejdere', 'Workers']),
  about: 'set-up',
  writtenBy: 'administrators',
  ofCase: false,
  order: byName,
  lifecycle: { onChildPage: false, moves: false, makesAChild: false },
  fields: [
    name,
    field('email', ['E-mail', 'Email'], text()),
    field('team_id', ['Team', 'Team'], reference('team')),
    field('provider_id', ['Leverandør', 'Provider'], reference('provider')),
    field('fte', ['Årsværk', 'Full-time equivalents'], { form: 'number', whole: false, min: 0, max: 2 }, [
      '1 er fuld tid.',
      '1 is full time.',
    ]),
    active,
  ],
})

export const POPULATION = recordSpec({
  kind: 'population',
  plural: 'populations',
  title: words(['Befolkning 0-17 år', 'Population aged 0-17']),
  pluralTitle: words(['Befolkning 0-17 år', 'Population aged 0-17']),
  about: 'set-up',
  ofCase: false,
  order: { field: 'date', newestFirst: true },
  lifecycle: { onChildPage: false, moves: false, makesAChild: false, known: { from: 'date' } },
  fields: [
    required(field('date', ['Dato', 'Date'], date)),
    required(
      field('population_0_17', ['Børn og unge 0-17 år', 'Children aged 0-17'], {
        form: 'number',
        whole: true,
        min: 0,
        max: 10_000_000,
      }),
    ),
  ],
})

export const ANNOTATION = recordSpec({
  kind: 'annotation',
  plural: 'annotations',
  title: words(['Note til nøgletal', 'Note on a figure']),
  pluralTitle: words(['Noter til nøgletal', 'Notes on figures']),
  about: 'set-up',
  ofCase: false,
  order: { field: 'date', newestFirst: true },
  lifecycle: { onChildPage: false, moves: false, makesAChild: false },
  fields: [
    required(field('figure', ['Nøgletal', 'Figure'], text(80))),
    field('group', ['Gruppe', 'Group'], text(80)),
    required(field('date', ['Dato', 'Date'], date)),
    field('is_break', ['Brud i tidsserien', 'Break in the series'], yesNo),
    required(field('note', ['Note', 'Note'], manyLines)),
  ],
})

/** How long what is known of a child is kept after its last case was closed. The municipality sets it; there is no default. */
export const RETENTION_RULE = recordSpec({
  kind: 'retention_rule',
  plural: 'retention-rules',
  title: words(['Sletteregel', 'Retention rule']),
  pluralTitle: words(['Sletteregler', 'Retention rules']),
  about: 'set-up',
  ofCase: false,
  order: { field: 'kind', newestFirst: false },
  lifecycle: { onChildPage: false, moves: false, makesAChild: false },
  fields: [
    required(
      field(
        'kind',
        ['Hvad', 'What'],
        choice(
          ['child', 'Barnet og alt om det', 'The child and all about it'],
          ['look', 'Loggen over opslag', 'The log of looks'],
        ),
      ),
    ),
    required(
      field('keep_years', ['Gemmes i år', 'Kept for years'], {
        form: 'number',
        whole: true,
        min: 0,
        max: 100,
      }),
    ),
    field(
      'not_before_age',
      ['Tidligst når barnet fylder', 'At the earliest at the age of'],
      { form: 'number', whole: true, min: 0, max: 100 },
      ['Tomt: uanset alder.', 'Empty: whatever the age.'],
    ),
    field('source', ['Besluttet i', 'Decided in'], text(400)),
  ],
})
