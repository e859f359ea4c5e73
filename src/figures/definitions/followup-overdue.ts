import type { FigureDefinition } from '../definition.ts'
import {
  BARNETS_LOV_FIRST_LIMIT_ONLY,
  EMPTY_LEGAL_BASIS_BY_START,
  FOLLOW_UPS_ON_ONE_DAY_ARE_ONE,
  STANDARDS_READ_FROM_TABLE_5,
} from './choices.ts'

/** How many measures wait for a follow-up that should have been held (key-figures.md, `followup_overdue`). */
export const followupOverdue: FigureDefinition = {
  id: 'followup_overdue',
  title: { da: 'Overskredne opfølgninger', en: 'Overdue follow-ups' },
  definition: {
    da: 'Hvor stor en andel af de igangværende foranstaltninger der på skæringsdatoen skulle have været fulgt op, men ikke er blevet det: efter lovens frist og efter kommunens egen standard hver for sig.',
    en: 'What share of the measures in force on the cut-off date should have been followed up but have not been: by the law’s limit and by the municipality’s own standard, each by itself.',
  },
  numerator: {
    da: 'De foranstaltninger i nævneren, hvis næste frist ligger før skæringsdatoen.',
    en: 'The measures in the denominator whose next due date is before the cut-off date.',
  },
  denominator: {
    da: 'Foranstaltninger på trin 3-6, der er i gang på skæringsdatoen, og som der findes en næste frist for.',
    en: 'Measures of step 3-6 in force on the cut-off date for which there is a next due date.',
  },
  choices: [
    {
      da: 'Fristen regnes ud fra de opfølgninger, der er holdt til og med skæringsdatoen. En frist på selve skæringsdatoen er ikke overskredet.',
      en: 'The due date is worked out from the follow-ups held up to and including the cut-off date. A due date on the cut-off date itself is not overdue.',
    },
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
      rule: { kind: 'followup-overdue', limit: 'statutory' },
    },
    {
      id: 'standard',
      title: { da: 'Kommunens standard', en: 'The municipality’s standard' },
      rule: { kind: 'followup-overdue', limit: 'standard' },
    },
  ],
  wholes: [],
}
