import type { Place } from '../../kernel/place.ts'
import type { FigureDefinition, GroupRule, UnitSum } from '../definition.ts'
import {
  BOARDING_SCHOOL_IS_INSTITUTION,
  ONE_CHILD_IN_ONE_MUNICIPALITY,
  ONE_PLACEMENT_FORM_A_CHILD,
} from './choices.ts'

/** Where the placed children live (key-figures.md, `placement_forms`). */
export const placementForms: FigureDefinition = {
  id: 'placement_forms',
  title: { da: 'Anbragte fordelt på anbringelsesform', en: 'Placed children by placement form' },
  definition: {
    da: 'Hvordan de anbragte børn og unge på skæringsdatoen fordeler sig på slægts- og netværkspleje, plejefamilie og institution. De tre andele giver tilsammen 100 procent.',
    en: 'How the children placed on the cut-off date are distributed over kinship and network care, foster families and institutions. The three shares add up to 100 per cent.',
  },
  numerator: {
    da: 'De anbragte 0-17-årige, hvis anbringelsesform på skæringsdatoen er den nævnte.',
    en: 'The placed children aged 0-17 whose placement form on the cut-off date is the one named.',
  },
  denominator: {
    da: 'Alle anbragte 0-17-årige på skæringsdatoen.',
    en: 'All placed children aged 0-17 on the cut-off date.',
  },
  choices: [ONE_CHILD_IN_ONE_MUNICIPALITY, ONE_PLACEMENT_FORM_A_CHILD, BOARDING_SCHOOL_IS_INSTITUTION],
  source: 'Evalueringen 2018, figur 36-39; Socialstyrelsens nøgletal nr. 1, 3 og 4',
  needs: [],
  groups: [
    {
      id: 'kinship',
      title: { da: 'Slægts- og netværkspleje', en: 'Kinship and network care' },
      rule: shareOfPlaced(4),
    },
    { id: 'foster', title: { da: 'Plejefamilie', en: 'Foster family' }, rule: shareOfPlaced(5) },
    { id: 'institution', title: { da: 'Institution', en: 'Institution' }, rule: shareOfPlaced(6) },
  ],
  wholes: [['kinship', 'foster', 'institution']],
}

function shareOfPlaced(form: Place): GroupRule {
  return { kind: 'share', numerator: placedIn([form]), denominator: placedIn([4, 5, 6]) }
}

function placedIn(place: readonly Place[]): UnitSum {
  return [{ now: { aged0to17: true, place } }]
}
