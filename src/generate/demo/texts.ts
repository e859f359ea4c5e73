/** What people write about invented children: short, as at the end of a day with meetings. */
export interface Concern {
  readonly notifier: string
  /** Whole years of age that it can be about; -1 for the unborn. */
  readonly from: number
  readonly to: number
  readonly text: string
}
export const CONCERNS: readonly Concern[] = [
  concern(
    'sundhedsvæsenet',
    -1,
    -1,
    'Jordemoderen har mødt en gravid, der er meget alene og sover dårligt. Hun vil gerne have hjælp, før barnet kommer.',
  ),
  concern(
    'sundhedsvæsenet',
    0,
    1,
    'Sundhedsplejersken har mødt en mor, der er meget alene med det hele. Hun beder selv om, at vi hjælper.',
  ),
  concern(
    'sundhedsvæsenet',
    0,
    1,
    'Barnet tager ikke på, som det skal, og aftalerne om vejning bliver tit aflyst.',
  ),
  concern(
    'dagtilbud',
    1,
    5,
    'Pædagogerne oplever et barn, der trækker sig og sjældent leger. Forældrene er lige flyttet fra hinanden.',
  ),
  concern(
    'dagtilbud',
    2,
    5,
    'Barnet bliver ofte hentet sent og spørger, hvem der kommer i dag. Vi har talt med forældrene to gange.',
  ),
  concern(
    'familie',
    1,
    12,
    'Mormor ringer. Hun henter ofte barnet, fordi aftalerne glipper, og hun kan ikke blive ved.',
  ),
  concern('anonym', 0, 12, 'En nabo har flere aftener hørt råb og gråd fra lejligheden.'),
  concern(
    'sundhedsvæsenet',
    2,
    17,
    'Lægen skriver, at mor er sygemeldt med en depression, og at hun har brug for aflastning i hverdagen.',
  ),
  concern(
    'politi',
    0,
    17,
    'Politiet har været på adressen efter et højlydt skænderi. Barnet var hjemme, ingen kom til skade.',
  ),
  concern(
    'skole',
    6,
    15,
    'Skolen er bekymret for stigende fravær. Barnet er ofte træt og siger, at det er svært at falde i søvn derhjemme.',
  ),
  concern(
    'skole',
    6,
    12,
    'Skolen fortæller om konflikter i frikvartererne og et barn, der siger, at ingen gider være med.',
  ),
  concern('skole', 13, 17, 'Den unge har ikke været i skole i tre uger og er sjældent hjemme om natten.'),
  concern(
    'anden kommune',
    0,
    17,
    'Familien er lige flyttet hertil. Den tidligere kommune var bekymret, da kontakten blev brudt.',
  ),
]

function concern(notifier: string, from: number, to: number, text: string): Concern {
  return { notifier, from, to, text }
}

export const OUTCOMES = [
  'Samtale med familien, tidligt forebyggende forløb tilbudt',
  'Indgår i den igangværende sag',
  'Børnefaglig undersøgelse sættes i gang',
] as const

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

type Notes = Readonly<Record<'continue' | 'adjust' | 'end' | 'contact', readonly string[]>>
/** At home, with the young, and where the child lives away from home. */
export const FOLLOWUP_NOTES: Readonly<Record<'home' | 'youth' | 'placed', Notes>> = {
  home: {
    continue: [
      'Mødtes i hjemmet. Det går fremad: sengetiderne holder, og der er mere ro om aftenen. Vi fortsætter.',
      'Barnet viste mig sit værelse og fortalte om sin bedste ven. Formålet er ikke nået endnu, men vi er på vej.',
      'Begge forældre var med. De er enige om, at indsatsen hjælper, og at der skal arbejdes videre med morgenerne.',
    ],
    adjust: [
      'Besøgene flyttes til sidst på eftermiddagen, hvor det er sværest. Målet deles i to mindre.',
      'Indsatsen er ikke nok i weekenderne. Vi ser på aflastning fra næste måned.',
    ],
    end: [
      'Målene er nået. Familien klarer hverdagen selv og ved, hvor de kan ringe hen.',
      'Vi slutter her. Barnet havde bagt kage til mødet og fortalte om sommerferien.',
    ],
    contact: ['Ringede til mor. Ugen har været rolig.', 'Kort besøg. Barnet ville gerne vise sin tegning.'],
  },
  youth: {
    continue: [
      'Gik en tur med den unge. Tre gode uger, i skole næsten hver dag. Vil gerne fortsætte året ud.',
      'Den unge fortæller selv, hvad der hjælper: at nogen ringer om morgenen. Det bliver vi ved med.',
    ],
    adjust: [
      'Den unge ønsker en anden kontaktperson. Vi finder en sammen med tilbuddet.',
      'Fritidsjobbet tager tid, så vi mødes om aftenen i stedet.',
    ],
    end: [
      'Den unge har fået fritidsjob og nye venner og siger selv, at det er tid at stoppe. Døren står åben.',
    ],
    contact: ['Skrev sammen. Matematikprøven gik godt.', 'Kort kop kakao i klubben. Alt vel.'],
  },
  placed: {
    continue: [
      'Besøgte barnet, hvor det bor. Spiser og sover godt, glæder sig til samvær på lørdag. Vi fortsætter.',
      'Talte med barnet alene. Det vil gerne blive boende og gerne se sin familie noget mere.',
      'Skolegangen er stabil nu. Forældrene var med til mødet og fik sagt det, de gerne ville.',
    ],
    adjust: [
      'Samværet udvides til hver uge, som barnet har ønsket. Forældrene får følgeskab de første gange.',
      'Der sættes en time om ugen af til samtaler med en psykolog.',
    ],
    end: [
      'Barnet flytter, og afskeden er forberedt. Alle har skrevet en hilsen i en bog, det tager med sig.',
    ],
    contact: ['Ringede. En rolig uge, lidt hjemve søndag aften.', 'Fik et billede af den nye cykel.'],
  },
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
    from: 3,
    to: 17,
    text: 'Barnet er glad for sine kammerater, men bærer et stort ansvar derhjemme. Der er behov for støtte til forældrene.',
  },
  {
    from: 12,
    to: 17,
    text: 'Den unges trivsel er truet af fravær og konflikter. En fast voksen uden for familien vil gøre en forskel.',
  },
]
export const CLOSING_REASONS = [
  'Målene er nået, familien klarer sig selv',
  'Barnet trives, støtten fortsætter i almenområdet',
  'Familien ønsker ikke mere støtte',
] as const
export const END_REASONS = [
  'Målet er nået',
  'Afløst af en anden indsats',
  'Familien ønskede at stoppe',
] as const
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

/** What fits a child of the age; there is always something. */
export function fittingAge<T extends { readonly from: number; readonly to: number }>(
  all: readonly T[],
  age: number,
): readonly T[] {
  return all.filter(({ from, to }) => age >= from && age <= to)
}
