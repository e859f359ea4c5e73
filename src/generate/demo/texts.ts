/** What a measure of each type is granted for. */
export const PURPOSES: Readonly<Record<string, readonly string[]>> = {
  universal_support: ['At barnet får en god start i klassen med en fast voksen at gå til.'],
  preventive_advice: [
    'At forældrene finder ro til at sætte rammer om aften og sengetid.',
    'At mor og far får en fælles måde at tale med barnet om skilsmissen på.',
  ],
  preventive_group: ['At barnet møder andre børn i samme situation og får ord på det, der er svært.'],
  preventive_leisure: ['At barnet får en fritidsinteresse og to faste eftermiddage sammen med andre.'],
  preventive_other: ['At familien får hjælp til at komme godt i gang med den nye hverdag.'],
  daycare_stay: ['At barnet får en stabil hverdag i børnehaven og kommer afsted alle ugens dage.'],
  home_support: [
    'At morgenerne lykkes, så barnet kommer godt afsted og til tiden.',
    'At mor får støtte til struktur i hjemmet og til at holde de aftaler, der er lavet.',
  ],
  family_treatment: [
    'At forældrene kan samarbejde om barnet, og at barnet oplever, at de voksne taler pænt sammen.',
    'At far lærer at læse barnets signaler, og at konflikterne om aftenen bliver færre.',
  ],
  intensive_home_based: [
    'At undgå en anbringelse: familien får besøg fire gange om ugen i de første tre måneder.',
  ],
  respite: ['At barnet får gode weekender hos en anden familie, og at mor får hvile.'],
  contact_person: [
    'At den unge har en voksen at ringe til og kommer i skole mindst fire dage om ugen.',
    'At den unge finder en fritidsinteresse og får nye venner.',
  ],
  work_placement: ['At den unge får en praktikplads og mod på at begynde på en uddannelse.'],
  other_support: ['At familien får den støtte, som de øvrige tilbud ikke rummer.'],
  family_stay: ['At forældrene under trygge rammer viser, at de kan tage vare på barnet.'],
  own_room: ['At den unge lærer at bo for sig selv med støtte tre gange om ugen.'],
  parent_support: ['At forældrene bevarer en god kontakt til barnet og forbereder en hjemgivelse.'],
  kinship_care: ['At barnet vokser op hos familie, det kender, mens mor er i behandling.'],
  foster_care: ['At barnet får en tryg og stabil hverdag i en plejefamilie og jævnligt ser sine forældre.'],
  boarding_school: ['At den unge kommer væk fra det gamle miljø og får 9. klasses prøve.'],
  residential_home: ['At den unge får ro, faste voksne og behandling, og at skolegangen genoptages.'],
  secure_institution: ['At den unge er i sikkerhed, mens et varigt sted findes.'],
}

export interface AgedText {
  readonly from: number
  readonly to: number
  readonly text: string
}
export const CONCLUSIONS: readonly AgedText[] = [
  {
    from: -1,
    to: 17,
    text: 'Forældrene vil gerne have hjælp. Netværket er lille. Støtte i hjemmet vurderes nødvendig.',
  },
  {
    from: -1,
    to: 6,
    text: 'Der er brug for tæt støtte til samspillet i en periode, og for at netværket kommer med.',
  },
  {
    from: 3,
    to: 17,
    text: 'Barnet er glad for sine kammerater, men bærer et stort ansvar derhjemme. Der er behov for støtte til forældrene.',
  },
  {
    from: 6,
    to: 14,
    text: 'Skolegangen er truet af uro hjemme. Støtten skal dække både morgen og samarbejdet mellem forældrene.',
  },
  {
    from: 12,
    to: 17,
    text: 'Den unges trivsel er truet af fravær og konflikter. En fast voksen uden for familien vil gøre en forskel.',
  },
]
/** In words, by the criterion that is counted. */
export const CLOSING_REASONS = {
  goals_reached: 'Målene er nået, familien klarer sig selv',
  carried_by_family: 'Familien bærer selv videre',
  carried_by_network: 'Netværket bærer videre',
  carried_by_universal: 'Barnet trives, støtten fortsætter i almenområdet',
} as const
export const END_REASONS = {
  goals_reached: 'Målet er nået',
  carried_on: 'Familie, netværk eller almenområde bærer videre',
  replaced: 'Afløst af en anden indsats',
  no_effect: 'Virkede ikke efter hensigten',
  family_stopped: 'Familien ønskede at stoppe',
} as const
export const CASE_TITLES: Readonly<Record<'case' | 'course', readonly AgedText[]>> = {
  case: [
    { from: -1, to: -1, text: 'Forberedelse før fødslen' },
    { from: 0, to: 17, text: 'Støtte i hjemmet' },
    { from: 0, to: 17, text: 'Samarbejde mellem forældrene' },
    { from: 0, to: 11, text: 'Bekymring for omsorgen' },
    { from: 6, to: 17, text: 'Trivsel og skolegang' },
    { from: 12, to: 17, text: 'Fravær og fritid' },
  ],
  course: [
    { from: 0, to: 17, text: 'Råd og vejledning' },
    { from: 0, to: 5, text: 'Ro om sengetid' },
    { from: 5, to: 7, text: 'God start i skolen' },
    { from: 7, to: 15, text: 'Gruppe for skilsmissebørn' },
  ],
}

/** Texts for a child of the age: those about the young are for them alone. */
export function wordedFor(texts: readonly string[], age: number): readonly string[] {
  const fit = texts.filter((text) => age >= 12 || !/\bden unge/i.test(text))
  return fit.length > 0 ? fit : texts
}

/** What fits a child of the age; there is always something. */
export function fittingAge<T extends { readonly from: number; readonly to: number }>(
  all: readonly T[],
  age: number,
): readonly T[] {
  return all.filter(({ from, to }) => age >= from && age <= to)
}
