import { choice, field, reference, required, text, words, yesNo } from '../../kernel/record/fields.ts'
import { recordSpec } from '../../kernel/record/record.ts'
import { asWritten } from '../../kernel/record-name.ts'

const active = field('active', ['I brug', 'In use'], yesNo)

const name = required(field('name', ['Navn', 'Name'], text()))

const lifecycle = {
  onChildPage: false,
  moves: false,
  makesAChild: false,
  named: { fields: ['name'], name: (values: { readonly name?: string | null }) => asWritten(values.name) },
} as const

const byName = { field: 'name', newestFirst: false } as const

export const DISTRICT = recordSpec({
  kind: 'district',
  plural: 'districts',
  title: words(['Distrikt', 'District']),
  pluralTitle: words(['Distrikter', 'Districts']),
  about: 'set-up',
  ofCase: false,
  order: byName,
  lifecycle,
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
  lifecycle,
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
  lifecycle,
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
  lifecycle: { ...lifecycle, figures: { read: ['team_id', 'fte'] } },
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
