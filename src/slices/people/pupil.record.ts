import { field, required, text, words } from '../../kernel/record/fields.ts'
import { recordSpec } from '../../kernel/record/record.ts'

/** A pupil's wellbeing and absence in a school year, as the schools report them. */
export const PUPIL = recordSpec({
  kind: 'pupil',
  plural: 'pupils',
  title: words(['Trivsel og fravær', 'Wellbeing and absence']),
  pluralTitle: words(['Trivsel og fravær', 'Wellbeing and absence']),
  about: 'child',
  ofCase: false,
  order: { field: 'school_year', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: false,
    makesAChild: true,
    known: { from: { schoolYear: 'school_year' } },
    section: { empty: { da: 'Ikke oplyst.', en: 'Not told.' } },
    figures: {
      read: [
        'person_id',
        'school_year',
        'grade',
        'academic_wellbeing',
        'social_wellbeing',
        'absence_percent',
        'months_registered',
      ],
    },
  },
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
})
