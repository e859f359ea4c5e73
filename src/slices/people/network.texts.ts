import { texts } from '../../kernel/texts.ts'

/** Words of the child's family and network. */
export const networkMessages = texts({
  familyTitle: { da: 'Genogram', en: 'Genogram' },
  networkTitle: { da: 'Netværkskort', en: 'Network map' },
  everyoneTitle: { da: 'Alle i familie og netværk', en: 'Everyone in family and network' },
  networkLead: {
    da: 'Jo tættere på midten, jo tættere på barnet. Vælg en person for at se mere.',
    en: 'The nearer the middle, the nearer to the child. Choose a person to see more.',
  },
  familyLead: {
    da: 'Familien i generationer. Vælg en person for at se mere.',
    en: 'The family by generations. Choose a person to see more.',
  },
  addPerson: { da: 'Tilføj en person', en: 'Add a person' },
  genogramLabel: {
    da: (child: string, count: number) =>
      `Genogram for ${child} med ${count === 1 ? '1 person' : `${count} personer`}. De samme oplysninger står i tabellen.`,
    en: (child, count) =>
      `Genogram of ${child} with ${count === 1 ? '1 person' : `${count} people`}. The same stands in the table.`,
  },
  mapLabel: {
    da: (child: string, count: number) =>
      `Netværkskort for ${child} med ${count === 1 ? '1 person' : `${count} personer`}. De samme oplysninger står i tabellen.`,
    en: (child, count) =>
      `Network map of ${child} with ${count === 1 ? '1 person' : `${count} people`}. The same stands in the table.`,
  },
  theChild: { da: 'Barnet', en: 'The child' },
  unnamed: { da: 'Uden navn', en: 'No name' },
  notRegistered: { da: 'ikke registreret', en: 'not registered' },
  otherFamily: { da: 'Anden familie', en: 'Other family' },
  familyEmpty: { da: 'Der er ingen familie registreret endnu', en: 'No family has been registered yet' },
  familyEmptyHelp: {
    da: 'Tilføj forældre og søskende, så tegnes genogrammet her.',
    en: 'Add parents and siblings, and the genogram is drawn here.',
  },
  networkEmpty: { da: 'Der er ingen i netværket endnu', en: 'There is nobody in the network yet' },
  networkEmptyHelp: {
    da: 'Tilføj familie, venner og andre, som betyder noget for barnet, så tegnes kortet her.',
    en: 'Add family, friends and others who matter to the child, and the map is drawn here.',
  },

  bornYear: { da: (year: string) => `f. ${year}`, en: (year) => `b. ${year}` },
  yearsLived: { da: (from: string, to: string) => `${from} – ${to}`, en: (from, to) => `${from} – ${to}` },
  diedYear: { da: (year: string) => `† ${year}`, en: (year) => `† ${year}` },
  bornIn: { da: (year: string) => `født ${year}`, en: (year) => `born ${year}` },
  diedIn: { da: (year: string) => `død ${year}`, en: (year) => `died ${year}` },
  custody: { da: 'har forældremyndighed', en: 'has custody' },
  livesWith: { da: 'bor sammen med barnet', en: 'lives with the child' },

  relationBySex: {
    da: {
      step_parent: { female: 'Stedmor', male: 'Stedfar' },
      foster_parent: { female: 'Plejemor', male: 'Plejefar' },
      co_parent: { female: 'Medmor', male: 'Medfar' },
      full_sibling: { female: 'Søster', male: 'Bror' },
      half_sibling: { female: 'Halvsøster', male: 'Halvbror' },
      step_sibling: { female: 'Stedsøster', male: 'Stedbror' },
      mothers_parent: { female: 'Mormor', male: 'Morfar' },
      fathers_parent: { female: 'Farmor', male: 'Farfar' },
      parents_sibling: { female: 'Moster eller faster', male: 'Onkel' },
    } as Record<string, { readonly female: string; readonly male: string }>,
    en: {
      step_parent: { female: 'Stepmother', male: 'Stepfather' },
      foster_parent: { female: 'Foster mother', male: 'Foster father' },
      co_parent: { female: 'Co-mother', male: 'Co-father' },
      full_sibling: { female: 'Sister', male: 'Brother' },
      half_sibling: { female: 'Half sister', male: 'Half brother' },
      step_sibling: { female: 'Stepsister', male: 'Stepbrother' },
      mothers_parent: { female: "Mother's mother", male: "Mother's father" },
      fathers_parent: { female: "Father's mother", male: "Father's father" },
      parents_sibling: { female: 'Aunt', male: 'Uncle' },
    },
  },

  legendTitle: { da: 'Tegnforklaring', en: 'Key' },
  legend: texts({
    male: { da: 'mand eller dreng', en: 'man or boy' },
    female: { da: 'kvinde eller pige', en: 'woman or girl' },
    unknown: { da: 'køn ikke angivet', en: 'sex not stated' },
    child: { da: 'barnet', en: 'the child' },
    dead: { da: 'død', en: 'dead' },
    ghost: { da: 'ikke registreret', en: 'not registered' },
    half: { da: 'halvsøskende', en: 'half siblings' },
    step: { da: 'stedfamilie', en: 'step family' },
    foster: { da: 'plejefamilie', en: 'foster family' },
    custody: { da: 'har forældremyndighed', en: 'has custody' },
    livesWith: { da: 'bor sammen med barnet', en: 'lives with the child' },
    unsaid: { da: 'nærhed ikke angivet', en: 'closeness not stated' },
  }),
  rings: {
    da: ['tæt på barnet', 'i nærheden', 'længere væk'],
    en: ['close to the child', 'near', 'further away'],
  },
  sectors: texts({
    family: { da: 'Familie', en: 'Family' },
    friends: { da: 'Venner og netværk', en: 'Friends and network' },
    professionals: { da: 'Skole og fagpersoner', en: 'School and professionals' },
  }),

  name: { da: 'Navn', en: 'Name' },
  relation: { da: 'Er barnets', en: "Is the child's" },
  born: { da: 'Født', en: 'Born' },
  died: { da: (date: string) => `død ${date}`, en: (date) => `died ${date}` },
  closeness: { da: 'Nærhed', en: 'Closeness' },
  closenessWords: { da: ['Tæt på', 'I nærheden', 'Længere væk'], en: ['Close', 'Near', 'Further away'] },
  role: { da: 'Rolle for barnet', en: 'Role for the child' },
  marks: { da: 'Forhold', en: 'Ties' },
  period: { da: 'Periode', en: 'Period' },
  actions: { da: 'Handlinger', en: 'Actions' },
  correctPerson: { da: (name: string) => `Ret ${name}`, en: (name) => `Correct ${name}` },
  historyOf: { da: (name: string) => `Historik for ${name}`, en: (name) => `History of ${name}` },
  since: { da: (date: string) => `fra ${date}`, en: (date) => `from ${date}` },
  until: { da: (date: string) => `til ${date}`, en: (date) => `until ${date}` },
  fromTo: { da: (from: string, to: string) => `${from} – ${to}`, en: (from, to) => `${from} – ${to}` },
  former: {
    da: (count: number) => `Tidligere i familie og netværk (${count})`,
    en: (count) => `Formerly in family and network (${count})`,
  },
  formerCaption: { da: 'Tidligere i familie og netværk', en: 'Formerly in family and network' },

  addTitle: { da: 'Tilføj til familie og netværk', en: 'Add to family and network' },
  searchLead: {
    da: 'Søg først. Så bliver ingen registreret to gange.',
    en: 'Search first, so that nobody is registered twice.',
  },
  searchName: { da: 'Navn', en: 'Name' },
  searchBirth: { da: 'Fødselsdato', en: 'Date of birth' },
  searchCpr: { da: 'CPR-nummer', en: 'CPR number' },
  searchCprHelp: {
    da: 'Ti cifre, med eller uden bindestreg. Nummeret står aldrig i sidens adresse.',
    en: "Ten digits, with or without a dash. The number never stands in the page's address.",
  },
  search: { da: 'Søg', en: 'Search' },
  searching: { da: 'Søger …', en: 'Searching …' },
  searchMissing: {
    da: 'Skriv et navn, en fødselsdato eller et CPR-nummer.',
    en: 'Give a name, a date of birth or a CPR number.',
  },
  cprWrong: { da: 'Et CPR-nummer har ti cifre.', en: 'A CPR number has ten digits.' },
  found: {
    da: (count: number) => (count === 1 ? '1 person ligner' : `${count} personer ligner`),
    en: (count) => (count === 1 ? '1 person is alike' : `${count} people are alike`),
  },
  foundNone: { da: 'Ingen i registeret ligner.', en: 'Nobody in the register is alike.' },
  match: texts({
    cpr: { da: 'samme CPR-nummer', en: 'same CPR number' },
    exact: { da: 'samme navn og fødselsdato', en: 'same name and date of birth' },
    similar: { da: 'ligner', en: 'alike' },
  }),
  already: { da: 'står her allerede', en: 'stands here already' },
  isChild: { da: 'barn', en: 'child' },
  isAdult: { da: 'voksen', en: 'adult' },
  chooseThis: { da: (name: string) => `Vælg ${name}`, en: (name) => `Choose ${name}` },
  choose: { da: 'Vælg', en: 'Choose' },
  newPerson: { da: 'Ingen af dem: registrér en ny person', en: 'None of them: register a new person' },
  newPersonNone: { da: 'Registrér en ny person', en: 'Register a new person' },
  personTitle: { da: 'Personen', en: 'The person' },
  relationTitle: { da: 'Forholdet til barnet', en: 'The relation to the child' },
  chosen: { da: 'Valgt', en: 'Chosen' },
  backToSearch: { da: 'Tilbage til søgningen', en: 'Back to the search' },
})
