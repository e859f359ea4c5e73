import type { FigureDefinition } from '../definition.ts'

/** How many cases a caseworker has (key-figures.md, `caseload`). */
export const caseload: FigureDefinition = {
  id: 'caseload',
  title: { da: 'Sager pr. socialrådgiver', en: 'Cases per caseworker' },
  definition: {
    da: 'Hvor mange sager en socialrådgiver i gennemsnit har på skæringsdatoen, det højeste og det laveste sagstal, og antallet af sager pr. fuldtidsstilling. Tallene kan ikke uden videre sammenlignes mellem kommuner, for sagernes tyngde og arbejdets deling er forskellig.',
    en: 'How many cases a caseworker has on average on the cut-off date, the highest and the lowest number, and the number of cases per full-time position. The numbers cannot simply be compared between municipalities, since the weight of cases and the division of work differ.',
  },
  numerator: {
    da: 'Gennemsnit og pr. fuldtidsstilling: sager, der er tildelt på skæringsdatoen. Højeste og laveste: antallet af forskellige sager hos én socialrådgiver.',
    en: 'Mean and per full-time position: cases assigned on the cut-off date. Highest and lowest: the number of distinct cases of one caseworker.',
  },
  denominator: {
    da: 'Gennemsnit: socialrådgivere med mindst én sag på skæringsdatoen. Pr. fuldtidsstilling: de samme socialrådgiveres stillinger lagt sammen.',
    en: 'Mean: caseworkers with at least one case on the cut-off date. Per full-time position: the positions of those caseworkers added up.',
  },
  choices: [
    {
      da: 'En sag med to socialrådgivere tæller én gang hos hver af dem og derfor to gange i tælleren.',
      en: 'A case with two caseworkers counts once for each of them, and so twice in the numerator.',
    },
    {
      da: 'En sag hører til socialrådgiverens kommune. Socialrådgivere uden sager er ikke med.',
      en: 'A case belongs to the caseworker’s municipality. Caseworkers without cases are left out.',
    },
  ],
  source: 'Evalueringen 2018, tabel 4',
  needs: ['caseworkers', 'assignments'],
  groups: [
    {
      id: 'mean',
      title: { da: 'Gennemsnit', en: 'Mean' },
      rule: { kind: 'caseload', statistic: 'mean' },
    },
    {
      id: 'highest',
      title: { da: 'Højeste sagstal', en: 'Highest' },
      rule: { kind: 'caseload', statistic: 'highest' },
    },
    {
      id: 'lowest',
      title: { da: 'Laveste sagstal', en: 'Lowest' },
      rule: { kind: 'caseload', statistic: 'lowest' },
    },
    {
      id: 'per_full_time',
      title: { da: 'Pr. fuldtidsstilling', en: 'Per full-time position' },
      rule: { kind: 'caseload', statistic: 'per_full_time' },
    },
  ],
  wholes: [],
}
