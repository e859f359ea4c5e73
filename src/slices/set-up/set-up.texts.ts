import { texts } from '../../kernel/texts.ts'

/** Words of the municipality's set-up. */
export const setUpMessages = texts({
  title: { da: 'Opsætning', en: 'Set-up' },
  lead: {
    da: 'Det, kommunen selv bestemmer. Alle ændringer kommer i historikken med en begrundelse.',
    en: 'What the municipality decides for itself. Every change goes into the history with a reason.',
  },
  navigation: { da: 'Sider i opsætningen', en: 'Pages of the set-up' },
  areas: texts({
    teams: texts({
      title: { da: 'Teams', en: 'Teams' },
      lead: {
        da: 'Teams, som sager hører til. En rådgiver ser sit eget teams sager.',
        en: "Teams that cases belong to. A caseworker sees the own team's cases.",
      },
    }),
    districts: texts({
      title: { da: 'Distrikter', en: 'Districts' },
      lead: {
        da: 'Områder, som teams og sager kan høre til.',
        en: 'Areas that teams and cases can belong to.',
      },
    }),
    providers: texts({
      title: { da: 'Leverandører', en: 'Providers' },
      lead: {
        da: 'Dem, der leverer indsatser: kommunens egne tilbud og andre.',
        en: "Those who deliver measures: the municipality's own services and others.",
      },
    }),
    workers: texts({
      title: { da: 'Medarbejdere', en: 'Workers' },
      lead: {
        da: 'Rollerne kommer fra kommunens login og kan ikke gives her. En medarbejder, der tages ud af brug, kan ikke se noget længere.',
        en: "The roles come from the municipality's sign-in and cannot be given here. A worker who is taken out of use can no longer see anything.",
      },
    }),
    populations: texts({
      title: { da: 'Befolkning', en: 'Population' },
      lead: {
        da: 'Antal børn og unge 0-17 år. Nøgletal pr. 1.000 børn regnes med det.',
        en: 'Number of children aged 0-17. Figures per 1,000 children are computed with it.',
      },
    }),
    annotations: texts({
      title: { da: 'Noter til nøgletal', en: 'Notes on figures' },
      lead: {
        da: 'Bemærkninger og brud i registreringen, som læserne af et nøgletal skal kende.',
        en: 'Remarks and breaks in registration that the readers of a figure need to know.',
      },
    }),
    'followup-standards': texts({
      title: { da: 'Opfølgningsstandard', en: 'Follow-up standard' },
      lead: {
        da: 'Hvor tit kommunen selv vil følge op. Den første linje, der passer på en indsats, gælder. Arbejdslisten og nøgletallene regner med den.',
        en: 'How often the municipality itself wants to follow up. The first line that fits a measure decides. The work list and the key figures count with it.',
      },
    }),
    'competence-rules': texts({
      title: { da: 'Bevillingskompetence', en: 'Competence to grant' },
      lead: {
        da: 'Hvem der kan bevilge hvad. Uden linjer bevilger rådgiveren trin 1 og 2 og teamlederen resten.',
        en: 'Who may grant what. Without lines the caseworker grants steps 1 and 2 and the team leader the rest.',
      },
    }),
    'work-settings': texts({
      title: { da: 'Arbejdsgange', en: 'Ways of working' },
      lead: {
        da: 'Kommunens egne valg om underretninger og om, hvornår et barn bliver fremhævet.',
        en: 'The municipality’s own choices about notifications, and about when a child is brought up.',
      },
    }),
    'document-templates': texts({
      title: { da: 'Breve', en: 'Letters' },
      lead: {
        da: 'Kommunens egne tekster i planer, referater og afgørelser, også klagevejledningen.',
        en: 'The municipality’s own texts in plans, minutes and decisions, the right of appeal among them.',
      },
    }),
    'retention-rules': texts({
      title: { da: 'Sletning', en: 'Deletion' },
      lead: {
        da: 'Hvor længe oplysninger gemmes, hvad der står til at blive slettet, og hvad der er slettet.',
        en: 'How long information is kept, what is due to be deleted, and what has been deleted.',
      },
    }),
    tokens: texts({
      title: { da: 'Andre systemer', en: 'Other systems' },
      lead: {
        da: 'Nøgler, som kommunens andre it-systemer kan læse og skrive med. Hver nøgle kan kun det, den er givet til.',
        en: "Keys that the municipality's other systems can read and write with. Each key can do no more than it is given for.",
      },
    }),
  }),

  find: { da: (kind: string) => `Find i ${kind}`, en: (kind) => `Find in ${kind}` },
  showStopped: {
    da: (count: number) => `Vis også ${count} ude af brug`,
    en: (count) => `Also show ${count} out of use`,
  },
  stopped: { da: 'ude af brug', en: 'out of use' },
  more: { da: 'Hent flere', en: 'Load more' },
  loading: { da: 'Henter …', en: 'Loading …' },
  none: { da: 'Der er ikke registreret noget endnu.', en: 'Nothing has been registered yet.' },
  noneFound: { da: 'Intet passer på det, du har skrevet.', en: 'Nothing fits what you have written.' },
  actions: { da: 'Handlinger', en: 'Actions' },
  roles: { da: 'Roller', en: 'Roles' },
  correct: { da: (name: string) => `Ret ${name}`, en: (name) => `Correct ${name}` },
  historyOf: { da: (name: string) => `Historik for ${name}`, en: (name) => `History of ${name}` },

  stop: { da: 'Tag ud af brug', en: 'Take out of use' },
  start: { da: 'Tag i brug igen', en: 'Take into use again' },
  stopOf: { da: (name: string) => `Tag ud af brug: ${name}`, en: (name) => `Take out of use: ${name}` },
  startOf: { da: (name: string) => `Tag i brug igen: ${name}`, en: (name) => `Take into use again: ${name}` },
  stopTitle: { da: (name: string) => `Tag ${name} ud af brug?`, en: (name) => `Take ${name} out of use?` },
  startTitle: {
    da: (name: string) => `Tag ${name} i brug igen?`,
    en: (name) => `Take ${name} into use again?`,
  },
  stopLead: {
    da: 'Det kan ikke vælges længere, men bliver stående, hvor det er brugt. Det kan tages i brug igen.',
    en: 'It can no longer be chosen, but stays where it has been used. It can be taken into use again.',
  },
  stopWorkerLead: {
    da: 'Medarbejderen kan ikke længere se eller skrive noget i Trin og bliver logget ud. Sagerne skal fordeles til en anden.',
    en: 'The worker can no longer see or write anything in Trin and is signed out. The cases must be allocated to someone else.',
  },
  startLead: { da: 'Det kan vælges igen.', en: 'It can be chosen again.' },
  startWorkerLead: {
    da: 'Medarbejderen kan logge ind igen med de roller, som kommunens login giver.',
    en: "The worker can sign in again with the roles that the municipality's sign-in gives.",
  },
  why: { da: 'Begrundelse', en: 'Reason' },
  whyHelp: { da: 'Den bliver i historikken.', en: 'It stays in the history.' },
  conflict: {
    da: 'En anden har rettet det samme imens. Listen er hentet igen; prøv en gang til.',
    en: 'Someone else has corrected the same meanwhile. The list has been loaded again; try once more.',
  },

  allFigures: { da: 'Alle nøgletal', en: 'All key figures' },
  dueTitle: { da: 'Står til at blive slettet', en: 'Due to be deleted' },
  dueNone: {
    da: 'Der er ingen regler om sletning endnu. Så længe gemmes alt.',
    en: 'There are no rules of deletion yet. Until there are, everything is kept.',
  },
  rule: { da: 'Hvad', en: 'What' },
  keepYears: { da: 'Gemmes', en: 'Kept for' },
  years: { da: (years: number) => `${years} år`, en: (years) => (years === 1 ? '1 year' : `${years} years`) },
  count: { da: 'Antal', en: 'Number' },
  oldest: { da: 'Ældste fra', en: 'Oldest from' },
  howDeleted: {
    da: 'Sletningen sker ikke her, men med kommandoen »trin retention« på serveren. Så sletter ingen ved et uheld. Hver sletning giver en kvittering.',
    en: 'Deletion is not done here, but with the command “trin retention” on the server, so that nobody deletes by accident. Every deletion gives a receipt.',
  },
  receiptsTitle: { da: 'Kvitteringer for sletning', en: 'Receipts of deletion' },
  receiptsNone: { da: 'Der er ikke slettet noget endnu.', en: 'Nothing has been deleted yet.' },
  deletedAt: { da: 'Slettet', en: 'Deleted' },
  deleted: { da: 'Hvad blev slettet', en: 'What was deleted' },

  tokensNone: { da: 'Ingen systemer er koblet til endnu.', en: 'No systems are connected yet.' },
  tokenTitle: { da: 'Kobl et system til', en: 'Connect a system' },
  tokenName: { da: 'Systemets navn', en: 'Name of the system' },
  tokenNameHelp: {
    da: 'Så du kan kende nøglen igen, fx navnet på fagsystemet.',
    en: 'So that you know the key again, such as the name of the case system.',
  },
  tokenScopes: { da: 'Hvad systemet må', en: 'What the system may do' },
  tokenDays: { da: 'Gælder i dage', en: 'Valid for days' },
  tokenDaysHelp: {
    da: 'Fra 1 til 366. Derefter skal der laves en ny nøgle.',
    en: 'From 1 to 366. After that a new key must be made.',
  },
  tokenCreate: { da: 'Lav nøglen', en: 'Make the key' },
  tokenMissingName: { da: 'Skriv systemets navn.', en: 'Give the name of the system.' },
  tokenMissingScope: {
    da: 'Vælg mindst én ting, systemet må.',
    en: 'Choose at least one thing that the system may do.',
  },
  tokenWrongDays: { da: 'Skriv et helt tal fra 1 til 366.', en: 'Give a whole number from 1 to 366.' },
  scopes: texts({
    'children:read': { da: 'Læse børn og sager', en: 'Read children and cases' },
    'children:write': { da: 'Oprette og rette børn og sager', en: 'Create and correct children and cases' },
    'figures:read': { da: 'Læse nøgletal', en: 'Read key figures' },
  }),
  secretTitle: {
    da: (name: string) => `Nøglen til ${name} er lavet`,
    en: (name) => `The key for ${name} has been made`,
  },
  secretHelp: {
    da: 'Den vises kun denne ene gang. Kopiér den nu, og opbevar den, som I opbevarer adgangskoder.',
    en: 'It is shown this once only. Copy it now, and keep it as you keep passwords.',
  },
  secretLabel: { da: 'Nøgle', en: 'Key' },
  copy: { da: 'Kopiér', en: 'Copy' },
  copied: { da: 'Kopieret', en: 'Copied' },
  notCopied: {
    da: 'Kunne ikke kopiere. Markér teksten, og kopiér den selv.',
    en: 'Could not copy. Mark the text and copy it yourself.',
  },
  secretDone: { da: 'Jeg har gemt nøglen', en: 'I have kept the key' },
  system: { da: 'System', en: 'System' },
  may: { da: 'Må', en: 'May' },
  until: { da: 'Gælder til', en: 'Valid until' },
  lastUsed: { da: 'Sidst brugt', en: 'Last used' },
  neverUsed: { da: 'aldrig', en: 'never' },
  state: { da: 'Status', en: 'State' },
  valid: { da: 'gælder', en: 'valid' },
  expired: { da: 'udløbet', en: 'expired' },
  revoked: { da: (moment: string) => `lukket ${moment}`, en: (moment) => `closed ${moment}` },
  revoke: { da: 'Luk', en: 'Close' },
  revokeOf: { da: (name: string) => `Luk nøglen til ${name}`, en: (name) => `Close the key for ${name}` },
  revokeTitle: {
    da: (name: string) => `Luk nøglen til ${name}?`,
    en: (name) => `Close the key for ${name}?`,
  },
  revokeLead: {
    da: 'Systemet mister adgangen med det samme. En lukket nøgle kan ikke åbnes igen.',
    en: 'The system loses its access at once. A closed key cannot be opened again.',
  },
  revokeNow: { da: 'Luk nøglen', en: 'Close the key' },
})
