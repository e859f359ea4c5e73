import type { FigureDefinition, Then } from '../definition.ts'
import {
  BOARDING_SCHOOL_IS_INSTITUTION,
  ONE_CHILD_IN_ONE_MUNICIPALITY,
  ONE_PLACEMENT_FORM_A_CHILD,
} from './choices.ts'
import { whoWas } from './who-was.ts'

const IN_INSTITUTION_FOUR_MONTHS_AGO: Then = { monthsBack: 4, is: { place: [6] } }

/** How many leave an institution between two cut-offs (key-figures.md, `institution_ceased`). */
export const institutionCeased: FigureDefinition = {
  id: 'institution_ceased',
  title: { da: 'Ophørte institutionsanbringelser', en: 'Institution placements that ceased' },
  definition: {
    da: 'Hvor stor en andel af de børn og unge, der var anbragt på institution fire måneder tidligere, som på skæringsdatoen ikke længere er det. Unge, der er fyldt 18 år i mellemtiden, er ikke med, for de forlader institutionen, fordi de er blevet myndige.',
    en: 'What share of the children placed in an institution four months earlier are no longer so on the cut-off date. Young people who turned 18 in between are left out, since they leave the institution because they have come of age.',
  },
  numerator: {
    da: 'De børn og unge i nævneren, hvis anbringelsesform på skæringsdatoen ikke er institution.',
    en: 'The children in the denominator whose placement form on the cut-off date is not institution.',
  },
  denominator: {
    da: 'Børn og unge, hvis anbringelsesform fire måneder før var institution, og som stadig er 0-17 år på skæringsdatoen.',
    en: 'Children whose placement form four months earlier was institution and who are still 0-17 on the cut-off date.',
  },
  choices: [
    ONE_CHILD_IN_ONE_MUNICIPALITY,
    ONE_PLACEMENT_FORM_A_CHILD,
    BOARDING_SCHOOL_IS_INSTITUTION,
    {
      da: 'Et barn, der både forlod en institution og kom tilbage mellem de to datoer, ses ikke som ophørt.',
      en: 'A child who both left an institution and came back between the two dates is not seen as ceased.',
    },
  ],
  source: 'Evalueringen 2018, fodnote 30 og figur 40-43; Socialstyrelsens nøgletal nr. 7',
  needs: [],
  groups: [
    {
      id: 'total',
      title: { da: 'Ophørt', en: 'Ceased' },
      rule: {
        kind: 'share',
        numerator: [whoWas(IN_INSTITUTION_FOUR_MONTHS_AGO, { aged0to17: true, place: [0, 1, 2, 3, 4, 5] })],
        denominator: [whoWas(IN_INSTITUTION_FOUR_MONTHS_AGO, { aged0to17: true })],
      },
    },
  ],
  wholes: [],
}
