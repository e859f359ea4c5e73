import type { FigureDefinition } from '../definition.ts'
import { ONE_CHILD_IN_ONE_MUNICIPALITY } from './choices.ts'

/** How many children get early preventive support (key-figures.md, `preventive_per_1000`). */
export const preventivePer1000: FigureDefinition = {
  id: 'preventive_per_1000',
  title: {
    da: 'Modtagere af forebyggende indsatser pr. 1.000',
    en: 'Children with preventive measures, per 1,000',
  },
  definition: {
    da: 'Hvor mange af kommunens 0-17-årige der på skæringsdatoen er i gang med en tidlig forebyggende indsats (Serviceloven § 11, stk. 3, nu Barnets Lov § 30), pr. 1.000 børn og unge i samme alder. Forløb, der både begynder og slutter mellem to skæringsdatoer, ses ikke.',
    en: 'How many of the municipality’s children aged 0-17 are in an early preventive course on the cut-off date (Serviceloven § 11(3), now Barnets Lov § 30), per 1,000 children of that age. Courses that both begin and end between two cut-off dates are not seen.',
  },
  numerator: {
    da: 'Børn og unge på 0-17 år med en forebyggende indsats (trin 2) på skæringsdatoen, uanset om de også har andre indsatser. Hvert barn tælles én gang.',
    en: 'Children aged 0-17 with a preventive measure (step 2) on the cut-off date, whether or not they have other measures too. Each child counts once.',
  },
  denominator: {
    da: 'Alle 0-17-årige i kommunen ifølge den seneste befolkningsopgørelse på eller før skæringsdatoen.',
    en: 'All children aged 0-17 in the municipality by the latest population count on or before the cut-off date.',
  },
  choices: [
    ONE_CHILD_IN_ONE_MUNICIPALITY,
    {
      da: 'Tallet er børn, ikke forløb: et barn i to forløb tæller én gang.',
      en: 'The number is children, not courses: a child in two courses counts once.',
    },
  ],
  source: 'Evalueringen 2018, fodnote 32 og 40, figur 47, 56 og 65; Socialstyrelsens nøgletal nr. 6',
  needs: [],
  groups: [
    {
      id: 'total',
      title: { da: 'I forebyggende indsats', en: 'In a preventive measure' },
      rule: { kind: 'rate', numerator: [{ now: { aged0to17: true, stepInForce: 2 } }] },
    },
  ],
  wholes: [],
}
