import type { Text } from '../kernel/text.ts'

/** A programme that is known beforehand: what it is called, how it is divided, and what it may hold. */
export interface Programme {
  readonly code: 'intensive_12_weeks' | 'preventive_12_contacts'
  readonly title: Text
  /** The measure type that it is usually granted as. */
  readonly measureType: string
  readonly intensive: boolean
  /** Whole weeks from the start to its expected end; null where it is counted in contacts. */
  readonly weeks: number | null
  readonly phases: readonly Phase[]
  /** What goes on side by side all through it. */
  readonly tracks: readonly Text[]
  /** At most so many contacts; null: no limit. A leader can agree to more. */
  readonly contacts: number | null
  /**
   * So many network meetings belong to it, no more and no fewer: "højst 12 kontakter og indeholder 2 netværksmøder" (VIVE
   * 2020 s. 27). Whether they are among the contacts the source does not say; each that is written down counts as one.
   * [choice] Null: none are named.
   */
  readonly networkMeetings: number | null
  readonly source: Text
}

/** A phase from the first day of one week to the last of another, counted from 1, and the meeting that ends it. */
export interface Phase {
  readonly title: Text
  readonly fromWeek: number
  readonly toWeek: number
  readonly endsWith: Text | null
}

/** Programmes that municipalities have told of in the catalogue of experiences (VIVE 2020). */
export const PROGRAMMES: readonly Programme[] = [
  {
    code: 'intensive_12_weeks',
    title: { da: 'Intensiv hjemmebaseret indsats, 12 uger', en: 'Intensive home-based support, 12 weeks' },
    measureType: 'intensive_home_based',
    intensive: true,
    weeks: 12,
    phases: [
      {
        title: { da: 'Motivation', en: 'Motivation' },
        fromWeek: 1,
        toWeek: 4,
        endsWith: { da: 'Opfølgningsmøde', en: 'Follow-up meeting' },
      },
      { title: { da: 'Afdækning', en: 'Clarification' }, fromWeek: 5, toWeek: 8, endsWith: null },
      {
        title: { da: 'Afslutning', en: 'Closing' },
        fromWeek: 9,
        toWeek: 12,
        endsWith: { da: 'Rapport og statusmøde', en: 'Report and status meeting' },
      },
    ],
    tracks: [
      { da: 'Afklaring og afdækning', en: 'Clarification' },
      { da: 'Behandling og rådgivning', en: 'Treatment and advice' },
    ],
    contacts: null,
    networkMeetings: null,
    source: { da: 'Favrskov, VIVE 2020 s. 31-33', en: 'Favrskov, VIVE 2020 pp. 31-33' },
  },
  {
    code: 'preventive_12_contacts',
    title: {
      da: 'Forebyggende forløb, højst 12 kontakter',
      en: 'Preventive course, at most 12 contacts',
    },
    measureType: 'preventive_advice',
    intensive: false,
    weeks: null,
    phases: [],
    tracks: [],
    contacts: 12,
    networkMeetings: 2,
    source: { da: 'Aabenraa, VIVE 2020 s. 27', en: 'Aabenraa, VIVE 2020 p. 27' },
  },
]
