/** What people write about invented children: short, as at the end of a day with meetings. */
export const CONCERNS = [
  'Skolen er bekymret for stigende fravær. Barnet er ofte træt og siger, at det er svært at falde i søvn derhjemme.',
  'Sundhedsplejersken har mødt en mor, der er meget alene med det hele. Hun beder selv om, at vi hjælper.',
  'Pædagogerne oplever et barn, der trækker sig og sjældent leger. Forældrene er lige flyttet fra hinanden.',
  'Naboen har flere aftener hørt råb og gråd. Der er to mindre børn i hjemmet.',
  'Lægen skriver, at mor er sygemeldt med en depression, og at hun har brug for aflastning i hverdagen.',
  'Politiet har været på adressen efter et højlydt skænderi. Børnene var hjemme, ingen kom til skade.',
  'Skolen fortæller om konflikter i frikvartererne og en dreng, der siger, at ingen gider ham.',
  'Mormor ringer. Hun henter ofte børnene, fordi aftalerne glipper, og hun kan ikke blive ved.',
  'Den unge har ikke været i skole i tre uger og er sjældent hjemme om natten.',
] as const
export const NOTIFIERS = [
  'skole',
  'sundhedsvæsenet',
  'dagtilbud',
  'politi',
  'familie',
  'anonym',
  'anden kommune',
] as const
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
    'At morgenerne lykkes, så alle tre børn kommer i skole til tiden.',
    'At mor får støtte til struktur i hjemmet og til at holde aftaler med skolen.',
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

export const FOLLOWUP_NOTES = {
  continue: [
    'Mødtes i hjemmet. Det går fremad: sengetiderne holder, og læreren ser en gladere dreng. Vi fortsætter.',
    'God snak med barnet alene. "Det er bedst, når far er hjemme," siger hun. Formålet er ikke nået endnu.',
    'Forældrene møder begge op. De er enige om, at indsatsen hjælper, og at der skal arbejdes videre med skolevejen.',
    'Kontaktpersonen fortæller om tre gode uger. Den unge vil gerne fortsætte året ud.',
  ],
  adjust: [
    'Besøgene flyttes til eftermiddagen, hvor det er sværest. Målet om skolegang deles i to mindre.',
    'Indsatsen er ikke nok i weekenderne. Aflastning lægges til fra næste måned.',
    'Barnet ønsker en anden kontaktperson. Vi finder en sammen med tilbuddet.',
  ],
  end: [
    'Målene er nået. Familien klarer hverdagen selv og ved, hvor de kan ringe hen.',
    'Vi slutter her. Barnet viste stolt sit nye værelse og fortalte om fodbold.',
  ],
  contact: [
    'Ringede til mor. Ugen har været rolig.',
    'Kort besøg på skolen. Barnet ville gerne vise sin tegning.',
    'Talte med plejefamilien: spiser og sover godt, savner sin bror.',
  ],
} as const

export const CONCLUSIONS = [
  'Barnet er velbegavet og glad for sine kammerater, men bærer et stort ansvar derhjemme. Der er behov for støtte til forældrene.',
  'Forældrene elsker deres barn og vil gerne have hjælp. Netværket er lille. Støtte i hjemmet vurderes nødvendig.',
  'Den unges trivsel er truet af fravær og konflikter. En fast voksen uden for familien vil gøre en forskel.',
] as const
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
export const CASE_TITLES = {
  case: [
    'Støtte i hjemmet',
    'Trivsel og skolegang',
    'Bekymring for omsorgen',
    'Samarbejde mellem forældrene',
    'Fravær og fritid',
  ],
  course: ['Råd og vejledning', 'Gruppe for skilsmissebørn', 'God start i skolen', 'Ro om sengetid'],
} as const
