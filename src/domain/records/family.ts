import { problem } from '../../kernel/problem.ts'
import {
  all,
  choice,
  date,
  field,
  fromTo,
  inOrder,
  isSaid,
  manyLines,
  reference,
  required,
  text,
  words,
  yesNo,
} from '../../kernel/record/fields.ts'
import { type FieldProblem, type RecordValues, recordSpec } from '../../kernel/record/record.ts'

/** A child, or an adult of its family or network. A child is born or expected; one of the two dates is known. */
export const PERSON = recordSpec({
  kind: 'person',
  plural: 'persons',
  title: words(['Person', 'Person']),
  pluralTitle: words(['Personer', 'Persons']),
  about: 'person',
  ofCase: false,
  order: { field: 'family_name', newestFirst: false },
  lifecycle: { onChildPage: false, moves: false, makesAChild: false },
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
    field('birth_date', ['Fødselsdato', 'Date of birth'], date),
    field('expected_birth_date', ['Ventet fødsel', 'Expected birth'], date, [
      'For det ufødte barn. Ret til fødselsdato, når barnet er født.',
      'For the unborn child. Correct to a date of birth once the child is born.',
    ]),
    field('death_date', ['Død', 'Died'], date),
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
  lifecycle: { onChildPage: false, moves: true, makesAChild: false },
  fields: [
    field('street', ['Vej og nummer', 'Street and number'], text()),
    field('postcode', ['Postnummer', 'Postcode'], text(10)),
    field('city', ['By', 'Town'], text()),
    field('phone', ['Telefon', 'Phone'], text(40)),
    field('email', ['E-mail', 'Email'], text()),
    ...fromTo,
  ],
  check: inOrder('start_date', 'end_date'),
})

/** How another person stands to the child. The genogram draws the family, the network map everyone. */
export const RELATION = recordSpec({
  kind: 'relation',
  plural: 'relations',
  title: words(['Familie og netværk', 'Family and network']),
  pluralTitle: words(['Familie og netværk', 'Family and network']),
  about: 'child',
  ofCase: false,
  order: { field: 'relation', newestFirst: false },
  lifecycle: { onChildPage: true, moves: true, makesAChild: true },
  fields: [
    required(field('other_id', ['Person', 'Person'], reference('person'))),
    required(
      field(
        'relation',
        ['Er barnets', "Is the child's"],
        choice(
          ['mother', 'Mor', 'Mother'],
          ['father', 'Far', 'Father'],
          ['co_parent', 'Medmor eller medfar', 'Co-parent'],
          ['step_parent', 'Stedforælder', 'Step-parent'],
          ['foster_parent', 'Plejeforælder', 'Foster parent'],
          ['full_sibling', 'Helsøskende', 'Full sibling'],
          ['half_sibling', 'Halvsøskende', 'Half sibling'],
          ['step_sibling', 'Stedsøskende', 'Step sibling'],
          ['mothers_parent', 'Mormor eller morfar', "Mother's parent"],
          ['fathers_parent', 'Farmor eller farfar', "Father's parent"],
          ['parents_sibling', 'Moster, faster, onkel', 'Aunt or uncle'],
          ['other_family', 'Anden familie', 'Other family'],
          ['friend', 'Ven', 'Friend'],
          ['family_friend', 'Familiens ven', 'Friend of the family'],
          ['neighbour', 'Nabo', 'Neighbour'],
          ['volunteer', 'Frivillig', 'Volunteer'],
          ['other_network', 'Andet netværk', 'Other network'],
        ),
      ),
    ),
    field('custody', ['Har forældremyndighed', 'Has custody'], yesNo),
    field('lives_with', ['Bor sammen med barnet', 'Lives with the child'], yesNo),
    field('closeness', ['Nærhed', 'Closeness'], { form: 'number', whole: true, min: 1, max: 3 }, [
      '1 tæt på barnet, 2 i nærheden, 3 længere væk.',
      '1 close to the child, 2 near, 3 further away.',
    ]),
    field('role', ['Rolle for barnet', 'Role for the child'], text(), [
      'Fx henter fra skole om torsdagen.',
      'For example, picks up from school on Thursdays.',
    ]),
    ...fromTo,
  ],
  check: inOrder('start_date', 'end_date'),
})

export const SCHOOLING = recordSpec({
  kind: 'schooling',
  plural: 'schoolings',
  title: words(['Skole eller dagtilbud', 'School or daycare']),
  pluralTitle: words(['Skole og dagtilbud', 'School and daycare']),
  about: 'child',
  ofCase: false,
  order: { field: 'start_date', newestFirst: true },
  lifecycle: { onChildPage: true, moves: true, makesAChild: false },
  fields: [
    required(
      field(
        'kind',
        ['Slags', 'Kind'],
        choice(
          ['nursery', 'Vuggestue eller dagpleje', 'Nursery'],
          ['kindergarten', 'Børnehave', 'Kindergarten'],
          ['school', 'Skole', 'School'],
          ['after_school', 'SFO eller klub', 'After-school care'],
          ['youth_education', 'Ungdomsuddannelse', 'Youth education'],
          ['other', 'Andet', 'Other'],
        ),
      ),
    ),
    required(field('name', ['Navn', 'Name'], text())),
    field('grade', ['Klasse eller stue', 'Class or group'], text(40)),
    field('contact', ['Kontakt', 'Contact'], text()),
    ...fromTo,
  ],
  check: inOrder('start_date', 'end_date'),
})

/** A professional who knows the child: teacher, health nurse, doctor. */
export const PROFESSIONAL = recordSpec({
  kind: 'professional',
  plural: 'professionals',
  title: words(['Nøgleperson', 'Key professional']),
  pluralTitle: words(['Nøglepersoner', 'Key professionals']),
  about: 'child',
  ofCase: false,
  order: { field: 'name', newestFirst: false },
  lifecycle: { onChildPage: true, moves: true, makesAChild: false },
  fields: [
    required(field('name', ['Navn', 'Name'], text())),
    required(
      field('profession', ['Fag', 'Profession'], text(), [
        'Fx lærer, sundhedsplejerske, læge.',
        'For example teacher, health nurse, doctor.',
      ]),
    ),
    field('workplace', ['Arbejdssted', 'Workplace'], text()),
    field('phone', ['Telefon', 'Phone'], text(40)),
    field('worker_id', ['Medarbejder i Trin', 'Worker in Trin'], reference('worker'), [
      'Så kan nøglepersonen se, hvem barnet er.',
      'Lets the professional see who the child is.',
    ]),
    ...fromTo,
  ],
  check: inOrder('start_date', 'end_date'),
})

/** Consent to exchange information: for whom, what, until when, withdrawn. @see docs/law.md#consent */
export const CONSENT = recordSpec({
  kind: 'consent',
  plural: 'consents',
  title: words(['Samtykke', 'Consent']),
  pluralTitle: words(['Samtykker', 'Consents']),
  about: 'child',
  ofCase: false,
  order: { field: 'given_on', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: false,
    makesAChild: false,
    known: { from: 'given_on', later: [['withdrawn_on']] },
  },
  fields: [
    required(field('given_by', ['Givet af', 'Given by'], text())),
    required(
      field('recipient', ['Udveksling med', 'Exchange with'], text(), [
        'Fx skolen, lægen, tilbuddet.',
        'For example the school, the doctor, the provider.',
      ]),
    ),
    required(field('content', ['Hvilke oplysninger', 'What information'], manyLines)),
    required(field('purpose', ['Til hvad', 'What for'], text(400))),
    required(
      field(
        'form',
        ['Form', 'Form'],
        choice(['written', 'Skriftligt', 'In writing'], ['oral', 'Mundtligt', 'Orally']),
      ),
    ),
    required(field('given_on', ['Givet den', 'Given on'], date)),
    field('expires_on', ['Gælder til og med', 'Valid to and including'], date),
    field('withdrawn_on', ['Trukket tilbage den', 'Withdrawn on'], date),
  ],
  check: all(inOrder('given_on', 'expires_on'), inOrder('given_on', 'withdrawn_on')),
})

/** Whether a consent stands on a day: given, neither expired nor withdrawn. */
export function consentStands(consent: RecordValues, today: string): boolean {
  const { given_on, expires_on, withdrawn_on } = consent
  if (!isSaid(given_on) || String(given_on) > today) return false
  if (isSaid(withdrawn_on) && String(withdrawn_on) <= today) return false
  return !isSaid(expires_on) || String(expires_on) >= today
}
