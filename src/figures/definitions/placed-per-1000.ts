import type { FigureDefinition } from '../definition.ts'
import {
  BOARDING_SCHOOL_IS_INSTITUTION,
  ONE_CHILD_IN_ONE_MUNICIPALITY,
  OWN_ROOM_IS_NOT_PLACEMENT,
} from './choices.ts'

/** How many of the municipality's children live outside the home (key-figures.md, `placed_per_1000`). */
export const placedPer1000: FigureDefinition = {
  id: 'placed_per_1000',
  title: { da: 'Anbragte børn og unge pr. 1.000', en: 'Children and young people placed, per 1,000' },
  definition: {
    da: 'Hvor mange af kommunens 0-17-årige der på skæringsdatoen er anbragt i slægts- eller netværkspleje, i plejefamilie eller på institution, pr. 1.000 børn og unge i samme alder. Kun socialt udsatte børn er med: børn med funktionsnedsættelse som målgruppe og uledsagede mindreårige tæller ikke.',
    en: 'How many of the municipality’s children aged 0-17 are placed in kinship or network care, in a foster family or in an institution on the cut-off date, per 1,000 children of that age. Only socially vulnerable children are included: children in the disability target group and unaccompanied minors do not count.',
  },
  numerator: {
    da: 'Børn og unge på 0-17 år, der er anbragt på skæringsdatoen (trin 4, 5 eller 6). Hvert barn tælles én gang.',
    en: 'Children aged 0-17 who are placed on the cut-off date (step 4, 5 or 6). Each child counts once.',
  },
  denominator: {
    da: 'Alle 0-17-årige i kommunen ifølge den seneste befolkningsopgørelse på eller før skæringsdatoen.',
    en: 'All children aged 0-17 in the municipality by the latest population count on or before the cut-off date.',
  },
  choices: [ONE_CHILD_IN_ONE_MUNICIPALITY, OWN_ROOM_IS_NOT_PLACEMENT, BOARDING_SCHOOL_IS_INSTITUTION],
  source: 'Evalueringen 2018, figur 35',
  needs: [],
  groups: [
    {
      id: 'total',
      title: { da: 'Anbragte i alt', en: 'All placed' },
      rule: { kind: 'rate', numerator: [{ now: { aged0to17: true, place: [4, 5, 6] } }] },
    },
  ],
  wholes: [],
}
