import type { Condition, FigureDefinition, GroupRule, Then } from '../definition.ts'
import {
  BOARDING_SCHOOL_IS_INSTITUTION,
  ONE_CHILD_IN_ONE_MUNICIPALITY,
  OWN_ROOM_IS_NOT_PLACEMENT,
} from './choices.ts'
import { whoWas } from './who-was.ts'

const HOME_BASED_A_YEAR_AGO: Then = { monthsBack: 12, is: { aged0to17: true, place: [3] } }

/** Whether children with home-based measures move up or down in a year (key-figures.md, `home_based_movements`). */
export const homeBasedMovements: FigureDefinition = {
  id: 'home_based_movements',
  title: {
    da: 'Bevægelser fra hjemmebaserede foranstaltninger',
    en: 'Movements from home-based measures',
  },
  definition: {
    da: 'Hvor de børn og unge er i dag, som for et år siden fik en hjemmebaseret foranstaltning uden at være anbragt. Op: barnet er nu anbragt uden for hjemmet. Ned: barnet er hverken anbragt eller modtager en hjemmebaseret foranstaltning. Ingen bevægelse: barnet modtager stadig en hjemmebaseret foranstaltning. De tre andele giver tilsammen 100 procent.',
    en: 'Where the children are now who a year ago had a home-based measure without being placed. Up: the child is now placed outside the home. Down: the child is neither placed nor has a home-based measure. No movement: the child still has a home-based measure. The three shares add up to 100 per cent.',
  },
  numerator: {
    da: 'Børnene i nævneren efter, hvor de er på skæringsdatoen, uanset om de i mellemtiden er fyldt 18 år.',
    en: 'The children in the denominator by where they are on the cut-off date, whether or not they have turned 18 in between.',
  },
  denominator: {
    da: 'Børn og unge, der for et år siden var 0-17 år, fik en hjemmebaseret foranstaltning og ikke var anbragt.',
    en: 'Children who a year ago were 0-17, had a home-based measure and were not placed.',
  },
  choices: [
    ONE_CHILD_IN_ONE_MUNICIPALITY,
    OWN_ROOM_IS_NOT_PLACEMENT,
    BOARDING_SCHOOL_IS_INSTITUTION,
    {
      da: 'Unge, der er fyldt 18 år i løbet af året, bliver i opgørelsen. Hvor mange af bevægelserne ned der skyldes det, vises for sig.',
      en: 'Young people who turned 18 during the year stay in the count. How many of the movements down are due to that is shown separately.',
    },
  ],
  source: 'Evalueringen 2018, fodnote 31, 34 og 39, figur 46, 55 og 64; Socialstyrelsens nøgletal nr. 8 og 9',
  needs: [],
  groups: [
    {
      id: 'up',
      title: { da: 'Op ad trappen: anbragt', en: 'Up: placed' },
      rule: shareOfCohort({ place: [4, 5, 6] }),
    },
    {
      id: 'down',
      title: { da: 'Ned ad trappen', en: 'Down' },
      rule: shareOfCohort({ place: [0, 1, 2] }),
    },
    {
      id: 'none',
      title: { da: 'Ingen bevægelse', en: 'No movement' },
      rule: shareOfCohort({ place: [3] }),
    },
    {
      id: 'down_turned_18',
      title: { da: 'Heraf ned og fyldt 18 år', en: 'Of these down and turned 18' },
      rule: shareOfCohort({ aged0to17: false, place: [0, 1, 2] }),
    },
  ],
  wholes: [['up', 'down', 'none']],
}

function shareOfCohort(now: Condition): GroupRule {
  return {
    kind: 'share',
    numerator: [whoWas(HOME_BASED_A_YEAR_AGO, now)],
    denominator: [whoWas(HOME_BASED_A_YEAR_AGO, {})],
  }
}
