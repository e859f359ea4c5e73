import { texts } from '../../kernel/texts.ts'

/** The page about one child. */
export const childMessages = texts({
  pageTitle: { da: 'Barnets side', en: 'The child’s page' },
  back: { da: 'Børn', en: 'Children' },
  pagesOfChild: { da: 'Barnets sider', en: 'Pages of the child' },
  overview: { da: 'Overblik', en: 'Overview' },
  family: { da: 'Familie og netværk', en: 'Family and network' },
  familyOfToday: {
    da: 'Familien og netværket vises, som de er i dag.',
    en: 'The family and the network are shown as they are today.',
  },
  allKnown: { da: 'Alle oplysninger', en: 'All that is known' },
  basicFacts: { da: 'Stamdata', en: 'Basic facts' },
  unfoldAll: { da: 'Fold alt ud', en: 'Unfold all' },
  foldAll: { da: 'Fold alt sammen', en: 'Fold all' },
  partial: {
    da: 'Du ser den del af barnets oplysninger, som din rolle giver adgang til. Der kan være mere.',
    en: 'You see the part of what is known that your role gives access to. There may be more.',
  },
  addTo: { da: (section: string) => `Tilføj til ${section}`, en: (section) => `Add to ${section}` },
  correctOne: { da: (title: string) => `Ret ${title}`, en: (title) => `Correct ${title}` },
  historyOfOne: { da: (title: string) => `Historik for ${title}`, en: (title) => `History of ${title}` },
  showAll: { da: (count: number) => `Vis alle ${count}`, en: (count) => `Show all ${count}` },
  showFewer: { da: 'Vis færre', en: 'Show fewer' },

  onStepNow: {
    da: (step: number, name: string) => `På trin ${step}, ${name}.`,
    en: (step, name) => `On step ${step}, ${name}.`,
  },
  onStepLastDay: {
    da: (step: number, name: string) => `På trin ${step}, ${name}, til og med i dag.`,
    en: (step, name) => `On step ${step}, ${name}, to and including today.`,
  },
  noStepNow: { da: 'Ingen indsats i kraft i dag.', en: 'No measure in force today.' },
  nextDue: {
    da: (date: string) => `Næste aftalte opfølgning senest ${date}.`,
    en: (date) => `Next agreed follow-up no later than ${date}.`,
  },
  pathTitle: { da: 'Vejen på trappen', en: 'The path on the staircase' },
  pathOf: { da: 'Barnets vej på trappen', en: 'The child’s path on the staircase' },
  pathPart: {
    da: 'Vejen er tegnet af de indsatser, du kan se. Der kan være flere.',
    en: 'The path is drawn from the measures that you see. There may be more.',
  },
  noPath: {
    da: 'Barnets vej vises, når den første indsats er registreret.',
    en: 'The path is shown once the first measure is registered.',
  },
  correctPerson: { da: 'Ret stamdata', en: 'Correct basic facts' },
  allChanges: { da: 'Alle ændringer', en: 'All changes' },
  whoHasSeen: { da: 'Hvem har set barnet', en: 'Who has seen the child' },
  caseworker: { da: 'Rådgiver', en: 'Caseworker' },
  team: { da: 'Team', en: 'Team' },
  cpr: { da: 'CPR', en: 'CPR' },
  cprNone: { da: 'CPR-nummer kendes ikke', en: 'CPR number not known' },
  cprShow: { da: 'Vis', en: 'Show' },
  cprCorrect: { da: 'Ret CPR-nummer', en: 'Correct CPR number' },
  cprHide: { da: 'Skjul', en: 'Hide' },
  revealLead: {
    da: 'Din begrundelse skrives i loggen over opslag.',
    en: 'Your reason is written in the log of looks.',
  },
  revealReason: { da: 'Hvad skal du bruge det til?', en: 'What do you need it for?' },
  show: { da: 'Vis', en: 'Show' },
  addressHidden: { da: 'Adressen er beskyttet.', en: 'The address is protected.' },
  died: { da: (date: string) => `død ${date}`, en: (date) => `died ${date}` },

  since: { da: (date: string) => `siden ${date}`, en: (date) => `since ${date}` },
  fromTo: { da: (from: string, to: string) => `${from} – ${to}`, en: (from, to) => `${from} – ${to}` },
  until: { da: (date: string) => `til ${date}`, en: (date) => `until ${date}` },
  expectedUntil: { da: (date: string) => `forventet til ${date}`, en: (date) => `expected until ${date}` },
  opened: { da: (date: string) => `åbnet ${date}`, en: (date) => `opened ${date}` },
  closed: { da: (date: string) => `lukket ${date}`, en: (date) => `closed ${date}` },
  assessed: { da: (when: string) => `vurderet ${when}`, en: (when) => `assessed ${when}` },
  next: { da: (date: string) => `næste senest ${date}`, en: (date) => `next no later than ${date}` },
  inForce: { da: 'i kraft', en: 'in force' },
  planned: { da: 'planlagt', en: 'planned' },
  ended: { da: 'afsluttet', en: 'ended' },
  lastDay: { da: 'sidste dag i dag', en: 'last day today' },
  open: { da: 'åben', en: 'open' },
  closedState: { da: 'lukket', en: 'closed' },
  underWay: { da: 'i gang', en: 'under way' },
  completed: { da: (date: string) => `afsluttet ${date}`, en: (date) => `completed ${date}` },
  notAssessed: { da: 'ikke vurderet', en: 'not assessed' },
  stands: { da: 'gælder', en: 'stands' },
  expired: { da: 'udløbet', en: 'expired' },
  withdrawn: { da: 'trukket tilbage', en: 'withdrawn' },
  past: { da: 'tidligere', en: 'earlier' },
  custody: { da: 'har forældremyndighed', en: 'has custody' },
  livesWith: { da: 'bor sammen med barnet', en: 'lives with the child' },

  emergencyTitle: { da: 'Du har nødadgang til barnet', en: 'You have emergency access to the child' },
  emergencyUntil: {
    da: (time: string, left: string) => `Adgangen slutter ${time}, om ${left}.`,
    en: (time, left) => `The access ends ${time}, in ${left}.`,
  },
  emergencyEnded: { da: 'Adgangen er slut.', en: 'The access has ended.' },
  emergencyReason: { da: 'Din begrundelse', en: 'Your reason' },
  hoursMinutes: {
    da: (hours: number, minutes: number) => (hours > 0 ? `${hours} t ${minutes} min` : `${minutes} min`),
    en: (hours, minutes) => (hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`),
  },

  knownLabel: {
    da: 'Se barnet, som registret kendte det ved udgangen af',
    en: 'See the child as the register knew it at the end of',
  },
  knownOpen: { da: 'Som kendt den …', en: 'As known on …' },
  knownWrong: { da: 'Skriv en dag, der har været.', en: 'Write a day that has been.' },
  knownShow: { da: 'Vis', en: 'Show' },
  knownTitle: {
    da: (date: string) => `Sådan kendte registret barnet ved udgangen af ${date}`,
    en: (date) => `This is how the register knew the child at the end of ${date}`,
  },
  knownHelp: {
    da: 'Senere rettelser er ikke med, og her kan intet ændres.',
    en: 'Later corrections are not included, and nothing can be changed here.',
  },
  knownBack: { da: 'Tilbage til i dag', en: 'Back to today' },

  mergedInto: {
    da: 'Registreringen er slået sammen med en anden. Alt om barnet står dér.',
    en: 'This record is merged with another. Everything about the child stands there.',
  },
  mergedOpen: { da: 'Åbn barnet', en: 'Open the child' },
  mergedCount: {
    da: (count: number) =>
      count === 1
        ? 'En anden registrering er slået sammen med denne.'
        : `${count} andre registreringer er slået sammen med denne.`,
    en: (count) =>
      count === 1
        ? 'Another record is merged with this one.'
        : `${count} other records are merged with this one.`,
  },
  unmergeLead: {
    da: 'De to registreringer står hver for sig igen, præcis som før.',
    en: 'The two records stand each by itself again, exactly as before.',
  },
  merge: { da: 'Samme barn som …', en: 'Same child as …' },
  mergeLead: {
    da: 'Find den registrering, der er det samme barn. Alt bliver bevaret, og det kan gøres om.',
    en: 'Find the record that is the same child. Everything is kept, and it can be undone.',
  },
  mergeChoose: { da: (name: string) => `Slå sammen med ${name}`, en: (name) => `Merge with ${name}` },
  mergeReason: {
    da: 'Hvordan ved du, at det er samme barn?',
    en: 'How do you know that it is the same child?',
  },
  mergeNone: { da: 'Ingen ligner.', en: 'Nobody is like this.' },

  transfer: { da: 'Flyt til anden kommune', en: 'Move to another municipality' },
  allocateLead: {
    da: 'Rådgiveren får sagen fra den dag, du vælger. Den hidtidige fordeling slutter dagen før.',
    en: 'The caseworker has the case from the day you choose. The one before ends the day before.',
  },
  siblingsCaseworkers: { da: 'Søskende er hos:', en: 'Brothers and sisters are with:' },
  allocateMissing: { da: 'Vælg en rådgiver og en dag.', en: 'Choose a caseworker and a day.' },
  allocateReason: { da: 'Bemærkning', en: 'Note' },
  more: { da: 'Mere', en: 'More' },
})
