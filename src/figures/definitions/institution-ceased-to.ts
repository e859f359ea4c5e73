import type { Place } from '../../kernel/place.ts'
import type { FigureDefinition, GroupRule, UnitSum } from '../definition.ts'
import {
  BOARDING_SCHOOL_IS_INSTITUTION,
  ONE_CHILD_IN_ONE_MUNICIPALITY,
  ONE_PLACEMENT_FORM_A_CHILD,
} from './choices.ts'
import { whoWas } from './who-was.ts'

/** Where the children go who leave an institution (key-figures.md, `institution_ceased_to`). */
export const institutionCeasedTo: FigureDefinition = {
  id: 'institution_ceased_to',
  title: { da: 'Hvorhen efter institutionen', en: 'Where to after the institution' },
  definition: {
    da: 'Hvor de børn og unge er på indsatstrappen i dag, som var anbragt på institution fire måneder tidligere og ikke længere er det. Først i to hovedgrupper: i en anden anbringelsesform eller ikke længere anbragt. Derefter fordelt på det trin, barnet står på nu.',
    en: 'Where on the staircase the children are now who were placed in an institution four months earlier and no longer are. First in two main groups: in another placement form or no longer placed. Then by the step the child stands on now.',
  },
  numerator: {
    da: 'De ophørte efter, hvor de er på skæringsdatoen: de stadig anbragte efter anbringelsesform, de andre efter det højeste trin, de har en indsats på.',
    en: 'Those who ceased by where they are on the cut-off date: those still placed by placement form, the others by the highest step they have a measure on.',
  },
  denominator: {
    da: 'Alle ophørte institutionsanbringelser, altså tælleren i »Ophørte institutionsanbringelser«.',
    en: 'All who ceased, that is the numerator of “Institution placements that ceased”.',
  },
  choices: [
    ONE_CHILD_IN_ONE_MUNICIPALITY,
    ONE_PLACEMENT_FORM_A_CHILD,
    BOARDING_SCHOOL_IS_INSTITUTION,
    {
      da: '»Ingen indsats« omfatter også børn, der alene har en tidlig indsats i almenområdet (trin 1).',
      en: '“No measure” also covers children who have only early support in universal services (step 1).',
    },
  ],
  source: 'Evalueringen 2018, fodnote 30 og figur 44; Socialstyrelsens nøgletal nr. 7',
  needs: [],
  groups: [
    {
      id: 'other_placement',
      title: { da: 'Anden anbringelsesform', en: 'Other placement form' },
      rule: shareOfCeased([4, 5]),
    },
    {
      id: 'not_placed',
      title: { da: 'Ikke længere anbragt', en: 'No longer placed' },
      rule: shareOfCeased([0, 1, 2, 3]),
    },
    {
      id: 'kinship',
      title: { da: 'Slægts- og netværkspleje', en: 'Kinship and network care' },
      rule: shareOfCeased([4]),
    },
    { id: 'foster', title: { da: 'Plejefamilie', en: 'Foster family' }, rule: shareOfCeased([5]) },
    {
      id: 'home_based',
      title: { da: 'Hjemmebaseret foranstaltning', en: 'Home-based measure' },
      rule: shareOfCeased([3]),
    },
    {
      id: 'preventive',
      title: { da: 'Forebyggende indsats', en: 'Preventive measure' },
      rule: shareOfCeased([2]),
    },
    { id: 'no_measure', title: { da: 'Ingen indsats', en: 'No measure' }, rule: shareOfCeased([0, 1]) },
  ],
  wholes: [
    ['other_placement', 'not_placed'],
    ['kinship', 'foster'],
    ['home_based', 'preventive', 'no_measure'],
  ],
}

function shareOfCeased(place: readonly Place[]): GroupRule {
  return { kind: 'share', numerator: ceasedTo(place), denominator: ceasedTo([0, 1, 2, 3, 4, 5]) }
}

function ceasedTo(place: readonly Place[]): UnitSum {
  return [whoWas({ monthsBack: 4, is: { place: [6] } }, { aged0to17: true, place })]
}
