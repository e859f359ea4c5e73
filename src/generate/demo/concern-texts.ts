import { agesOf, linesOf } from './lines.ts'

/** What people write about invented children: short, as at the end of a day with meetings. */
export interface Concern {
  /** Code of the notifier (Statistics Denmark, UND1). */
  readonly type: string
  readonly causes: string
  /** Whole years of age that it can be about; -1 for the unborn. */
  readonly from: number
  readonly to: number
  readonly text: string
}

/** One concern a line: code of the notifier, ages, causes and what is written. */
const LINES = `
4 | -1..-1 | UDSLAG17 | Jordemoderen har mødt en gravid, der er meget alene og sover dårligt. Hun vil gerne have hjælp, før barnet kommer.
4 | -1..-1 | UDSLAG11 | Sygehuset skriver, at den vordende mor udebliver fra kontrol og ikke har købt noget til barnet endnu.
5 | 0..1 | UDSLAG17 | Sundhedsplejersken har mødt en mor, der er meget alene med det hele. Hun beder selv om, at vi hjælper.
5 | 0..1 | UDSLAG6,UDSLAG14 | Barnet tager ikke på, som det skal, og aftalerne om vejning bliver tit aflyst.
5 | 0..2 | UDSLAG14 | Barnet er meget stille og søger ikke øjenkontakt. Forældrene virker trætte og taler ikke meget til det.
3 | 1..5 | UDSLAG4,UDSLAG13 | Pædagogerne oplever et barn, der trækker sig og sjældent leger. Forældrene er lige flyttet fra hinanden.
3 | 2..5 | UDSLAG14 | Barnet bliver ofte hentet sent og spørger, hvem der kommer i dag. Vi har talt med forældrene to gange.
3 | 1..5 | UDSLAG4 | Barnet bider og slår de andre børn flere gange om dagen og er svært at trøste bagefter.
3 | 3..5 | UDSLAG5 | Barnet har kun få ord og leger ved siden af de andre. Forældrene har været glade for vores samtaler og vil gerne videre.
3 | 1..5 | UDSLAG8 | Barnet kommer uden madpakke og i for lidt tøj. Når vi spørger, bliver far kort for hovedet.
13 | 1..12 | UDSLAG14 | Mormor ringer. Hun henter ofte barnet, fordi aftalerne glipper, og hun kan ikke blive ved.
13 | 0..15 | UDSLAG9 | En moster fortæller, at der bliver drukket de fleste aftener, og at barnet ringer til hende og er ked af det.
13 | 3..17 | UDSLAG13 | Far skriver, at han er bekymret for tonen hos mor, og at barnet har ondt i maven på byttedage.
8 | 0..12 | UDSLAG13 | En nabo har flere aftener hørt råb og gråd fra lejligheden.
8 | 2..14 | UDSLAG14 | Et barn ses ofte alene på legepladsen, også efter at det er blevet mørkt.
4 | 2..17 | UDSLAG17 | Lægen skriver, at mor er sygemeldt med en depression, og at hun har brug for aflastning i hverdagen.
4 | 5..17 | UDSLAG6 | Skadestuen har set barnet for tredje gang i år. Forklaringen passer, men ingen har fulgt op hos lægen.
6 | 0..17 | UDSLAG13 | Politiet har været på adressen efter et højlydt skænderi. Barnet var hjemme, ingen kom til skade.
6 | 13..17 | UDSLAG2,UDSLAG4 | Den unge er taget med i et tyveri fra en kiosk sammen med to ældre. Det er første gang.
2 | 6..15 | UDSLAG3 | Skolen er bekymret for stigende fravær. Barnet er ofte træt og siger, at det er svært at falde i søvn derhjemme.
2 | 6..12 | UDSLAG4 | Skolen fortæller om konflikter i frikvartererne og et barn, der siger, at ingen gider være med.
2 | 13..17 | UDSLAG3,UDSLAG4 | Den unge har ikke været i skole i tre uger og er sjældent hjemme om natten.
2 | 6..16 | UDSLAG14,UDSLAG17 | Barnet passer sine mindre søskende om eftermiddagen og siger nej til at lege med de andre, fordi det skal hjem.
2 | 7..16 | UDSLAG18 | Barnet har fortalt læreren, at det bliver rusket, når far er vred. Det ønsker ikke, at nogen ringer hjem.
2 | 12..17 | UDSLAG1 | Eleven lugter af hash og falder i søvn i timerne. Han siger selv, at han gerne vil ud af det.
12 | 10..17 | UDSLAG13 | Barnet har selv skrevet til os: de voksne skændes hver aften, og det kan ikke holde ud at være hjemme.
1 | 0..17 | UDSLAG16 | Familien er lige flyttet hertil. Den tidligere kommune var bekymret, da kontakten blev brudt.
10 | 0..17 | UDSLAG13,UDSLAG10 | Krisecentret skriver, at mor og børn er flyttet ind i nat og bliver nogle uger.
11 | 3..17 | UDSLAG15 | Boligselskabet oplyser, at familien sættes ud den første, og at der bor børn på adressen.
9 | 5..17 | UDSLAG4 | Plejefamilien har en weekend oplevet, at barnet græd i timevis efter samværet, og vil gerne tale med os.
`

export const CONCERNS: readonly Concern[] = linesOf(LINES).map(([type, ages, causes, text]) => {
  const [from, to] = agesOf(ages)
  return { type, from, to, causes, text }
})

/** Where someone of the type writes from. */
export const NOTIFIERS: Readonly<Record<string, readonly string[]>> = {
  '1': ['Nabokøbing Kommune', 'Jobcentret'],
  '2': ['Eksempelskolen', 'Lindeskolen', 'Fjordskolen'],
  '3': ['Børnehaven Mælkebøtten', 'Børnehuset Spirevippen', 'Dagplejen'],
  '4': ['Lægehuset på Torvet', 'Børneafdelingen'],
  '5': ['Sundhedsplejen', 'Tandplejen'],
  '6': ['Politiet'],
  '7': ['Familien'],
  '8': [''],
  '9': ['Plejefamilien'],
  '10': ['Krisecentret Åhuset'],
  '11': ['Boligselskabet Fjordblik'],
  '12': ['Barnet selv'],
  '13': ['Familien', 'En nabo'],
}

export const ASSESSMENTS = [
  'Ikke fare her og nu. Barnet er set i dag og er trygt der, hvor det er. Der skal tales med forældrene i denne uge.',
  'Der er ikke tegn på fare nu, men bekymringen er kommet før. Det taler for at se nærmere på det.',
  'Barnet er hos mormor til i morgen, og det er aftalt med mor. Ikke akut.',
  'Talt med den, der har skrevet. Det har stået på længe, og forældrene er med på, at vi ringer.',
  'Ikke akut. Alvoren afhænger af, om forældrene tager imod. Vi ringer dem op i dag.',
  'Bekymringen er konkret og underbygget. Barnet har voksne omkring sig, som det stoler på.',
  'Læst og drøftet med faglig leder. Ingen akut handling, men der indkaldes til samtale.',
] as const

/** What a colleague who is new to the case writes when they see the same. */
export const AGREES = [
  'Læst uden at kende sagen. Enig: der er ikke fare nu, og støtten passer til det, der beskrives.',
  'Enig i vurderingen. Underretningen handler om det, som indsatsen allerede arbejder med.',
  'Enig. Tag bekymringen med på næste opfølgning, og spørg barnet selv.',
] as const

/** And when they do not. */
export const SEES_OTHERWISE = [
  'Det er tredje underretning om det samme i år. Jeg vil anbefale, at støtten vurderes igen nu og ikke først ved opfølgningen.',
  'Set udefra er bekymringen en anden end den, indsatsen er givet for. Der bør spørges ind til det nye.',
] as const

export const ACUTE_ASSESSMENT =
  'Der er fare nu: barnet er talt med samme dag, og det er aftalt, at det sover hos sin moster, indtil vi ved mere.'

type Outcome = 'universal' | 'early_course' | 'clarification' | 'investigation' | 'in_open_case' | 'no_action'

export const OUTCOME_REASONS: Readonly<Record<Outcome, readonly string[]>> = {
  universal: [
    'Skolen og familien kan løse det sammen. Vi har givet råd og aftalt, at de ringer, hvis det ikke lykkes.',
    'Sundhedsplejen følger familien tættere de næste tre måneder. Det er nok.',
  ],
  early_course: [
    'Familien beder selv om hjælp, og bekymringen er afgrænset. Vi ved nok til et kort forløb uden undersøgelse.',
    'Forældrene er gået fra hinanden og vil gerne gøre det godt. Skolen ser et barn i trivsel, så der er ikke grundlag for en undersøgelse.',
  ],
  clarification: [
    'Det er et enkelt forhold, der skal belyses. En afdækning er nok i første omgang.',
    'Vi mangler at vide, hvordan det går i hverdagen. Det afdækkes sammen med forældre og skole.',
  ],
  investigation: [
    'Bekymringen er sammensat og har varet længe. Der er brug for at se på det hele.',
    'Bekymringen er alvorlig, og vi ved for lidt. Det kræver en børnefaglig undersøgelse.',
  ],
  in_open_case: [
    'Sagen er åben, og oplysningen tages med i arbejdet og på næste opfølgning.',
    'Det ændrer ikke planen, men tages op med familien ved mødet i næste uge.',
  ],
  no_action: ['Forholdet var kendt og er løst. Der er ikke grundlag for mere.'],
}

export const WHY_NO_INVESTIGATION = [
  'Det drejer sig om et enkelt forhold, som familien selv vil ændre. Resten af barnets hverdag fungerer.',
  'Afdækningen viste ikke tegn på, at barnet har brug for særlig støtte.',
] as const

export const FEEDBACK = [
  'Fortalt, at vi har modtaget den og taler med familien.',
  'Orienteret om, at vi er gået i gang, og hvem man kan ringe til.',
  'Ringet tilbage. Hun var glad for at høre, at det bliver taget alvorligt.',
] as const

export const WHY_NOT_TALKED = [
  'Barnet er bange for, hvad der sker derhjemme.',
  'Det er ikke lykkedes at få fat i dem.',
] as const

export const MATTERS: readonly { readonly from: number; readonly to: number; readonly text: string }[] = [
  {
    from: -1,
    to: -1,
    text: 'Hvem der er omkring mor, når barnet kommer, og hvad hun selv ønsker hjælp til.',
  },
  { from: 0, to: 5, text: 'Hvordan aftenerne og nætterne går, og hvem der kan aflaste.' },
  {
    from: 1,
    to: 6,
    text: 'Barnets trivsel i dagtilbuddet og samarbejdet mellem forældrene om at hente og bringe.',
  },
  { from: 6, to: 17, text: 'Fraværet det sidste halve år: hvad sker der de dage, hvor det ikke lykkes?' },
  { from: 6, to: 15, text: 'Barnets sociale liv i klassen og i fritiden.' },
  { from: 3, to: 17, text: 'Hvad skilsmissen betyder for barnet, og om der er en fælles plan.' },
  {
    from: 12,
    to: 17,
    text: 'Den unges rusmidler: omfang, hvem den unge er sammen med, og hvad den unge selv vil.',
  },
]

export const CLARIFIED: Readonly<
  Record<'none' | 'early_course' | 'support' | 'investigation', readonly string[]>
> = {
  none: ['Familien og skolen har fundet en løsning undervejs. Der er ikke brug for mere.'],
  early_course: ['Et kort forløb med råd til forældrene passer til det, de selv beder om.'],
  support: [
    'Der er brug for støtte i hjemmet en tid. Resten af hverdagen fungerer, og barnet har venner.',
    'Barnet klarer sig godt i skolen, når morgenen lykkes. Det er hjemmet, der har brug for hjælp.',
    'Den unge vil gerne have en voksen at læne sig op ad. Forældrene er enige.',
  ],
  investigation: ['Der er mere, end vi så i første omgang. Det skal undersøges samlet.'],
}
