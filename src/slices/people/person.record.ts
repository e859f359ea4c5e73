import { problem } from '../../kernel/problem.ts'
import {
  all,
  choice,
  comingDate,
  field,
  fromToInLife,
  inOrder,
  isSaid,
  pastDate,
  required,
  text,
  words,
  yesNo,
} from '../../kernel/record/fields.ts'
import { type FieldProblem, type RecordValues, recordSpec } from '../../kernel/record/record.ts'
import { personName } from '../../kernel/record-name.ts'

/** A child, or an adult of its family or network. A child is born or expected; one of the two dates is known. */
export const PERSON = recordSpec({
  kind: 'person',
  plural: 'persons',
  title: words(['Person', 'Person']),
  pluralTitle: words(['Personer', 'Persons']),
  about: 'person',
  ofCase: false,
  order: { field: 'family_name', newestFirst: false },
  lifecycle: {
    onChildPage: false,
    moves: false,
    makesAChild: false,
    named: { fields: ['given_name', 'family_name', 'protected'], name: personName },
    hidden: ['given_name', 'family_name'],
    figures: { read: ['kind', 'birth_date', 'expected_birth_date', 'sex', 'target_group', 'merged_into'] },
  },
  fields: [
    required(
      field(
        'kind',
        ['Barn eller voksen', 'Child or adult'],
        choice(['child', 'Barn', 'Child'], ['adult', 'Voksen', 'Adult']),
      ),
    ),
    field('given_name', ['Fornavn', 'Given name'], text()),
    field('family_name', ['Efternavn', 'Family name'], text()),
    field('birth_date', ['Fødselsdato', 'Date of birth'], pastDate),
    field('expected_birth_date', ['Ventet fødsel', 'Expected birth'], comingDate, [
      'For det ufødte barn. Ret til fødselsdato, når barnet er født.',
      'For the unborn child. Correct to a date of birth once the child is born.',
    ]),
    field('death_date', ['Død', 'Died'], pastDate),
    field('sex', ['Køn', 'Sex'], choice(['female', 'Pige/kvinde', 'Female'], ['male', 'Dreng/mand', 'Male'])),
    field(
      'target_group',
      ['Målgruppe', 'Target group'],
      choice(
        ['social', 'Udsat barn eller ung', 'Vulnerable child or young person'],
        ['disability', 'Hovedsagelig handicap', 'Mainly disability'],
        ['unaccompanied_minor', 'Uledsaget flygtning', 'Unaccompanied minor'],
      ),
      ['Tomt regnes som udsat barn eller ung.', 'Empty counts as a vulnerable child.'],
    ),
    field('protected', ['Navne- og adressebeskyttelse', 'Protected name and address'], yesNo),
  ],
  check: all(inOrder('birth_date', 'death_date'), bornOrExpected, named),
})

function bornOrExpected(values: RecordValues): readonly FieldProblem[] {
  if (values.kind !== 'child' || isSaid(values.birth_date) || isSaid(values.expected_birth_date)) return []
  return [
    problem(
      'birth_date',
      'Skriv barnets fødselsdato, eller hvornår fødslen ventes.',
      'Give the date of birth, or when the birth is expected.',
    ),
  ]
}

/** The unborn may be without a name; everyone else is called something. */
function named(values: RecordValues): readonly FieldProblem[] {
  if (isSaid(values.given_name) || isSaid(values.family_name) || isSaid(values.expected_birth_date)) return []
  return [problem('given_name', 'Skriv et navn.', 'Give a name.')]
}

export const ADDRESS = recordSpec({
  kind: 'address',
  plural: 'addresses',
  title: words(['Adresse og kontakt', 'Address and contact']),
  pluralTitle: words(['Adresser', 'Addresses']),
  about: 'child',
  ofCase: false,
  order: { field: 'start_date', newestFirst: true },
  lifecycle: {
    onChildPage: false,
    moves: true,
    makesAChild: false,
    hidden: ['street', 'postcode', 'city', 'phone', 'email'],
    section: {
      title: { da: 'Adresse og kontakt', en: 'Address and contact' },
      empty: { da: 'Ingen adresse er registreret.', en: 'No address is registered.' },
    },
  },
  fields: [
    field('street', ['Vej og nummer', 'Street and number'], text()),
    field('postcode', ['Postnummer', 'Postcode'], text(10)),
    field('city', ['By', 'Town'], text()),
    field('phone', ['Telefon', 'Phone'], text(40)),
    field('email', ['E-mail', 'Email'], text()),
    ...fromToInLife,
  ],
  check: inOrder('start_date', 'end_date'),
})
