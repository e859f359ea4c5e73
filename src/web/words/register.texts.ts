import { texts } from '../../kernel/texts.ts'

/** Words that all pages about records share: forms, corrections, history. */
export const registerMessages = texts({
  noneSeen: { da: 'Ikke noget i det, du kan se.', en: 'Nothing in what you see.' },
  add: { da: 'Tilføj', en: 'Add' },
  correct: { da: 'Ret', en: 'Correct' },
  history: { da: 'Historik', en: 'History' },
  print: { da: 'Udskriv', en: 'Print' },
  close: { da: 'Luk', en: 'Close' },
  cancel: { da: 'Fortryd', en: 'Cancel' },
  save: { da: 'Gem', en: 'Save' },
  saving: { da: 'Gemmer …', en: 'Saving …' },
  saveCorrection: { da: 'Gem rettelsen', en: 'Save the correction' },
  actions: { da: 'Handlinger', en: 'Actions' },
  yes: { da: 'Ja', en: 'Yes' },
  no: { da: 'Nej', en: 'No' },
  notSaid: { da: '–', en: '–' },
  choose: { da: 'Vælg …', en: 'Choose …' },
  none: { da: 'Ingen valgt', en: 'None chosen' },
  requiredNote: { da: 'Felter med * skal udfyldes.', en: 'Fields with * must be filled in.' },
  copenhagenTime: { da: 'Dansk tid.', en: 'Danish time.' },
  legalSuggestions: { da: 'Forslag til indsatsen', en: 'Suggestions for the measure' },
  stepGroup: {
    da: (step: number, name: string) => `Trin ${step} · ${name}`,
    en: (step, name) => `Step ${step} · ${name}`,
  },
  addTitle: { da: (kind: string) => `Tilføj: ${kind}`, en: (kind) => `Add: ${kind}` },
  correctTitle: { da: (kind: string) => `Ret: ${kind}`, en: (kind) => `Correct: ${kind}` },
  historyTitle: { da: (kind: string) => `Historik: ${kind}`, en: (kind) => `History: ${kind}` },
  correctionReason: { da: 'Hvorfor rettes det?', en: 'Why is it corrected?' },
  correctionReasonHelp: {
    da: 'Den gamle værdi og din begrundelse bliver i historikken.',
    en: 'The old value and your reason stay in the history.',
  },
  correctionReasonMissing: {
    da: 'Skriv kort, hvorfor det rettes (mindst 3 tegn).',
    en: 'Say in short why it is corrected (at least 3 characters).',
  },
  nothingChanged: { da: 'Du har ikke ændret noget endnu.', en: 'You have not changed anything yet.' },
  ofCase: { da: 'Hører til sagen', en: 'Belongs to the case' },
  ofNoCase: { da: 'Ingen sag', en: 'No case' },

  problems: {
    da: (count: number) => (count === 1 ? 'Ret 1 felt' : `Ret ${count} felter`),
    en: (count) => (count === 1 ? 'Correct 1 field' : `Correct ${count} fields`),
  },
  savedNow: { da: 'Det er gemt', en: 'It is saved' },
  refusedTitle: { da: 'Det kunne ikke gemmes', en: 'It could not be saved' },
  offlineTitle: { da: 'Der er ingen forbindelse til serveren', en: 'There is no connection to the server' },
  offlineHelp: {
    da: 'Det, du har skrevet, er her stadig. Prøv igen; det bliver kun gemt én gang.',
    en: 'What you wrote is still here. Try again; it is only saved once.',
  },
  offlineSentLater: {
    da: 'Bliver du på siden, gemmes det af sig selv, når der er forbindelse igen.',
    en: 'If you stay on the page, it is saved by itself when there is a connection again.',
  },
  signedOutTitle: { da: 'Du er blevet logget ud', en: 'You have been signed out' },
  signedOutHelp: {
    da: 'Det, du har skrevet, er her stadig. Log ind i et nyt vindue, og gem så igen her.',
    en: 'What you wrote is still here. Sign in in a new window, then save again here.',
  },
  signInNewWindow: { da: 'Log ind i et nyt vindue', en: 'Sign in in a new window' },
  unsavedTitle: { da: 'Det, du har skrevet, er ikke gemt', en: 'What you wrote is not saved' },
  unsavedKeep: { da: 'Skriv videre', en: 'Go on writing' },
  unsavedDiscard: { da: 'Kassér', en: 'Discard' },
  unsavedLeave: { da: 'Forlad siden', en: 'Leave the page' },
  unsavedStays: {
    da: 'Det bliver på denne enhed i 24 timer, kun for dig, og står i felterne, når du åbner dem igen.',
    en: 'It stays on this device for 24 hours, for you only, and is in the fields when you open them again.',
  },
  unsavedLost: {
    da: 'Det går tabt, når du forlader siden.',
    en: 'It is lost when you leave the page.',
  },
  unsavedSignOut: { da: 'Log ud, og slet det', en: 'Sign out, and delete it' },
  unsavedSignOutHelp: {
    da: 'Når du logger ud, bliver det slettet fra denne enhed.',
    en: 'When you sign out, it is deleted from this device.',
  },
  draftFound: {
    da: (moment: string) => `Det, du skrev ${moment} og ikke fik gemt, er hentet frem.`,
    en: (moment) => `What you wrote ${moment} and did not save has been brought back.`,
  },
  draftDelete: { da: 'Slet det, og begynd forfra', en: 'Delete it, and start over' },
  tryAgainSave: { da: 'Prøv at gemme igen', en: 'Try to save again' },

  conflictTitle: {
    da: 'En anden har rettet det samme imens',
    en: 'Someone else corrected the same meanwhile',
  },
  conflictLead: {
    da: (name: string, at: string) =>
      `${name} gemte en ny version ${at}. Her er begge versioner; intet er gået tabt. Vælg, hvad der skal gælde.`,
    en: (name, at) =>
      `${name} saved a new version ${at}. Here are both versions; nothing is lost. Choose what shall hold.`,
  },
  conflictField: { da: 'Felt', en: 'Field' },
  conflictBefore: { da: 'Før', en: 'Before' },
  conflictTheirs: { da: (name: string) => `${name}`, en: (name) => `${name}` },
  conflictMine: { da: 'Dig', en: 'You' },
  conflictChoose: {
    da: (field: string) => `Hvad skal gælde for ${field}?`,
    en: (field) => `What shall hold for ${field}?`,
  },
  conflictReapply: { da: 'Læg det valgte oven på', en: 'Put the chosen on top' },
  conflictKeep: {
    da: (name: string) => `Behold versionen fra ${name}`,
    en: (name) => `Keep the version of ${name}`,
  },
  conflictSame: {
    da: 'I har skrevet det samme; der er intet at vælge.',
    en: 'You both wrote the same; there is nothing to choose.',
  },
  meanwhileTitle: {
    da: (name: string) => `${name} har ændret det imens`,
    en: (name) => `${name} has changed it meanwhile`,
  },
  meanwhileHelp: {
    da: 'Det, du har skrevet, er her stadig. Se den nye udgave, og gem igen.',
    en: 'What you have written is still here. See the new version, and save again.',
  },
  meanwhileShow: { da: 'Se den nye udgave', en: 'See the new version' },

  historyNone: { da: 'Der er ingen historik.', en: 'There is no history.' },
  created: { da: 'oprettet', en: 'created' },
  corrected: { da: 'rettet', en: 'corrected' },
  historyFrom: { da: 'Før', en: 'Before' },
  historyTo: { da: 'Nu', en: 'Now' },
  historyReason: { da: 'Begrundelse', en: 'Reason' },
  at: {
    da: (date: string, time: string) => `${date} kl.\u00a0${time}`,
    en: (date, time) => `${date} at\u00a0${time}`,
  },

  reasonLabel: { da: 'Begrundelse', en: 'Reason' },
  reasonShort: { da: 'Skriv mindst 10 tegn.', en: 'Write at least 10 characters.' },
  whyMissing: { da: 'Skriv kort hvorfor (mindst 3 tegn).', en: 'Say in short why (at least 3 characters).' },
  protectedMark: { da: 'Beskyttet', en: 'Protected' },
  protectedName: { da: 'Navne- og adressebeskyttelse', en: 'Protected name and address' },
  years: { da: (years: number) => `${years} år`, en: (years) => (years === 1 ? '1 year' : `${years} years`) },
  months: {
    da: (months: number) => (months === 1 ? '1 måned' : `${months} måneder`),
    en: (months) => (months === 1 ? '1 month' : `${months} months`),
  },
  unborn: { da: 'Ufødt', en: 'Unborn' },
  expected: { da: (date: string) => `ventes ${date}`, en: (date) => `expected ${date}` },
  born: { da: (date: string) => `født ${date}`, en: (date) => `born ${date}` },
  backToChild: { da: 'Til barnets side', en: "To the child's page" },
  nameless: { da: 'Barn uden navn endnu', en: 'Child without a name yet' },
  nothingToChoose: { da: 'Der er ikke noget at vælge endnu.', en: 'There is nothing to choose yet.' },
})
