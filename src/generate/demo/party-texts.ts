/** What children have asked for, in words of their own. */
export const PLACEMENT_WORDS = [
  'Jeg kan ikke bo hjemme mere. De råber hver aften, og jeg sover ikke.',
  'Jeg vil hellere bo hos nogen, hvor der er ro. Kan I ikke finde et sted?',
  'Hos moster har jeg mit eget værelse. Jeg vil gerne blive der.',
] as const

export const PAUSE_WORDS = [
  'Jeg vil ikke hjem til far lige nu. Jeg får ondt i maven af det.',
  'Jeg vil gerne have fri fra weekenderne, til skolen er ovre.',
  'Mor siger ting om plejefamilien. Jeg vil ikke derhjem før jul.',
] as const

export const NEITHER_REASONS = [
  'Vi har talt med dig, dine forældre og skolen. Du skal blive hjemme, og vi kommer og taler med jer alle fire hver uge.',
] as const

export const AFTER_PAUSE = [
  'Samværet begynder igen med to timer om lørdagen, sammen med kontaktpersonen.',
  'Vi har talt om det sammen. Samværet går videre som før.',
] as const

/** What families have applied for and been refused: what, what they said when they were heard, and why not. */
export const REFUSED = [
  {
    applied_for: 'Aflastning hver anden weekend',
    legal_basis: 'BL § 32 stk. 1 nr. 7',
    party_said:
      'Mor er træt og har ingen, der kan tage over. Hun synes ikke, familiebehandlingen hjælper på det.',
    reasons:
      'Familiebehandlingen begyndte for to måneder siden, og mormor passer hver anden søndag. Vi vurderer, at der er den støtte, der skal til nu, og ser på det igen ved næste opfølgning.',
  },
  {
    applied_for: 'Fast kontaktperson',
    legal_basis: 'BL § 32 stk. 1 nr. 3',
    party_said: 'Far mener, at en voksen uden for familien er det, der mangler.',
    reasons:
      'Skolens trivselsperson taler med barnet hver uge, og fodboldtræneren er der to gange. Vi har lagt vægt på, at barnet selv siger, at det er nok.',
  },
] as const

export const NOT_HEARD = [
  'Familien har fået alt det, de har søgt om, på nær transporten, og har selv skrevet om den i ansøgningen.',
] as const

/** What complaints say. */
export const GROUNDS = [
  'Vi er ikke enige. I har ikke set, hvordan der er derhjemme om aftenen.',
  'Mor ringede: hun forstår ikke, hvorfor det ikke kan lade sig gøre, når nabokommunen gør det.',
  'Jeg har sagt, hvad jeg gerne vil, og det står der ikke noget om i brevet.',
] as const

export const STANDS_REASONS = [
  'Vi har talt med familien og skolen igen. Der er ikke kommet noget nyt frem, og vi holder fast i afgørelsen.',
] as const
