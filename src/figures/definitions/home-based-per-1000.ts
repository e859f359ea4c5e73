import type { HomeBasedSubtype } from '../../kernel/staircase.ts'
import type { FigureDefinition, UnitCount } from '../definition.ts'
import { ONE_CHILD_IN_ONE_MUNICIPALITY, OWN_ROOM_IS_NOT_PLACEMENT } from './choices.ts'

/** How many children get a home-based measure, and of which kind (key-figures.md, `home_based_per_1000`). */
export const homeBasedPer1000: FigureDefinition = {
  id: 'home_based_per_1000',
  title: {
    da: 'Modtagere af hjemmebaserede foranstaltninger pr. 1.000',
    en: 'Children with home-based measures, per 1,000',
  },
  definition: {
    da: 'Hvor mange af kommunens 0-17-årige der på skæringsdatoen har en hjemmebaseret foranstaltning, pr. 1.000 børn og unge i samme alder. I alt tælles hvert barn én gang. I de fire typer tælles et barn én gang i hver type, det modtager, så typerne kan give mere end »i alt«.',
    en: 'How many of the municipality’s children aged 0-17 have a home-based measure on the cut-off date, per 1,000 children of that age. In the total each child counts once. In the four types a child counts once in each type it receives, so the types may add up to more than the total.',
  },
  numerator: {
    da: 'Børn og unge på 0-17 år med en foranstaltning på trin 3 på skæringsdatoen, også når de samtidig er anbragt.',
    en: 'Children aged 0-17 with a step 3 measure on the cut-off date, also when they are placed at the same time.',
  },
  denominator: {
    da: 'Alle 0-17-årige i kommunen ifølge den seneste befolkningsopgørelse på eller før skæringsdatoen.',
    en: 'All children aged 0-17 in the municipality by the latest population count on or before the cut-off date.',
  },
  choices: [
    ONE_CHILD_IN_ONE_MUNICIPALITY,
    OWN_ROOM_IS_NOT_PLACEMENT,
    {
      da: '»Summen af typerne« er det tal, evalueringen fra 2018 trykker som sin total. Den tæller et barn flere gange, når det har flere typer.',
      en: '“Sum of the types” is the number the 2018 evaluation prints as its total. It counts a child several times when it has several types.',
    },
  ],
  source: 'Evalueringen 2018, tabel 7, 11 og 15, figur 45, 54 og 63; Socialstyrelsens nøgletal nr. 5',
  needs: [],
  groups: [
    {
      id: 'total',
      title: { da: 'I alt, hvert barn én gang', en: 'Total, each child once' },
      rule: { kind: 'rate', numerator: [{ now: { aged0to17: true, stepInForce: 3 } }] },
    },
    {
      id: 'family_stay',
      title: { da: 'Døgnophold for hele familien', en: 'Residential stay for the whole family' },
      rule: { kind: 'rate', numerator: [receiving('family_stay')] },
    },
    {
      id: 'home_placement',
      title: { da: 'Hjemmebaserede anbringelser', en: 'Home-based placements' },
      rule: { kind: 'rate', numerator: [receiving('home_placement')] },
    },
    {
      id: 'preventive_measure',
      title: { da: 'Forebyggende foranstaltninger', en: 'Preventive measures in the home' },
      rule: { kind: 'rate', numerator: [receiving('preventive_measure')] },
    },
    {
      id: 'parent_support',
      title: {
        da: 'Forældrerettede indsatser under anbringelse',
        en: 'Support to parents during placement',
      },
      rule: { kind: 'rate', numerator: [receiving('parent_support')] },
    },
    {
      id: 'sum_of_types',
      title: { da: 'Summen af typerne', en: 'Sum of the types' },
      rule: {
        kind: 'rate',
        numerator: [
          receiving('family_stay'),
          receiving('home_placement'),
          receiving('preventive_measure'),
          receiving('parent_support'),
        ],
      },
    },
  ],
  wholes: [['family_stay', 'home_placement', 'preventive_measure', 'parent_support']],
}

function receiving(subtype: HomeBasedSubtype): UnitCount {
  return { now: { aged0to17: true, subtypeInForce: subtype } }
}
