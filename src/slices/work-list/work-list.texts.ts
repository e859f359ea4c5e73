import { texts } from '../../kernel/texts.ts'

/** Mine børn, the work list. */
export const workListMessages = texts({
  titleMine: { da: 'Mine børn', en: 'My children' },
  titleTeam: { da: (team: string) => `Børn i ${team}`, en: (team) => `Children of ${team}` },
  titleOf: { da: (name: string) => `Børn hos ${name}`, en: (name) => `Children with ${name}` },
  titleAll: { da: 'Alle børn i afdelingen', en: 'All children of the department' },
  childrenOnList: {
    da: (count: number) => (count === 1 ? '1 barn' : `${count} børn`),
    en: (count) => (count === 1 ? '1 child' : `${count} children`),
  },
  newNotification: { da: 'Ny underretning', en: 'New notification' },
  print: { da: 'Udskriv', en: 'Print' },
  printedAt: {
    da: (date: string, time: string) => `Udskrevet ${date} kl. ${time}`,
    en: (date, time) => `Printed ${date} at ${time}`,
  },

  groups: texts({
    overdue: { da: 'Overskredet', en: 'Overdue' },
    today: { da: 'I dag', en: 'Today' },
    week: { da: 'De næste syv dage', en: 'The next seven days' },
    later: { da: 'Senere', en: 'Later' },
    no_date: { da: 'Uden frist', en: 'Without a date' },
    quiet: { da: 'Stille børn', en: 'Quiet children' },
  }),
  groupHelp: texts({
    no_date: {
      da: 'Det venter på nogen, men ingen regel giver en dato.',
      en: 'It waits for someone, but no rule gives a date.',
    },
    quiet: {
      da: 'Intet har frist, men reglerne siger, at det er tid til at se til dem.',
      en: 'Nothing is due, but the rules say that it is time to look to them.',
    },
  }),
  countsLabel: { da: 'Hvor meget er der i hver gruppe', en: 'How much there is in each group' },
  tasks: {
    da: (count: number) => (count === 1 ? '1 opgave' : `${count} opgaver`),
    en: (count) => (count === 1 ? '1 task' : `${count} tasks`),
  },

  find: { da: 'Find et barn på listen', en: 'Find a child on the list' },
  findHelp: { da: 'Navn', en: 'Name' },
  filters: { da: 'Flere valg', en: 'More choices' },
  family: { da: 'Slags', en: 'Kind' },
  allFamilies: { da: 'Alle slags', en: 'All kinds' },
  families: texts({
    underretninger: { da: 'Underretninger', en: 'Notifications' },
    undersoegelser: { da: 'Afdækninger og undersøgelser', en: 'Clarifications and investigations' },
    planer: { da: 'Planer og mål', en: 'Plans and goals' },
    opfoelgning: { da: 'Opfølgninger', en: 'Follow-ups' },
    indsatser: { da: 'Indsatser', en: 'Measures' },
    rettigheder: { da: 'Anmodninger og klager', en: 'Requests and complaints' },
    stille: { da: 'Stille børn', en: 'Quiet children' },
  }),
  step: { da: 'Trin', en: 'Step' },
  allSteps: { da: 'Alle trin', en: 'All steps' },
  stepChoice: {
    da: (step: number, name: string) => (step === 0 ? name : `${step} ${name}`),
    en: (step, name) => (step === 0 ? name : `${step} ${name}`),
  },
  caseKind: { da: 'Sag', en: 'Case' },
  allCaseKinds: { da: 'Sager og forløb', en: 'Cases and courses' },
  caseKinds: texts({
    case: { da: 'Sager', en: 'Cases' },
    course: { da: 'Forebyggende forløb', en: 'Preventive courses' },
  }),
  order: { da: 'Vis efter', en: 'Show by' },
  orders: texts({
    date: { da: 'Dato', en: 'Date' },
    child: { da: 'Barn', en: 'Child' },
  }),
  team: { da: 'Team', en: 'Team' },
  ownTeam: { da: 'Mit team', en: 'My team' },
  chooseTeam: { da: 'Vælg team', en: 'Choose a team' },
  chooseWhose: { da: 'Vælg et team eller en rådgiver.', en: 'Choose a team or a caseworker.' },
  caseworker: { da: 'Rådgiver', en: 'Caseworker' },
  allCaseworkers: { da: 'Alle rådgivere', en: 'All caseworkers' },
  clear: { da: 'Nulstil', en: 'Reset' },

  daysOver: {
    da: (count: number) => (count === 1 ? '1 dag over tid' : `${count} dage over tid`),
    en: (count) => (count === 1 ? '1 day overdue' : `${count} days overdue`),
  },
  hoursOver: {
    da: (count: number) => (count === 1 ? '1 time over tid' : `${count} timer over tid`),
    en: (count) => (count === 1 ? '1 hour overdue' : `${count} hours overdue`),
  },
  minutesOver: {
    da: (count: number) => (count === 1 ? '1 minut over tid' : `${count} minutter over tid`),
    en: (count) => (count === 1 ? '1 minute overdue' : `${count} minutes overdue`),
  },
  isToday: { da: 'I dag', en: 'Today' },
  isTomorrow: { da: 'I morgen', en: 'Tomorrow' },
  inDays: { da: (count: number) => `Om ${count} dage`, en: (count) => `In ${count} days` },
  inHours: {
    da: (count: number) => (count === 1 ? 'Om 1 time' : `Om ${count} timer`),
    en: (count) => (count === 1 ? 'In 1 hour' : `In ${count} hours`),
  },
  inMinutes: {
    da: (count: number) => (count === 1 ? 'Om 1 minut' : `Om ${count} minutter`),
    en: (count) => (count === 1 ? 'In 1 minute' : `In ${count} minutes`),
  },
  atClock: {
    da: (date: string, clock: string) => `${date} kl. ${clock}`,
    en: (date, clock) => `${date} at ${clock}`,
  },
  noDate: { da: 'Uden frist', en: 'No date' },
  quietNow: { da: 'Stille', en: 'Quiet' },

  course: { da: 'forløb', en: 'course' },
  closedCase: { da: (date: string) => `sag lukket ${date}`, en: (date) => `case closed ${date}` },
  stepMark: {
    da: (step: number, name: string) => `Trin ${step} ${name}`,
    en: (step, name) => `Step ${step} ${name}`,
  },
  noStepMark: { da: 'Ingen indsats i kraft', en: 'No measure in force' },
  why: { da: 'Hvorfor', en: 'Why' },
  rule: { da: 'Regel', en: 'Rule' },
  acts: texts({
    followUp: { da: 'Opfølgning', en: 'Follow-up' },
    contact: { da: 'Kontakt', en: 'Contact' },
    childTalk: { da: 'Skriv samtalen', en: 'Write the talk' },
    notification: { da: 'Åbn underretning', en: 'Open notification' },
    clarification: { da: 'Åbn afdækning', en: 'Open clarification' },
    investigation: { da: 'Åbn undersøgelse', en: 'Open investigation' },
    plan: { da: 'Åbn plan', en: 'Open plan' },
    measure: { da: 'Åbn indsats', en: 'Open measure' },
    child_request: { da: 'Åbn anmodning', en: 'Open request' },
    complaint: { da: 'Åbn klage', en: 'Open complaint' },
    approval: { da: 'Svar', en: 'Answer' },
    child: { da: 'Åbn barnet', en: 'Open the child' },
  }),
  actAbout: { da: (act: string, name: string) => `${act}: ${name}`, en: (act, name) => `${act}: ${name}` },
  receiptToday: { da: 'Kvittering sendt i dag', en: 'Receipt sent today' },
  feedbackToday: { da: 'Tilbagemelding givet i dag', en: 'Feedback given today' },
  doneFromList: { da: 'Noteret fra arbejdslisten', en: 'Noted from the work list' },
  noted: {
    da: (what: string, name: string) => `${what}: ${name}. Det er noteret.`,
    en: (what, name) => `${what}: ${name}. It is noted.`,
  },

  nothingNow: { da: 'Intet at gøre lige nu', en: 'Nothing to do just now' },
  lastContact: { da: (date: string) => `Sidste kontakt ${date}`, en: (date) => `Latest contact ${date}` },
  noContactYet: { da: 'Ingen kontakt endnu', en: 'No contact yet' },
  showAll: { da: (count: number) => `Vis alle ${count}`, en: (count) => `Show all ${count}` },
  emptyTitle: { da: 'Her er ingen børn endnu', en: 'No children here yet' },
  emptyHelp: {
    da: 'Når du får en sag eller et forløb, står barnet her, og fristerne kommer af sig selv.',
    en: 'When you are given a case or a course, the child stands here, and what is due comes by itself.',
  },
  emptyLink: { da: 'Se alle børn, du må se', en: 'See all children that you may see' },
  calmTitle: { da: 'Intet at gøre lige nu', en: 'Nothing to do just now' },
  calmHelp: {
    da: 'Alt, der har frist, er gjort. Listen siger til, når der kommer noget.',
    en: 'All that was due is done. The list will say when something comes.',
  },
  noMatchTitle: { da: 'Intet passer', en: 'Nothing fits' },
  noMatchHelp: {
    da: 'Prøv et andet navn, eller nulstil valgene.',
    en: 'Try another name, or reset the choices.',
  },

  subscribe: { da: 'Abonnér i din kalender', en: 'Subscribe in your calendar' },
  feedTitle: { da: 'Fristerne i din kalender', en: 'What is due, in your calendar' },
  feedLead: {
    da: 'Du får en hemmelig adresse, som Outlook og andre kalendere kan abonnere på. Kalenderen viser, hvad slags opgave der har frist hvornår, og et link hertil. Den viser ikke noget om børnene.',
    en: 'You get a secret address that Outlook and other calendars can subscribe to. The calendar shows what kind of task is due when, and a link to this page. It shows nothing of the children.',
  },
  feedHas: {
    da: (date: string) => `Du har et abonnement fra ${date}. Adressen kan ikke vises igen.`,
    en: (date) => `You have a subscription from ${date}. Its address cannot be shown again.`,
  },
  feedMake: { da: 'Lav en adresse', en: 'Make an address' },
  feedReplace: { da: 'Lav en ny adresse', en: 'Make a new address' },
  feedReplaceHelp: { da: 'Så virker den gamle ikke længere.', en: 'The old one then works no longer.' },
  feedRevoke: { da: 'Stop abonnementet', en: 'End the subscription' },
  feedRevoked: {
    da: 'Abonnementet er stoppet. Adressen virker ikke længere.',
    en: 'The subscription has ended. Its address works no longer.',
  },
  feedAddress: { da: 'Adressen', en: 'The address' },
  feedOnce: {
    da: 'Adressen vises kun denne ene gang. Den, der har den, kan se dine frister; del den ikke.',
    en: 'The address is shown this once. Whoever has it can see when your tasks are due; do not share it.',
  },
  feedHow: {
    da: 'I Outlook: Tilføj kalender, Abonner fra internettet, og indsæt adressen. På en telefon: tilføj en abonnementskalender.',
    en: 'In Outlook: Add calendar, Subscribe from web, and paste the address. On a phone: add a subscribed calendar.',
  },
  copy: { da: 'Kopiér', en: 'Copy' },
  copied: { da: 'Kopieret', en: 'Copied' },
  notCopied: {
    da: 'Kunne ikke kopiere. Markér adressen, og kopiér den selv.',
    en: 'Could not copy. Select the address and copy it yourself.',
  },
})
