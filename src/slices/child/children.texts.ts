import { texts } from '../../kernel/texts.ts'

/** The list of children, and the registering of a new one. */
export const childrenMessages = texts({
  title: { da: 'Børn', en: 'Children' },
  newChild: { da: 'Registrér et barn', en: 'Register a child' },
  find: { da: 'Find et barn', en: 'Find a child' },
  findHelp: { da: 'Navn, i enhver stavemåde', en: 'A name, in any spelling' },
  whose: { da: 'Hvis børn', en: 'Whose children' },
  whoseChoices: {
    da: { mine: 'Mine', team: 'Mit team', alle: 'Alle, jeg må se' } as Record<string, string>,
    en: { mine: 'Mine', team: 'My team’s', alle: 'All I may see' },
  },
  team: { da: 'Team', en: 'Team' },
  allTeams: { da: 'Alle teams', en: 'All teams' },
  caseworker: { da: 'Rådgiver', en: 'Caseworker' },
  allCaseworkers: { da: 'Alle rådgivere', en: 'All caseworkers' },
  status: { da: 'Sag', en: 'Case' },
  statuses: {
    da: { open: 'Åbne', closed: 'Lukkede', all: 'Alle' } as Record<string, string>,
    en: { open: 'Open', closed: 'Closed', all: 'All' },
  },
  step: { da: 'Trin', en: 'Step' },
  allSteps: { da: 'Alle trin', en: 'All steps' },
  stepChoice: {
    da: (step: number, name: string) => `${step} ${name}`,
    en: (step, name) => `${step} ${name}`,
  },
  sort: { da: 'Rækkefølge', en: 'Order' },
  sorts: {
    da: { name: 'Navn', birth: 'Alder', opened: 'Sagens åbning' } as Record<string, string>,
    en: { name: 'Name', birth: 'Age', opened: 'Opening of the case' },
  },
  clear: { da: 'Nulstil', en: 'Reset' },

  name: { da: 'Navn', en: 'Name' },
  age: { da: 'Alder', en: 'Age' },
  onStep: { da: 'Trin', en: 'Step' },
  noStepNow: { da: 'ingen indsats nu', en: 'no measure now' },
  measures: { da: 'Indsatser', en: 'Measures' },
  measuresCount: {
    da: (count: number) => `${count} indsatser i alt`,
    en: (count) => `${count} measures in all`,
  },
  since: { da: 'Sag siden', en: 'Case since' },
  closed: { da: (date: string) => `lukket ${date}`, en: (date) => `closed ${date}` },
  noCase: { da: 'ingen sag', en: 'no case' },
  workNotShown: {
    da: 'Sager og indsatser vises ikke for din rolle. Ring til kommunen, hvis du er i tvivl om et barn.',
    en: 'Cases and measures are not shown to your role. Call the municipality if you wonder about a child.',
  },
  casesNotShown: {
    da: 'Du ser de indsatser, I leverer. Sager og andre indsatser vises ikke for din rolle.',
    en: 'You see the measures that you deliver. Cases and other measures are not shown to your role.',
  },
  course: { da: 'forløb', en: 'course' },
  nobody: { da: 'ikke fordelt', en: 'not allocated' },
  count: {
    da: (count: string, one: boolean) => (one ? `${count} barn` : `${count} børn`),
    en: (count, one) => (one ? `${count} child` : `${count} children`),
  },
  countMore: {
    da: (count: string) => `De første ${count} børn`,
    en: (count) => `The first ${count} children`,
  },
  more: { da: 'Vis flere', en: 'Show more' },
  emptyTitle: { da: 'Ingen børn passer', en: 'No children match' },
  emptySearch: {
    da: 'Prøv en anden stavemåde, eller søg blandt alle, du må se.',
    en: 'Try another spelling, or search among all that you may see.',
  },
  emptyFilters: {
    da: 'Der er ingen børn med de valg. Nulstil, eller vælg bredere.',
    en: 'There are no children with these choices. Reset, or choose more widely.',
  },
  emptyMine: { da: 'Du har ingen åbne sager lige nu.', en: 'You have no open cases just now.' },
  searchWhole: {
    da: 'Findes barnet ikke her, kan det have en sag i et andet team:',
    en: 'If the child is not here, it may have a case in another team:',
  },
  searchWholeLink: { da: 'søg i hele kommunen', en: 'search the whole municipality' },

  newTitle: { da: 'Registrér et barn', en: 'Register a child' },
  newLead: {
    da: 'Søg først, så intet barn bliver oprettet to gange.',
    en: 'Search first, so that no child is registered twice.',
  },
  stepOne: { da: '1 · Søg', en: '1 · Search' },
  stepTwo: { da: '2 · Er det et af dem?', en: '2 · Is it one of these?' },
  stepThree: { da: '3 · Barnet og sagen', en: '3 · The child and the case' },
  cpr: { da: 'CPR-nummer', en: 'CPR number' },
  cprHelp: {
    da: 'Ti cifre. Kan udelades, hvis det ikke kendes endnu.',
    en: 'Ten digits. May be left out while it is not known.',
  },
  cprWrong: { da: 'Et CPR-nummer har ti cifre.', en: 'A CPR number has ten digits.' },
  fullName: { da: 'Navn', en: 'Name' },
  birthDate: { da: 'Fødselsdato', en: 'Date of birth' },
  unbornCheck: { da: 'Barnet er ikke født endnu', en: 'The child is not born yet' },
  searchButton: { da: 'Søg', en: 'Search' },
  searching: { da: 'Søger …', en: 'Searching …' },
  searchSomething: {
    da: 'Skriv CPR-nummer, navn eller fødselsdato.',
    en: 'Give a CPR number, a name or a date of birth.',
  },
  searchLogged: {
    da: 'Søgningen skrives i loggen over opslag.',
    en: 'The search is written in the log of looks.',
  },
  noMatches: {
    da: 'Ingen i kommunen ligner. Fortsæt med at registrere barnet.',
    en: 'Nobody in the municipality is like this. Go on registering the child.',
  },
  matchesTitle: {
    da: (count: number) =>
      count === 1
        ? 'Kommunen kender allerede en, der ligner'
        : `Kommunen kender allerede ${count}, der ligner`,
    en: (count) =>
      count === 1
        ? 'The municipality already knows one like this'
        : `The municipality already knows ${count} like this`,
  },
  match: {
    da: { cpr: 'Samme CPR-nummer', exact: 'Samme navn og fødselsdato', similar: 'Ligner' } as Record<
      string,
      string
    >,
    en: { cpr: 'Same CPR number', exact: 'Same name and date of birth', similar: 'Similar' },
  },
  adult: { da: 'voksen', en: 'adult' },
  thisIsTheChild: { da: 'Det er barnet', en: 'This is the child' },
  openCalled: {
    da: (name: string) => `Det er barnet: åbn ${name}`,
    en: (name) => `This is the child: open ${name}`,
  },
  withTeam: { da: (who: string) => `Sag hos ${who}`, en: (who) => `Case with ${who}` },
  notVisible: { da: 'Du har ikke adgang til barnets sag.', en: 'You have no access to the child’s case.' },
  askTeam: {
    da: (who: string) => `Tal med ${who}, eller tag nødadgang, hvis det ikke kan vente.`,
    en: (who) => `Talk to ${who}, or take emergency access if it cannot wait.`,
  },
  askSomeone: {
    da: 'Tal med din leder, eller tag nødadgang, hvis det ikke kan vente.',
    en: 'Talk to your leader, or take emergency access if it cannot wait.',
  },
  breakGlass: { da: 'Tag nødadgang', en: 'Take emergency access' },
  breakGlassTitle: { da: 'Nødadgang', en: 'Emergency access' },
  breakGlassLead: {
    da: 'Du får adgang i en begrænset tid. Din leder får besked, og alt, du ser, skrives i loggen.',
    en: 'You get access for a limited time. Your leader is told, and everything you see is logged.',
  },
  breakGlassReason: { da: 'Hvorfor kan det ikke vente?', en: 'Why can it not wait?' },
  breakGlassHours: { da: 'Hvor længe', en: 'For how long' },
  hours: {
    da: (count: number) => (count === 1 ? '1 time' : `${count} timer`),
    en: (count) => (count === 1 ? '1 hour' : `${count} hours`),
  },
  noneOfThese: { da: 'Ingen af dem: registrér et nyt barn', en: 'None of these: register a new child' },
  goOn: { da: 'Fortsæt', en: 'Continue' },
  changeSearch: { da: 'Ret søgningen', en: 'Change the search' },
  theChild: { da: 'Barnet', en: 'The child' },
  theCase: { da: 'Sagen', en: 'The case' },
  noCaseYet: {
    da: 'Der åbnes ingen sag nu. Det gør der først, hvis beslutningen om underretningen fører til det.',
    en: 'No case is opened now. One is opened only if the decision on the notification leads to it.',
  },
  register: { da: 'Registrér barnet', en: 'Register the child' },
})
