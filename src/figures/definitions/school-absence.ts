import type { FigureDefinition } from '../definition.ts'
import { EXPOSED_IS_STEP_2_TO_6 } from './choices.ts'

/** How much vulnerable pupils are away from school (key-figures.md, `school_absence`). */
export const schoolAbsence: FigureDefinition = {
  id: 'school_absence',
  title: { da: 'Fravær i 4.-9. klasse', en: 'Absence in grades 4-9' },
  definition: {
    da: 'Det gennemsnitlige fravær i procent for hele skoleåret for udsatte elever og for kommunens øvrige elever i 4.-9. klasse. Grupperne skifter fra år til år, så det er forskellen mellem dem, der er værd at følge.',
    en: 'The mean absence in per cent over the whole school year for exposed pupils and for the municipality’s other pupils in grades 4-9. The groups change from year to year, so it is the difference between them that is worth following.',
  },
  numerator: {
    da: 'Elevernes fraværsprocenter lagt sammen, hver vægtet med de måneder, eleven har været indskrevet.',
    en: 'The pupils’ absence percentages added up, each weighted by the months the pupil was registered.',
  },
  denominator: {
    da: 'Elever i 4.-9. klasse, der har en fraværsprocent for skoleåret. Her vises antallet af elever uden vægt.',
    en: 'Pupils in grades 4-9 who have an absence percentage for the school year. The number of pupils is shown unweighted.',
  },
  choices: [
    EXPOSED_IS_STEP_2_TO_6,
    {
      da: 'En elev uden oplyst antal måneder vejer som én måned.',
      en: 'A pupil whose number of months is not given weighs as one month.',
    },
  ],
  source: 'Evalueringen 2018, tabel 10, 14 og 18 (STIL, skolefravær)',
  needs: ['pupils'],
  groups: [
    {
      id: 'exposed',
      title: { da: 'Udsatte elever', en: 'Exposed pupils' },
      rule: { kind: 'school', exposed: true, column: 'absence_percent', weight: 'months_registered' },
    },
    {
      id: 'other',
      title: { da: 'Øvrige elever', en: 'Other pupils' },
      rule: { kind: 'school', exposed: false, column: 'absence_percent', weight: 'months_registered' },
    },
  ],
  wholes: [],
}
