type Where = 'home' | 'youth' | 'placed'

/** What was seen at a follow-up: at home, with the young, and where the child lives away from home. */
export const SEEN: Readonly<Record<Where, readonly string[]>> = {
  home: [
    'Mødtes i hjemmet. Sengetiderne holder de fleste dage, og der er mere ro om aftenen.',
    'Barnet viste mig sit værelse og fortalte om {ven}.',
    'Begge forældre var med. De er enige om, at det hjælper, men at morgenerne stadig er svære.',
    'Skolen fortæller om færre konflikter, især om {dag}en.',
    'Mor har sovet bedre. Det kan mærkes på dem alle.',
    'En svær måned: sygdom i familien og mange aflysninger.',
    '{Voksen} deltog og tilbød selv at hente en gang om ugen.',
    'Barnet havde pyntet bord til os. Vi talte om sommeren og om at turde sige nej.',
    'Far har brugt det aftalte tegn og er overrasket over, hvor meget det gør.',
    'Barnet er begyndt til {aktivitet} og taler ikke om andet.',
    'Pædagogen oplever, at barnet igen leger med de andre.',
    'Ugen op til ferien var hård, men de fandt tilbage til planen selv.',
  ],
  youth: [
    'Gik en tur sammen. Tre gode uger, i skole næsten hver dag.',
    'Den unge fortæller selv, hvad der hjælper: at nogen ringer om morgenen.',
    'Vi mødtes i klubben. Den unge er begyndt til {aktivitet} om {dag}en.',
    'Fraværet er faldet, men {fag} er stadig svært.',
    'Mor og den unge har haft to gode samtaler siden sidst.',
    'Der har været et tilbagefald i weekenden. Den unge sagde det selv.',
    'Den unge har fået fritidsjob og er stolt af den første lønseddel.',
    'Kontakten har været sparsom, men den unge svarede, da det gjaldt.',
    'Vejlederen var med. Praktikken er på plads fra {måned}.',
  ],
  placed: [
    'Besøgte barnet, hvor det bor. Spiser og sover godt, glæder sig til samvær på lørdag.',
    'Talte med barnet alene. Det vil gerne blive boende og gerne se sin familie noget mere.',
    'Skolegangen er stabil. Forældrene var med og fik sagt det, de gerne ville.',
    'Barnet har fået en ven på vejen og er tit ude at cykle.',
    'Samværet blev aflyst to gange, og det fylder.',
    'Plejefamilien oplever færre drømme om natten.',
    'Barnet har lært at svømme og vil vise det til {voksen}.',
    'Mor kom med billeder fra dengang, barnet var lille. Det var en god time.',
    'Kontaktpædagogen fortæller om mod på {fag} og om svære søndage.',
  ],
}

export const DECIDED: Readonly<Record<'continue' | 'adjust' | 'end', readonly string[]>> = {
  continue: [
    'Vi fortsætter som aftalt.',
    'Formålet er ikke nået endnu, men vi er på vej. Fortsætter.',
    'Alle ønsker at blive ved til næste gang.',
    'Ingen ændringer. Næste møde holdes hos familien.',
  ],
  adjust: [
    'Vi justerer, se nedenfor.',
    'Det skal gøres anderledes, før det lykkes.',
    'Støtten ændres fra næste uge.',
  ],
  end: [
    'Målene er nået, og vi slutter her.',
    'Familien klarer hverdagen selv og ved, hvor de kan ringe hen. Vi slutter.',
    'Indsatsen stopper nu, og afskeden er forberedt.',
  ],
}

export const REPLACED = [
  'Indsatsen stopper her, og den næste begynder uden ophold.',
  'Det er ikke nok mere. En anden indsats tager over.',
  'Vi slutter denne indsats og går videre med den næste, som er drøftet i dag.',
] as const

/** Told by telephone or in writing, or seen where one met. */
export const CONTACTS: Readonly<Record<Where, Readonly<Record<'told' | 'met', readonly string[]>>>> = {
  home: {
    told: [
      'Mor fortalte, at ugen har været rolig.',
      'Far skrev, at morgenen lykkedes fire dage i træk.',
      'Talte med læreren om {fag}. Det går bedre.',
      'Mor ringede selv, fordi {dag}en gik galt. Vi talte om, hvad de gør i morgen.',
      'Talte med {voksen}, som gerne tager barnet i weekenden.',
      'Barnet er begyndt til {aktivitet} og vil af sted igen på {dag}.',
      'Aftalte næste møde. Alt er ved det gamle, siger far.',
    ],
    met: [
      'Kort besøg. Barnet ville gerne vise sin tegning.',
      'Mødte familien ved {sted}. Fem gode minutter.',
      'Sad ved køkkenbordet, mens der blev lavet {mad}. God stemning.',
      'Var med til at aflevere. Det gik uden gråd i dag.',
      'Barnet læste højt for mig. Mor så stolt ud.',
    ],
  },
  youth: {
    told: [
      'Prøven i {fag} gik godt, skrev den unge.',
      'Svarede først {dag}, men var i godt humør.',
      'Står op i morgen kl. 7, og jeg skriver.',
      'Sms: "Jeg var til {aktivitet} i dag :-)"',
      'Mor ringede. De har ikke talt sammen siden {dag}. Jeg tager forbi.',
    ],
    met: [
      'Kort kop kakao i klubben. Alt vel.',
      'Gik en tur til {sted}. Talte mest om sommeren.',
      'Kørte til jobsamtale sammen. Den unge svarede godt for sig.',
      'Mødtes på skolen. Den unge viste mig sit skema.',
    ],
  },
  placed: {
    told: [
      'En rolig uge, lidt hjemve søndag aften.',
      'Fik et billede af den nye cykel.',
      'Talte med dem, barnet bor hos, om samværet på lørdag.',
      'Barnet ringede selv for at fortælle om en god dag i {fag}.',
      'Mor ringede og spurgte til skolen. Hun vil gerne med til næste møde.',
    ],
    met: [
      'Barnet viste mig {ting} og værelset.',
      'Spiste {mad} med. Barnet satte sig ved siden af mig.',
      'Hentede barnet til samvær. Det talte hele vejen.',
      'Kiggede forbi efter skole. Der var besøg af {ven}.',
    ],
  },
}

/** Why the follow-ups are arranged as they are, as it is told to the child and the parents. */
export const WHY_SO = [
  'Det går frem, og familien vil gerne have tid til at prøve det af, før vi ses igen.',
  'Meget er nyt, så vi følger tæt op, til hverdagen er faldet på plads.',
  'Vi mødes før næste ferie, for det er skiftene, der er svære.',
  'Skolen og familien ønsker samme afstand mellem møderne som hidtil.',
] as const

export const TOO_YOUNG =
  'Barnet er for lille til at sige det. Vi ser efter, hvordan det trives, når vi mødes.'

export const WISHES = {
  child: [
    'Kom hjem til os, og bliv og spis med.',
    'Jeg vil være med i starten, og så vil jeg ud at lege.',
    'Det skal ikke være på skolen.',
    'Min lærer må gerne være med.',
  ],
  youth: [
    'Vi kan gå en tur i stedet for at sidde på kontoret.',
    'Skriv, før I kommer. Ikke om onsdagen, der har jeg træning.',
    'Jeg vil gerne tale med dig alene først.',
    'Mor skal være med, men ikke hele tiden.',
  ],
} as const
