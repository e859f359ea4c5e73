import type { FigureDefinition } from '../definition.ts'
import { FOLLOW_UPS_ON_ONE_DAY_ARE_ONE } from './choices.ts'

/** How long there is between follow-ups (key-figures.md, `followup_interval`). */
export const followupInterval: FigureDefinition = {
  id: 'followup_interval',
  title: { da: 'Dage mellem opfølgninger', en: 'Days between follow-ups' },
  definition: {
    da: 'Hvor mange dage der går, fra en foranstaltning begynder til den første formelle opfølgning, og derefter fra opfølgning til opfølgning: medianen, gennemsnittet og den længde, som ni ud af ti perioder holder sig under. Der ses på de perioder, der er afsluttet med en opfølgning i de seneste fire måneder.',
    en: 'How many days pass from the start of a measure to its first formal follow-up, and then from follow-up to follow-up: the median, the mean, and the length that nine out of ten periods stay under. The periods looked at are those that ended with a follow-up in the last four months.',
  },
  numerator: {
    da: 'Periodernes længde i dage.',
    en: 'The length of the periods in days.',
  },
  denominator: {
    da: 'Perioder, der slutter med en formel opfølgning efter forrige skæringsdato (fire måneder tidligere) og senest på skæringsdatoen, for foranstaltninger på trin 3-6.',
    en: 'Periods that end with a formal follow-up after the previous cut-off date (four months earlier) and no later than the cut-off date, for measures of step 3-6.',
  },
  choices: [
    FOLLOW_UPS_ON_ONE_DAY_ARE_ONE,
    {
      da: 'Fraktiler regnes med lineær interpolation mellem de ordnede værdier (»type 7«).',
      en: 'Percentiles are taken by linear interpolation between the ordered values (“type 7”).',
    },
    {
      da: 'Foranstaltninger, der endnu ikke er fulgt op, indgår ikke her. De ses i »Overskredne opfølgninger«.',
      en: 'Measures not yet followed up are not part of this figure. They are seen in “Overdue follow-ups”.',
    },
  ],
  source:
    'Evalueringen 2018, afsnittet om opfølgning (foreslået nøgletal); Socialstyrelsens nøgletal nr. 12 (formentlig)',
  needs: ['followups'],
  groups: [
    {
      id: 'median',
      title: { da: 'Median', en: 'Median' },
      rule: { kind: 'followup-interval', statistic: 'median' },
    },
    {
      id: 'mean',
      title: { da: 'Gennemsnit', en: 'Mean' },
      rule: { kind: 'followup-interval', statistic: 'mean' },
    },
    {
      id: 'p90',
      title: { da: '90-procent-fraktil', en: '90th percentile' },
      rule: { kind: 'followup-interval', statistic: 'p90' },
    },
  ],
  wholes: [],
}
