import { agesOf, linesOf } from './lines.ts'

/** What a goal is about; a measure's type says which it can serve. */
export type Theme =
  | 'morning'
  | 'sleep'
  | 'school'
  | 'feelings'
  | 'friends'
  | 'leisure'
  | 'parents'
  | 'health'
  | 'contact'
  | 'home'
  | 'future'

/** A goal as it is written together with a child: the professional's words, and the child's own. */
export interface GoalText {
  readonly theme: Theme
  /** Whole years of age that it can be about; -1 for the unborn. */
  readonly from: number
  readonly to: number
  readonly arena: 'family' | 'school' | 'leisure' | 'friends' | 'network'
  readonly concerns: string
  readonly goal: string
  /** Empty for those who cannot speak yet. */
  readonly words: string
  readonly who: string
}

type Group = readonly [arena: GoalText['arena'], concerns: string, lines: string]

/**
 * One goal a line: the ages it fits, the goal, the child's own words, and who does what. Words in braces are filled in for
 * each child (`fill.ts`).
 */
const GOALS: Readonly<Record<Theme, Group>> = {
  morning: [
    'family',
    'child,parents',
    `
4..9 | Barnet klæder sig selv på og er klar kl. 7.30 de fleste dage. | Hvis {ting} ligger fremme, går det meget hurtigere. | Far lægger tøj i rækkefølge. Klokken med farver viser, hvor lang tid der er.
8..14 | Barnet spiser morgenmad sammen med en voksen på skoledage. | Jeg gider godt stå op, hvis der er nogen i køkkenet. | Mor og far har hver to morgener. {Voksen} kommer om {dag}en.
1..5 | Barnet er i dagtilbud inden kl. 9 mindst fire dage om ugen. | Jeg vil nå at sige godmorgen til {dyr} derhenne. | Mor lægger tøj frem om aftenen. {Voksen} ringer kl. 7 de første tre uger.
6..11 | Barnet kommer til tiden i skole fire af ugens fem dage. | Jeg vil gerne nå morgensang, for der sidder jeg ved siden af {ven}. | Forældrene vækker kl. 6.45. Familiebehandleren er med mandag og onsdag morgen.
6..12 | Morgenerne går uden råb mindst fire dage om ugen. | Jeg kan bedst lide de morgener, hvor ingen er sure. | Mor og far deles om morgenen. Der hænger en plan med tegninger på køleskabet.
12..17 | Den unge står selv op og kommer afsted mindst fire dage om ugen. | Jeg vil ikke have, at nogen råber mig op. Jeg vil gerne kunne selv. | Den unge stiller to vækkeure. Kontaktpersonen skriver kl. 7 på skoledage.
`,
  ],
  sleep: [
    'family',
    'child,parents',
    `
4..10 | Barnet falder i søvn i egen seng inden for en halv time. | Jeg tænker på {sted}, når jeg skal sove. Det virker næsten altid. | Den samme voksen putter fem dage i træk. Lyset på gangen er tændt.
10..16 | Telefonen ligger uden for værelset om natten på skoledage. | Det er ikke telefonen. Men okay, jeg prøver til {måned}. | Hele familien lægger telefonerne i kurven kl. 21, også de voksne.
0..2 | Barnet sover i egen seng og vågner højst to gange om natten. |  | Forældrene følger den rytme, de har aftalt med sundhedsplejersken.
3..6 | Barnet sover inden kl. 20 og har den samme aftenrutine hver dag. | Jeg sover bedst, når {bamse} er der, og døren står på klem. | Forældrene skiftes til at læse. Skærme er slukket fra kl. 18.30.
7..12 | Barnet sover mindst ni timer på skoledage. | Når der er stille, kan jeg godt sove. Så er jeg ikke træt i matematik. | Telefonen ligger i køkkenet efter kl. 20. Mor sidder hos barnet ti minutter.
13..17 | Den unge sover i sin egen seng og er i ro kl. 23 på skoledage. | Jeg vil gerne kunne sove uden at ligge og tænke på det hele. | Den unge og kontaktpersonen prøver en aftenplan i fire uger og ser, hvad der virker.
`,
  ],
  school: [
    'school',
    'child',
    `
6..11 | Barnet rækker hånden op eller beder om hjælp mindst en gang om dagen. | Jeg kan godt {fag}, jeg tør bare ikke sige det højt. | Læreren aftaler et tegn med barnet. Det fortæller hjemme om én ting, der gik godt.
12..17 | Den unge har en voksen på skolen at gå til og bruger det. | Der skal bare være én, der ikke spørger om det samme hver gang. | Den unge har valgt læreren i {fag}. De taler sammen {dag} efter frokost.
3..6 | Barnet deltager i samling og leg i børnehaven uden at blive ked af det ved afleveringen. | Jeg vil gerne vinke i vinduet til mor, og så gå ind og lege. | En fast pædagog tager imod. Forældrene siger farvel på den samme måde hver dag.
6..12 | Barnet er i undervisningen hele dagen mindst fire dage om ugen. | Jeg vil gerne være med i {fag}, også når det er svært. | Læreren giver en pause efter aftale. Hjemmet hører fra skolen hver fredag.
6..14 | Barnets fravær er under ti procent frem til sommerferien. | Hvis jeg går fra, vil jeg gerne kunne komme ind igen, uden at alle kigger. | Skolen ringer samme dag. {Voksen} følger barnet de dage, hvor det er svært.
10..16 | Barnet får hjælp til lektier to gange om ugen og afleverer til tiden. | Jeg er ikke dum, jeg skal bare have det forklaret en gang til. | Lektiecaféen {dag}. Far spørger til {fag} om søndagen.
13..17 | Den unge kommer i skole mindst tre dage om ugen, og en dag mere for hver måned. | Jeg vil gerne gå op til prøverne sammen med min klasse. | Vejlederen laver et kort skema. Kontaktpersonen kører den unge de første fjorten dage.
15..17 | Den unge er begyndt på en ungdomsuddannelse eller i praktik. | Jeg vil lave noget med hænderne. Noget, jeg kan se, når dagen er slut. | Uddannelsesvejlederen tager med på besøg to steder inden {måned}.
`,
  ],
  feelings: [
    'family',
    'child,parents',
    `
4..9 | Barnet bliver roligt igen inden for et kvarter efter en konflikt. | Jeg går ud til {dyr}, når jeg er sur. De siger ikke noget. | De voksne venter og sætter sig ned. Bagefter tegner barnet, hvad der skete.
9..16 | Barnet kan fortælle, når maven gør ondt af bekymring. | Det sidder i maven. Det bliver mindre, når jeg er på {sted}. | {Voksen} spørger hver {dag}. Sundhedsplejersken følger op i skolen.
2..6 | Barnet søger trøst hos en voksen, når det er ked af det. | Når jeg er ked af det, vil jeg gerne op på skødet. | Forældrene sætter ord på og trøster, før de siger noget om det, der skete.
6..12 | Barnet kan sige fra med ord i stedet for at slå, ved de fleste konflikter. | Jeg bliver så vred, at det hele bliver rødt. Så vil jeg gerne have lov at gå lidt. | De voksne bruger det aftalte tegn. Efter en konflikt taler man om den samme dag.
8..15 | Barnet har mindst én voksen at tale med om det, der er svært. | Jeg vil gerne tale med en, der ikke siger det videre til alle. | {Voksen} har fast tid om {dag}en. Det, der siges, bliver i rummet, når det kan.
12..17 | Den unge bruger det aftalte nummer, når tankerne bliver for tunge. | Det hjælper at skrive det til en, i stedet for bare at have det inde i hovedet. | Kontaktpersonen svarer til kl. 21. Egen læge følger op hver måned.
`,
  ],
  friends: [
    'friends',
    'child',
    `
5..11 | Barnet bliver inviteret og inviterer selv mindst en gang om måneden. | Vi skal lave {mad}, når {ven} kommer. Jeg har selv bestemt det. | Forældrene skriver datoen i kalenderen og er hjemme imens.
11..17 | Den unge er sammen med jævnaldrende mindst to eftermiddage om ugen. | Vi mødes ved {sted}. Mere behøver det ikke være. | Klubben ringer, hvis den unge bliver væk. Far kører hjem om {dag}en.
3..6 | Barnet leger med et andet barn mindst en gang om dagen i børnehaven. | Jeg vil gerne lege hund sammen med {ven}. | Pædagogen begynder legen og trækker sig igen. Forældrene inviterer et barn hjem.
6..12 | Barnet har en legeaftale uden for skolen hver uge. | Jeg vil gerne have en, der også vil lege med mig i morgen. | Mor skriver til kammeratens forældre. Legegruppen i klassen mødes om {dag}en.
9..14 | Barnet er sammen med kammerater i frikvarteret uden konflikter de fleste dage. | De siger, jeg altid bestemmer. Jeg vil gerne prøve at lade være. | Gårdvagten og barnet taler kort sammen efter spisefrikvarteret.
13..17 | Den unge har to jævnaldrende at være sammen med, som ikke ryger hash. | Jeg savner at have nogen, man bare kan være sammen med uden alt det der. | Den unge tager med i klubben om {dag}en. Kontaktpersonen går med de første tre gange.
`,
  ],
  leisure: [
    'leisure',
    'child',
    `
6..15 | Barnet er med på mindst én tur eller lejr med de andre i år. | Jeg vil med på lejren. Jeg har aldrig sovet i telt, men jeg har {ting}. | Foreningen giver friplads. Mor pakker sammen med barnet.
5..12 | Barnet går til {aktivitet} hver uge og kommer afsted. | Jeg vil gå til {aktivitet}, for der er jeg god til noget. | Kommunen betaler kontingentet i et år. {Voksen} kører om {dag}en.
7..14 | Barnet har en fast fritidsinteresse sammen med andre. | Jeg vil gerne prøve {aktivitet}. Bare en gang, og så se. | Fritidsvejlederen går med de første to gange og finder udstyr.
13..17 | Den unge har et fritidsjob eller en fast aktivitet to gange om ugen. | Jeg vil gerne tjene mine egne penge, så jeg ikke skal spørge. | Kontaktpersonen og den unge skriver ansøgninger sammen. Far følger til samtalen.
`,
  ],
  parents: [
    'family',
    'parents',
    `
2..10 | Familien spiser sammen uden skærm mindst fire dage om ugen. | Det er hyggeligst, når vi får {mad}, og alle bliver siddende. | Forældrene skiftes. Barnet dækker bord og vælger om {dag}en.
5..15 | Far er til stede, når han har børnene, og holder aftalerne om tider. | Når far siger {dag}, vil jeg gerne have, at det er {dag}. | Far skriver dagen før. {Voksen} kan træde til, hvis han bliver forsinket.
-1..-1 | Mor har en plan for de første måneder og ved, hvem hun kan ringe til. |  | Sundhedsplejersken kommer hver uge fra fødslen. Mormor sover der de første nætter.
0..5 | Forældrene reagerer på barnets signaler og deles om natten. |  | Familiebehandleren filmer korte stunder, som forældrene ser sammen med hende.
4..12 | Forældrene taler sammen om barnet uden at skændes, når barnet er der. | Jeg vil gerne have, at mor og far kan stå ved siden af hinanden til min fødselsdag. | Forældrene bruger bogen til beskeder. Svære ting tages på møderne om {dag}en.
4..16 | Der er den samme aftale hos mor og hos far om sengetid, skærm og lektier. | Det er bedst, når det er de samme regler begge steder. Så skal jeg ikke huske det hele. | Forældrene skriver reglerne sammen og hænger dem op begge steder.
6..17 | Mor får hjælp til at holde hverdagen, mens hun er syg, så barnet ikke passer hende. | Jeg vil gerne ud at lege uden at være bange for, om mor er vågen. | {Voksen} kommer tre gange om ugen. Mor følger sin behandling hos lægen.
10..17 | Forældrene og den unge kan aftale tider og holde dem uden at råbe. | De skal spørge mig, før de bliver sure. Så kan jeg også svare. | Familien mødes søndag kl. 19 i en halv time. Alle siger en ting, der gik godt.
`,
  ],
  health: [
    'family',
    'child,parents',
    `
0..3 | Barnet tager på efter sin kurve og bliver vejet som aftalt. |  | Sundhedsplejersken vejer hver anden uge. Far skriver måltiderne ned.
3..9 | Barnet er til tandlæge og læge, som det skal, inden {måned}. | Tandlægen sagde, jeg var sej. Jeg vil gerne have et klistermærke til. | Mor bestiller tiderne. Sundhedsplejersken går med, hvis mor ønsker det.
9..17 | Barnet spiser morgenmad og et varmt måltid hver dag. | Når jeg har spist, bliver jeg ikke så hurtigt sur. | Skolen har morgenbord. Der laves mad sammen hjemme to gange om ugen.
`,
  ],
  contact: [
    'network',
    'child,parents,network',
    `
7..15 | Barnet får svar på sine spørgsmål om, hvorfor det bor, hvor det bor. | Jeg vil gerne have en bog om mig, hvor alle billederne er i den rigtige rækkefølge. | Plejemor og mor laver livsbogen sammen med barnet. Første gang om {dag}en.
0..6 | Barnet er tryg ved samværet og sover roligt bagefter. | Jeg vil gerne have mors tørklæde med hjem, for det dufter af hende. | Samvær hver anden lørdag. Støttepersonen er med den første time.
5..12 | Barnet ser sin familie, som det er aftalt, uden aflysninger i tre måneder. | Jeg tæller, hvor mange gange jeg skal sove, til jeg skal hjem til far. | Far ringer onsdag kl. 18. Plejefamilien og far skriver sammen i bogen.
6..17 | Barnet er sammen med sine søskende mindst en gang om måneden. | Jeg vil gerne sove sammen med min søster, ligesom før. | De to steder skiftes til at være vært. Mormor tager dem i efterårsferien.
11..17 | Den unge bestemmer selv, hvornår der er besøg hjemme, og holder aftalerne. | Jeg savner dem, og jeg bliver også træt af det. Begge dele er rigtigt. | Den unge skriver planen for en måned ad gangen sammen med sin kontaktpædagog.
`,
  ],
  home: [
    'family',
    'child',
    `
4..12 | Barnet har faste opgaver i huset og er med til at bestemme om maden. | Jeg laver {mad} hver {dag}. Næsten selv. | Plejefamilien hjælper med de svære ting. Opskriften hænger på lågen.
9..17 | Den unge har sine egne ting om sig og kan være i fred, når det er nødvendigt. | Når {ting} er her, føles det mere som mit. | De voksne banker på. Ting fra hjemmet hentes inden {måned}.
0..6 | Barnet er knyttet til plejefamilien og søger trøst der. | Jeg har fået min egen krog. Den har mit navn på. | Plejeforældrene følger den samme rytme hver dag. Familieplejekonsulenten besøger hver måned.
6..12 | Barnet føler sig hjemme, hvor det bor, og tager venner med hjem. | Jeg vil gerne have en seng til {ven}, så vi kan sove sammen i weekenden. | De voksne aftaler med kammeraternes forældre. Værelset males i den farve, barnet vælger.
12..17 | Den unge deltager i hverdagen, hvor den unge bor, og laver mad en gang om ugen. | Jeg kan lave lasagne nu. De andre siger, den er bedre end de voksnes. | Kontaktpædagogen handler ind sammen med den unge om {dag}en.
`,
  ],
  future: [
    'network',
    'child,network',
    `
14..17 | Den unge kan selv styre sine penge og sin hverdag i eget værelse. | Jeg vil gerne have min egen dør, og også at nogen banker på den. | Kontaktpersonen kommer to gange om ugen. Budgettet gennemgås den første i måneden.
15..17 | Den unge har mindst to voksne i sit netværk, der er der efter det fyldte 18. år. | Min gamle træner sagde, jeg altid kan ringe. Det vil jeg gerne turde. | Netværksmøde i {måned}. Den unge bestemmer, hvem der inviteres.
`,
  ],
}

export const GOAL_TEXTS: readonly GoalText[] = Object.entries(GOALS).flatMap(
  ([theme, [arena, concerns, lines]]) =>
    linesOf(lines).map(([ages, goal, words, who]) => {
      const [from, to] = agesOf(ages)
      return { theme: theme as Theme, ...{ from, to, arena, concerns, goal, words, who } } // the keys of GOALS
    }),
)

const EVERYDAY: readonly Theme[] = ['parents', 'feelings', 'morning', 'sleep', 'school']
const PLACED: readonly Theme[] = ['home', 'contact', 'school', 'friends', 'leisure', 'health']

/** What a measure of each type can help with. */
export const THEMES: Readonly<Record<string, readonly Theme[]>> = {
  universal_support: ['school', 'friends', 'feelings'],
  preventive_advice: ['parents', 'sleep', 'morning'],
  preventive_group: ['feelings', 'friends'],
  preventive_leisure: ['leisure', 'friends'],
  preventive_other: ['parents', 'morning', 'leisure'],
  daycare_stay: ['school', 'feelings', 'friends'],
  home_support: ['morning', 'sleep', 'health', 'parents'],
  family_treatment: EVERYDAY,
  intensive_home_based: ['parents', 'feelings', 'morning', 'school'],
  respite: ['friends', 'leisure', 'parents'],
  contact_person: ['school', 'leisure', 'friends', 'feelings', 'future'],
  work_placement: ['school', 'leisure', 'future'],
  parent_support: ['contact', 'parents'],
  family_stay: ['parents', 'health', 'sleep'],
  own_room: ['future', 'school', 'leisure'],
  kinship_care: PLACED,
  foster_care: PLACED,
  boarding_school: ['school', 'friends', 'contact', 'future'],
  residential_home: ['home', 'school', 'contact', 'feelings', 'leisure', 'future'],
  secure_institution: ['feelings', 'school', 'contact'],
}

/** How it goes, from far behind to reached. */
export const PROGRESS_NOTES: readonly (readonly string[])[] = [
  [
    'Vi er lige begyndt.',
    'Det er svært endnu. Vi prøver noget andet.',
    'Ikke mange dage lykkedes i denne måned.',
    'Der har været uro hjemme, så det har ligget stille.',
  ],
  [
    'Små tegn på, at det kan lykkes.',
    'En god uge og to svære.',
    'Det går bedst, når der er en voksen med.',
    'Begyndt, men det holder ikke i weekenden.',
  ],
  [
    'Halvvejs. Det lykkes de fleste dage.',
    'Bedre end sidst, sagde både mor og skolen.',
    'Det går fremad, med hjælp.',
    'Godt i hverdagen, sværere i ferien.',
  ],
  [
    'Næsten i mål. Vi holder fast lidt endnu.',
    'Lykkes næsten altid nu, også uden hjælp.',
    'Fortalte selv om det og var stolt.',
    'To gode måneder i træk.',
  ],
  [
    'Nået. Det er blevet en vane.',
    'Det fylder ikke mere. Vi fejrede det med kage.',
    'Målet er nået, og alle kan mærke det.',
  ],
]
