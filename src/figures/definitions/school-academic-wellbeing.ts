import type { FigureDefinition } from '../definition.ts'
import { EXPOSED_IS_STEP_2_TO_6 } from './choices.ts'

/** How vulnerable pupils fare with learning at school (key-figures.md, `school_academic_wellbeing`). */
export const schoolAcademicWellbeing: FigureDefinition = {
  id: 'school_academic_wellbeing',
  title: { da: 'Faglig trivsel i 4.-9. klasse', en: 'Academic wellbeing in grades 4-9' },
  definition: {
    da: 'Den gennemsnitlige faglige trivsel i skoleåret for udsatte elever og for kommunens øvrige elever i 4.-9. klasse, på en skala fra 1 (ringest) til 5 (bedst) fra den nationale trivselsmåling. Grupperne skifter fra år til år, så det er forskellen mellem dem, der er værd at følge.',
    en: 'The mean academic wellbeing of the school year for exposed pupils and for the municipality’s other pupils in grades 4-9, on a scale from 1 (worst) to 5 (best) from the national wellbeing survey. The groups change from year to year, so it is the difference between them that is worth following.',
  },
  numerator: { da: 'Elevernes trivselstal lagt sammen.', en: 'The pupils’ wellbeing scores added up.' },
  denominator: {
    da: 'Elever i 4.-9. klasse, der har et trivselstal for skoleåret.',
    en: 'Pupils in grades 4-9 who have a score for the school year.',
  },
  choices: [EXPOSED_IS_STEP_2_TO_6],
  source: 'Evalueringen 2018, tabel 8, 12 og 16 (STIL, den nationale trivselsmåling)',
  needs: ['pupils'],
  groups: [
    {
      id: 'exposed',
      title: { da: 'Udsatte elever', en: 'Exposed pupils' },
      rule: { kind: 'school', exposed: true, column: 'academic_wellbeing', weight: null },
    },
    {
      id: 'other',
      title: { da: 'Øvrige elever', en: 'Other pupils' },
      rule: { kind: 'school', exposed: false, column: 'academic_wellbeing', weight: null },
    },
  ],
  wholes: [],
}
