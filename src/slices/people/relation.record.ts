import {
  choice,
  field,
  fromTo,
  fromToInLife,
  inOrder,
  reference,
  required,
  text,
  words,
  yesNo,
} from '../../kernel/record/fields.ts'
import { recordSpec } from '../../kernel/record/record.ts'

/** How another person stands to the child. The genogram draws the family, the network map everyone. */
export const RELATION = recordSpec({
  kind: 'relation',
  plural: 'relations',
  title: words(['Familie og netværk', 'Family and network']),
  pluralTitle: words(['Familie og netværk', 'Family and network']),
  about: 'child',
  ofCase: false,
  order: { field: 'relation', newestFirst: false },
  lifecycle: {
    onChildPage: true,
    moves: true,
    makesAChild: true,
    begins: {
      on: [
        {
          title: { da: 'Tilføj i familie og netværk', en: 'Add in family and network' },
          path: (child) => `/boern/${child}/familie`,
        },
      ],
    },
    section: { empty: { da: 'Ingen er registreret endnu.', en: 'Nobody is registered yet.' } },
  },
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
  lifecycle: {
    onChildPage: true,
    moves: true,
    makesAChild: false,
    section: { empty: { da: 'Ikke oplyst.', en: 'Not told.' } },
  },
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
    ...fromToInLife,
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
  lifecycle: {
    onChildPage: true,
    moves: true,
    makesAChild: false,
    section: { empty: { da: 'Ingen er registreret endnu.', en: 'Nobody is registered yet.' } },
  },
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
