interface Aged {
  readonly from: number
  readonly to: number
  readonly text: string
}
const aged = (from: number, to: number, text: string): Aged => ({ from, to, text })

/** What a child says; too young to be asked, it is watched. */
export const CHILDS_VIEW: readonly Aged[] = [
  aged(0, 2, 'Barnet er set to gange. Det søger mor, når hun kommer ind, og smiler til far.'),
  aged(
    3,
    5,
    'Tegnede sin familie med {dyr} i midten. Sagde, at det er bedst, når der er pandekager, og værst, når nogen råber.',
  ),
  aged(3, 7, 'Viste mig sit værelse. Kan bedst lide at være hos {voksen}, for der er der stille.'),
  aged(6, 10, 'Er glad for {fag}. Siger: "Jeg ved godt, mor er ked af det. Jeg prøver at være sød."'),
  aged(
    6,
    11,
    'Fortæller, at det er svært at sove, når de voksne taler højt. Ønsker sig, at alle spiser sammen om søndagen.',
  ),
  aged(
    8,
    13,
    'Vil gerne gå til {aktivitet} igen. Bekymrer sig om, hvem der passer på de små, hvis noget sker.',
  ),
  aged(
    11,
    15,
    'Siger selv, at skolen blev for meget efter ferien. Vil gerne have hjælp, men ikke at alle skal vide det.',
  ),
  aged(
    13,
    17,
    'Er træt af møder. Vil gerne have én voksen i stedet for fem, og at forældrene også får hjælp.',
  ),
  aged(14, 17, 'Ved godt, det ikke kan blive ved. Drømmer om at flytte hjemmefra og få en læreplads.'),
]
export const DEVELOPMENT: readonly Aged[] = [
  aged(-1, 0, 'Kurven følges. Barnet reagerer på stemmer og er let at trøste, når der er ro.'),
  aged(1, 5, 'Sproget er lidt efter alderen. Motorisk stærk, glad for at være ude.'),
  aged(1, 6, 'Har brug for faste rammer og meget tydelige skift. Søger de voksne, når det bliver for meget.'),
  aged(6, 12, 'Fagligt midt i klassen, når det er til stede. Svært ved at begynde, nemt ved at fortsætte.'),
  aged(
    6,
    14,
    'Humor og god hukommelse. Bliver hurtigt vred, når noget er uretfærdigt, og skammer sig bagefter.',
  ),
  aged(12, 17, 'Reflekteret og god til sprog. Tristhed det sidste år, som lægen følger.'),
  aged(13, 17, 'Dagligt forbrug af hash gennem et halvt år. Ellers sund, men sover for lidt.'),
]
export const PARENTS = [
  'Mor er varm og tydelig, når hun har sovet. Far trækker sig ved konflikter, men er stabil i aftaler.',
  'Forældrene er uenige om det meste og enige om, at barnet skal have det godt.',
  'Mor er i behandling for en depression og har indsigt i, hvad det betyder for børnene.',
  'Far er alene med barnet halvdelen af tiden og vil gerne lære at sætte grænser uden at råbe.',
  'Forældrene er unge og har ikke selv haft nogen at spørge. De tager imod det, vi foreslår.',
  'Begge forældre arbejder på skiftehold. Det er tiden, der mangler, ikke viljen.',
] as const
export const NETWORK_TEXTS = [
  '{Voksen} kommer to gange om ugen og kan tage barnet en weekend om måneden.',
  'Der er langt til familien. {Voksen} er den, man ringer til, når det brænder på.',
  'Familien har mange omkring sig, men ingen ved, hvordan det egentlig går. Netværksmøde foreslås.',
  'Bedsteforældrene vil gerne mere, men er usikre på, om de må.',
  'Netværket er lille, men der er en nabo, som barnet stoler på.',
] as const
export const EVERYDAY_TEXTS: readonly Aged[] = [
  aged(-1, 2, 'Hjemmet er rent og varmt. Der er endnu ikke taget stilling til dagtilbud.'),
  aged(1, 5, 'Er i børnehave fire dage om ugen. Leger bedst med ét barn ad gangen.'),
  aged(6, 12, 'Klassen er urolig. Går til {aktivitet}, når nogen kan køre.'),
  aged(6, 15, 'Skolen er det faste punkt. Eftermiddagene er lange, og weekenderne uden planer.'),
  aged(12, 17, 'Meget alene på værelset. Har tidligere gået til {aktivitet} og savner det.'),
  aged(13, 17, 'Fraværet er over 30 procent. Vennerne er ældre og går ikke i skole.'),
]
export const SOURCES = [
  'Samtaler med forældrene, hjemmebesøg',
  'Skolens udtalelse, samtale med læreren',
  'Udtalelse fra dagtilbuddet, sundhedsplejersken',
  'Egen læge, med samtykke',
  'Barnet selv, forældrene og mormor',
] as const
export const ASSESSED = [
  'Barnet har ressourcer og voksne, der vil det godt. Uden støtte vil belastningen hjemme gå ud over skolen.',
  'Forældrene kan lykkes med hjælp i hverdagen. Det er i samarbejdet mellem dem, at forandringen skal ske.',
  'Barnets behov er større, end forældrene kan møde alene lige nu. Støtten skal være tæt i begyndelsen.',
  'Den unge skal mødes der, hvor den unge er. En fast voksen og et skoletilbud, der passer, er det vigtigste.',
] as const
export const PRELIMINARY = [
  'Udtalelsen fra psykologen mangler stadig. Foreløbigt vurderes det, at barnet er trygt, og at støtten i hjemmet fortsætter.',
  'Vi nåede ikke samtalen med far. Foreløbigt vurderes der at være behov for støtte til begge hjem.',
] as const

export const PPV = [
  {
    ppv: 'involved',
    reason:
      'Skolen henviser til PPR i samråd med forældrene. Vurderingen tages med, når planen følges op første gang.',
  },
  {
    ppv: 'involved',
    reason: 'En vurdering er i gang. PPR deltager i netværksmødet, og klassens skema tilpasses imens.',
  },
  {
    ppv: 'not_needed',
    reason:
      'Fraværet hænger sammen med morgenerne hjemme. Skolen ser et barn, der følger med, når det er der.',
  },
] as const
