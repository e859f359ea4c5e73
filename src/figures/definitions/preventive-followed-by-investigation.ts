import type { FigureDefinition } from '../definition.ts'
import { ONE_CHILD_IN_ONE_MUNICIPALITY } from './choices.ts'

/** Preventive courses that an investigation followed (key-figures.md, `preventive_followed_by_investigation`). */
export const preventiveFollowedByInvestigation: FigureDefinition = {
  id: 'preventive_followed_by_investigation',
  title: {
    da: 'Forebyggende indsatser efterfulgt af en børnefaglig undersøgelse',
    en: 'Preventive measures followed by an investigation',
  },
  definition: {
    da: 'Hvor stor en andel af de børn og unge, der har påbegyndt en forebyggende indsats inden for det seneste halve år, som derefter har fået en afgørelse om en børnefaglig undersøgelse. Tallet er en stikprøve. Det holder øje med, om der tilbydes forebyggende forløb i sager, hvor der burde være lavet en undersøgelse. Det forventes ikke at være nul.',
    en: 'Of the children who began a preventive measure within the last half year, the share for whom the municipality then decided to make an investigation of the child’s needs (børnefaglig undersøgelse). The number is a sample that keeps an eye on whether preventive courses are offered where an investigation should have been made. It is not expected to be zero.',
  },
  numerator: {
    da: 'De børn og unge i nævneren, for hvem der er besluttet en børnefaglig undersøgelse efter startdagen for det første af disse forløb og senest på skæringsdatoen.',
    en: 'The children in the denominator for whom an investigation was decided after the first day of the earliest of these courses and no later than the cut-off date.',
  },
  denominator: {
    da: 'Børn og unge på 0-17 år på skæringsdatoen, som har påbegyndt en forebyggende indsats (trin 2) inden for de seneste seks måneder.',
    en: 'Children aged 0-17 on the cut-off date who began a preventive measure (step 2) within the last six months.',
  },
  choices: [
    ONE_CHILD_IN_ONE_MUNICIPALITY,
    {
      da: 'Et barn med flere forløb i perioden tæller én gang, og undersøgelsen skal være besluttet efter det tidligste af dem. En undersøgelse besluttet samme dag, som forløbet begynder, følger ikke efter det.',
      en: 'A child with several courses in the period counts once, and the investigation must be decided after the earliest of them. An investigation decided on the day the course begins does not follow it.',
    },
    {
      da: 'Undersøgelsen skal være besluttet i den samme kommune, som gav indsatsen.',
      en: 'The investigation must be decided in the same municipality that gave the measure.',
    },
  ],
  source: 'Evalueringen 2018, fodnote 24 og tabel 6; Socialstyrelsens nøgletal nr. 10 (formentlig)',
  needs: ['investigations'],
  groups: [
    {
      id: 'total',
      title: { da: 'Efterfulgt af undersøgelse', en: 'Followed by an investigation' },
      rule: { kind: 'followed-by-investigation', startedWithinMonths: 6 },
    },
  ],
  wholes: [],
}
