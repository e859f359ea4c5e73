import { texts } from '../../kernel/texts.ts'

/** The words that all pages share. */
export const sharedTexts = texts({
  trin: { da: 'Trin', en: 'Trin' },
  skipToContent: { da: 'Spring til sidens indhold', en: 'Skip to the content' },
  mainNavigation: { da: 'Sider', en: 'Pages' },
  packageNavigation: { da: 'Sider for egne filer', en: 'Pages for own files' },
  pageStaircase: { da: 'Trappen', en: 'The staircase' },
  pageData: { da: 'Data', en: 'Data' },
  languageChoice: { da: 'Sprog', en: 'Language' },
  danish: { da: 'Dansk', en: 'Dansk' },
  english: { da: 'English', en: 'English' },
  invented: { da: 'Opdigtede børn, evalueringens tal', en: 'Invented children, the evaluation’s figures' },
  footer: {
    da: 'Trin er åben kildekode. Alle nøgletal kan forklares, efterregnes og hentes.',
    en: 'Trin is open source. Every key figure can be explained, recomputed and downloaded.',
  },
  apiReference: { da: 'API og dokumentation', en: 'API and documentation' },

  municipality: { da: 'Kommune', en: 'Municipality' },
  cutOff: { da: 'Skæringsdato', en: 'Cut-off date' },
  compareWith: { da: 'Sammenlign med', en: 'Compare with' },
  compareNone: { da: 'Ingen valgt', en: 'None chosen' },
  compareSome: {
    da: (count: number) => (count === 1 ? '1 kommune' : `${count} kommuner`),
    en: (count) => (count === 1 ? '1 municipality' : `${count} municipalities`),
  },
  compareFind: { da: 'Find kommune', en: 'Find municipality' },
  compareClear: { da: 'Fravælg alle', en: 'Clear all' },
  compareNoMatch: { da: 'Ingen kommuner passer.', en: 'No municipality matches.' },

  loading: { da: 'Henter …', en: 'Loading …' },
  failed: { da: 'Det kunne ikke hentes', en: 'It could not be loaded' },
  failedNoServer: {
    da: 'Der er ingen forbindelse til serveren. Prøv igen om lidt.',
    en: 'There is no connection to the server. Try again in a moment.',
  },
  noConnection: { da: 'Der er ingen forbindelse til serveren', en: 'There is no connection to the server' },
  noConnectionWaits: {
    da: 'Siden kommer frem af sig selv, når der er forbindelse igen.',
    en: 'The page comes by itself when there is a connection again.',
  },
  noConnectionHelp: {
    da: 'Trin er åbnet, men oplysninger om børn ligger kun på serveren og kan ikke hentes lige nu.',
    en: 'Trin is open, but what is known of children is on the server alone and cannot be loaded just now.',
  },
  noConnectionWords: {
    da: 'Det, du har skrevet og ikke sendt, ligger på denne enhed i et døgn. Det står i formularen, når der er forbindelse igen.',
    en: 'What you have written and not sent is kept on this device for a day. It is in its form when there is a connection again.',
  },
  partMissing: { da: 'Siden kunne ikke hentes', en: 'The page could not be loaded' },
  partMissingHelp: {
    da: 'En del af Trin kom ikke frem. Prøv igen.',
    en: 'A part of Trin did not arrive. Try again.',
  },
  pageBroken: { da: 'Siden kan ikke vises', en: 'The page cannot be shown' },
  pageBrokenHelp: {
    da: 'Der er en fejl i Trin. Prøv igen; bliver den ved, så sig det til systemadministratoren.',
    en: 'There is a fault in Trin. Try again; if it stays, tell the administrator.',
  },
  tryAgain: { da: 'Prøv igen', en: 'Try again' },
  emptyPackage: {
    da: 'Pakken har ingen kommuner eller skæringsdatoer',
    en: 'The package has no municipalities or cut-off dates',
  },
  emptyPackageHelp: {
    da: 'Se under Data, hvad der er læst, og hvad der er afvist.',
    en: 'See under Data what was read and what was refused.',
  },
  notFound: { da: 'Siden findes ikke', en: 'The page does not exist' },
  notFoundHelp: {
    da: 'Adressen kan være skrevet forkert, eller siden kan være flyttet.',
    en: 'The address may be mistyped, or the page may have moved.',
  },
  toStaircase: { da: 'Gå til Trappen', en: 'Go to the staircase' },

  hiddenNumber: { da: 'skjult', en: 'hidden' },
  hiddenTitle: {
    da: 'Skjult, fordi tallet er lille eller kunne røbe et lille tal',
    en: 'Hidden because the number is small or could give away a small one',
  },
  unknown: { da: 'ukendt', en: 'unknown' },
  children: {
    da: (count: number, number: string) => (count === 1 ? `${number} barn` : `${number} børn`),
    en: (count, number) => (count === 1 ? `${number} child` : `${number} children`),
  },
  childrenHidden: { da: 'et skjult antal børn', en: 'a hidden number of children' },
  ongoing: { da: 'i kraft', en: 'in force' },

  steps: {
    da: {
      1: 'Almenområdet',
      2: 'Forebyggende',
      3: 'Hjemmebaseret',
      4: 'Netværk',
      5: 'Plejefamilie',
      6: 'Institution',
    },
    en: {
      1: 'Universal',
      2: 'Preventive',
      3: 'Home-based',
      4: 'Kinship',
      5: 'Foster family',
      6: 'Institution',
    },
  },
  stepDetails: {
    da: {
      1: 'tidlige indsatser',
      2: 'råd, grupper, fritid',
      3: 'støtte i hjemmet',
      4: 'slægt og netværk',
      5: 'familiepleje',
      6: 'døgntilbud',
    },
    en: {
      1: 'early support',
      2: 'advice, groups, leisure',
      3: 'support at home',
      4: 'family and network',
      5: 'foster care',
      6: 'residential care',
    },
  },
  noStep: { da: 'Uden indsats', en: 'No measure' },
  onStep: { da: (step: number) => `trin ${step}`, en: (step) => `step ${step}` },
  pathLabel: {
    da: (pieces: string) => `Vejen på trappen: ${pieces}`,
    en: (pieces) => `Path on the staircase: ${pieces}`,
  },
})
