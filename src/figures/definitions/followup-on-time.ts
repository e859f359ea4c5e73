import type { FigureDefinition } from '../definition.ts'
import {
  BARNETS_LOV_FIRST_LIMIT_ONLY,
  EMPTY_LEGAL_BASIS_BY_START,
  FOLLOW_UPS_ON_ONE_DAY_ARE_ONE,
  STANDARDS_READ_FROM_TABLE_5,
} from './choices.ts'

/** How many follow-ups come in time (key-figures.md, `followup_on_time`). */
export const followupOnTime: FigureDefinition = {
  id: 'followup_on_time',
  title: { da: 'Opfølgninger til tiden', en: 'Follow-ups on time' },
  definition: {
    da: 'Hvor stor en andel af de seneste fire måneders opfølgninger der kom senest på den dag, fristen udløb: lovens frist og kommunens egen standard hver for sig.',
    en: 'What share of the last four months’ follow-ups came no later than the day they were due: by the law’s limit and by the municipality’s own standard, each by itself.',
  },
  numerator: {
    da: 'De perioder i nævneren, hvor opfølgningen blev holdt på eller før fristens sidste dag.',
    en: 'The periods in the denominator where the follow-up was held on or before the last day of the limit.',
  },
  denominator: {
    da: 'Perioder, der slutter med en formel opfølgning efter forrige skæringsdato og senest på skæringsdatoen, for foranstaltninger på trin 3-6, og som der findes en frist for.',
    en: 'Periods that end with a formal follow-up after the previous cut-off date and no later than the cut-off date, for measures of step 3-6, and for which there is a limit.',
  },
  choices: [
    FOLLOW_UPS_ON_ONE_DAY_ARE_ONE,
    EMPTY_LEGAL_BASIS_BY_START,
    BARNETS_LOV_FIRST_LIMIT_ONLY,
    STANDARDS_READ_FROM_TABLE_5,
  ],
  source:
    'Serviceloven § 70 og Barnets Lov § 95; kommunernes standarder i evalueringen 2018, tabel 5; Socialstyrelsens nøgletal nr. 12 (formentlig)',
  needs: ['followups'],
  groups: [
    {
      id: 'statutory',
      title: { da: 'Lovens frist', en: 'The law’s limit' },
      rule: { kind: 'followup-on-time', limit: 'statutory' },
    },
    {
      id: 'standard',
      title: { da: 'Kommunens standard', en: 'The municipality’s standard' },
      rule: { kind: 'followup-on-time', limit: 'standard' },
    },
  ],
  wholes: [],
}
