import type { FigureDefinition } from '../definition.ts'
import {
  BOARDING_SCHOOL_IS_INSTITUTION,
  ONE_CHILD_IN_ONE_MUNICIPALITY,
  ONE_PLACEMENT_FORM_A_CHILD,
} from './choices.ts'

/** How long the children in institutions have been there (key-figures.md, `institution_duration`). */
export const institutionDuration: FigureDefinition = {
  id: 'institution_duration',
  title: { da: 'Varighed af institutionsanbringelser', en: 'Duration of institution placements' },
  definition: {
    da: 'Hvor længe de børn og unge, der bor på institution på skæringsdatoen, har boet der uden afbrydelse: medianen i dage, og andelen, der har boet der i mere end seks måneder. To ophold uden en dag imellem regnes som ét.',
    en: 'How long the children who live in an institution on the cut-off date have done so without a break: the median in days, and the share that has stayed more than six months. Two stays with no day between them count as one.',
  },
  numerator: {
    da: 'Median: dage fra den første dag i det nuværende sammenhængende ophold til skæringsdatoen. Andel: de børn, hvis ophold begyndte seks måneder før skæringsdatoen eller tidligere.',
    en: 'Median: days from the first day of the current unbroken stay to the cut-off date. Share: the children whose stay began six months before the cut-off date or earlier.',
  },
  denominator: {
    da: 'Børn og unge på 0-17 år, hvis anbringelsesform på skæringsdatoen er institution.',
    en: 'Children aged 0-17 whose placement form on the cut-off date is institution.',
  },
  choices: [
    ONE_CHILD_IN_ONE_MUNICIPALITY,
    ONE_PLACEMENT_FORM_A_CHILD,
    BOARDING_SCHOOL_IS_INSTITUTION,
    {
      da: 'Varigheden er for ophold, der er i gang. Den siger ikke, hvor længe de ender med at vare.',
      en: 'The duration is of stays still running. It does not say how long they will last in the end.',
    },
    {
      da: 'Medianen er midten af de ordnede værdier; ved et lige antal børn midt imellem de to midterste.',
      en: 'The median is the middle of the ordered values; with an even number of children, halfway between the two middle ones.',
    },
  ],
  source: 'Socialstyrelsens nøgletal nr. 2 (ikke vist i evalueringen 2018)',
  needs: [],
  groups: [
    {
      id: 'median_days',
      title: { da: 'Median, dage', en: 'Median, days' },
      rule: { kind: 'institution-run', statistic: 'median' },
    },
    {
      id: 'over_6_months',
      title: { da: 'Over seks måneder', en: 'Over six months' },
      rule: { kind: 'institution-run', statistic: { startedMonthsBack: 6 } },
    },
  ],
  wholes: [],
}
