import { texts } from '../../kernel/texts.ts'

/** Words of choosing, changing and ending a measure. */
export const measureMessages = texts({
  newTitle: { da: 'Ny indsats', en: 'New measure' },
  newLead: {
    da: 'Vælg trin og indsats. Se først, hvad der er prøvet, og hvordan det gik.',
    en: 'Choose step and measure. See first what has been tried, and how it went.',
  },
  backToChild: { da: 'Til barnets side', en: "To the child's page" },
  pickTitle: { da: 'Vælg indsats', en: 'Choose a measure' },
  programmes: { da: 'Kendte forløb', en: 'Known programmes' },
  childIsHere: { da: 'Her er barnet nu', en: 'The child is here now' },
  stepHead: {
    da: (step: number, name: string) => `Trin ${step} · ${name}`,
    en: (step, name) => `Step ${step} · ${name}`,
  },
  notTried: { da: 'Ikke prøvet.', en: 'Not tried.' },
  runs: { da: 'I gang nu', en: 'Under way now' },
  runsSince: {
    da: (title: string, day: string) => `${title} siden ${day}`,
    en: (title, day) => `${title} since ${day}`,
  },
  startsOn: {
    da: (title: string, day: string) => `${title} starter ${day}`,
    en: (title, day) => `${title} starts ${day}`,
  },
  tried: { da: 'Prøvet', en: 'Tried' },
  triedOne: {
    da: (title: string, from: string, to: string) => `${title}, ${from} – ${to}`,
    en: (title, from, to) => `${title}, ${from} – ${to}`,
  },
  goalEnded: {
    da: (goal: string, rating: number, words: string) => `Mål »${goal}«: ${rating} af 5 (${words})`,
    en: (goal, rating, words) => `Goal “${goal}”: ${rating} of 5 (${words})`,
  },
  goalUnrated: {
    da: (goal: string) => `Mål »${goal}«: ikke vurderet`,
    en: (goal) => `Goal “${goal}”: not rated`,
  },
  goOn: { da: (title: string) => `Videre med ${title}`, en: (title) => `Go on with ${title}` },
  atOnce: { da: 'Du kan selv bevilge den', en: 'You may grant it yourself' },
  atOnceHelp: { da: 'Indsatsen er bevilget, når du gemmer.', en: 'The measure is granted when you save.' },
  sentTo: texts({
    team_leader: { da: 'Den sendes til teamlederen', en: 'It is sent to the team leader' },
    manager: { da: 'Den sendes til myndighedslederen', en: 'It is sent to the manager' },
    caseworker: { da: 'Den sendes til sagens rådgiver', en: "It is sent to the case's caseworker" },
  }),
  sentToHelp: {
    da: (names: string) =>
      `${names ? `${names} svarer ja eller nej. ` : ''}Der er ingen indsats, før der er svaret ja; svaret kommer på barnets side.`,
    en: (names) =>
      `${names ? `${names} answers yes or no. ` : ''}There is no measure before the yes; the answer comes on the child's page.`,
  },
  alongside: { da: 'I gang samtidig', en: 'Under way at the same time' },
  alongsideHelp: {
    da: 'Det er almindeligt med indsatser på flere trin på én gang.',
    en: 'Measures on several steps at once are normal.',
  },
  whyNotLower: { da: 'Hvorfor ikke et lavere trin?', en: 'Why not a lower step?' },
  whyNotLowerHelp: {
    da: (steps: string) => `Trin ${steps} er ikke prøvet de seneste to år.`,
    en: (steps) => `Step ${steps} has not been tried in the last two years.`,
  },
  servesTitle: { da: 'Mål, den skal nå', en: 'Goals it serves' },
  noGoals: { da: 'Barnet har ingen mål i gang.', en: 'The child has no running goals.' },
  planMade: {
    da: 'En anbringelse har altid en plan (Barnets Lov § 91).',
    en: 'A placement always has a plan (Barnets Lov § 91).',
  },
  phasesTitle: { da: 'Faser', en: 'Phases' },
  tracksTitle: { da: 'To spor hele vejen', en: 'Two tracks all through' },
  phaseWeeks: {
    da: (title: string, from: number, to: number) => `${title}: uge ${from}-${to}`,
    en: (title, from, to) => `${title}: weeks ${from}-${to}`,
  },
  endsWith: {
    da: (what: string) => `slutter med ${what.toLowerCase()}`,
    en: (what) => `ends with ${what.toLowerCase()}`,
  },
  atMost: {
    da: (contacts: number, meetings: number) =>
      meetings === 0
        ? `Højst ${contacts} kontakter.`
        : `Højst ${contacts} kontakter. Forløbet indeholder ${meetings} netværksmøder.`,
    en: (contacts, meetings) =>
      meetings === 0
        ? `At most ${contacts} contacts.`
        : `At most ${contacts} contacts. The course contains ${meetings} network meetings.`,
  },
  source: { da: (source: string) => `Kilde: ${source}`, en: (source) => `Source: ${source}` },
  grant: { da: 'Bevilg indsatsen', en: 'Grant the measure' },
  send: { da: 'Send til godkendelse', en: 'Send for approval' },
  sentTitle: { da: 'Sendt til godkendelse', en: 'Sent for approval' },
  sentHelp: {
    da: 'Indsatsen begynder, når en leder har sagt ja. Du ser svaret på barnets side.',
    en: "The measure begins when a leader has said yes. You see the answer on the child's page.",
  },

  factsTitle: { da: 'Om indsatsen', en: 'About the measure' },
  ended: { da: (day: string) => `Afsluttet ${day}`, en: (day) => `Ended ${day}` },
  endsOn: { da: (day: string) => `Slutter ${day}`, en: (day) => `Ends ${day}` },
  running: { da: 'I gang', en: 'Under way' },
  planned: { da: (day: string) => `Starter ${day}`, en: (day) => `Starts ${day}` },
  goalsTitle: { da: 'Mål, den skal nå', en: 'Goals it serves' },
  followUpsTitle: { da: 'Opfølgninger og kontakt', en: 'Follow-ups and contact' },
  noFollowUps: { da: 'Der er ikke fulgt op endnu.', en: 'It has not been followed up yet.' },
  formal: { da: 'Opfølgning', en: 'Follow-up' },
  contact: { da: 'Tæt kontakt', en: 'Close contact' },
  followUp: { da: 'Følg op', en: 'Follow up' },
  writeContact: { da: 'Skriv kontakt', en: 'Write contact' },
  extend: { da: 'Forlæng', en: 'Extend' },
  change: { da: 'Ændr', en: 'Change' },
  end: { da: 'Afslut', en: 'End' },
  askMore: { da: 'Bed om flere kontakter', en: 'Ask for more contacts' },
  programmeTitle: { da: 'Forløb', en: 'Programme' },
  now: { da: 'nu', en: 'now' },
  used: {
    da: (used: number, most: number) => `${used} af ${most} kontakter brugt`,
    en: (used, most) => `${used} of ${most} contacts used`,
  },
  meetings: {
    da: (held: number, most: number) => `${held} af ${most} netværksmøder holdt`,
    en: (held, most) => `${held} of ${most} network meetings held`,
  },
  moreWaits: {
    da: 'Der er bedt om flere kontakter; en leder har ikke svaret endnu.',
    en: 'More contacts have been asked for; no leader has answered yet.',
  },
  extendTitle: { da: 'Forlæng indsatsen', en: 'Extend the measure' },
  extendLead: { da: 'Ny forventet varighed, og hvorfor.', en: 'New expected duration, and why.' },
  changeTitle: { da: 'Ændr indsatsen', en: 'Change the measure' },
  changeLead: { da: 'Leverandør, rammer, intensitet og mål.', en: 'Provider, setting, intensity and goals.' },
  why: { da: 'Hvorfor?', en: 'Why?' },
  endTitle: { da: 'Afslut indsatsen', en: 'End the measure' },
  endLead: { da: 'Tilbuddet skal vide, hvad der følger efter.', en: 'The provider must know what follows.' },
  whatFollows: { da: 'Hvad følger efter?', en: 'What follows?' },
  whatFollowsHelp: {
    da: 'Det fortælles til tilbuddet og familien.',
    en: 'The provider and the family are told.',
  },
  handover: { da: 'Overdrages til', en: 'Handed over to' },
  nobody: { da: 'Ingen overdragelse', en: 'No hand-over' },
  agreement: { da: 'Hvad er aftalt?', en: 'What is agreed?' },
  agreementHelp: {
    da: 'Hvem gør hvad, og hvem kan familien ringe til?',
    en: 'Who does what, and whom can the family call?',
  },
  moreTitle: { da: 'Bed om flere kontakter', en: 'Ask for more contacts' },
  moreLead: {
    da: 'En leder svarer; indtil da gælder forløbets grænse.',
    en: "A leader answers; until then the programme's limit holds.",
  },
  contactsInAll: { da: 'Kontakter i alt', en: 'Contacts in all' },
})
