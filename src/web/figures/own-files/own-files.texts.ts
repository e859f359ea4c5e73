import { texts } from '../../../kernel/texts.ts'

/** Texts of Egne filer. */
export const ownFilesTexts = texts({
  title: { da: 'Egne filer', en: 'Your own files' },
  lead: {
    da: 'Vælg eller slip en datapakke fra jeres eget fagsystem, og se trappen, nøgletallene og kvitteringen for den.',
    en: 'Choose or drop a data package from your own case system and see its staircase, key figures and receipt.',
  },
  nothingSent: {
    da: 'Filerne bliver i din browser. Intet sendes.',
    en: 'The files stay in your browser. Nothing is sent.',
  },
  nothingSentText: {
    da: 'Beregningen sker på din egen maskine. Når du lukker pakken eller fanen, er filerne glemt igen.',
    en: 'The figures are computed on your own machine. Close the package or the tab, and the files are forgotten.',
  },
  drop: { da: 'Slip en datapakke her', en: 'Drop a data package here' },
  dropNow: { da: 'Slip for at læse pakken', en: 'Let go to read the package' },
  or: { da: 'eller', en: 'or' },
  chooseFolder: { da: 'Vælg en mappe', en: 'Choose a folder' },
  chooseFiles: { da: 'Vælg filer', en: 'Choose files' },
  needs: {
    da: 'Pakken er en mappe med datapackage.json og mindst filerne measures og persons, som CSV eller Parquet.',
    en: 'The package is a folder with datapackage.json and at least the files measures and persons, as CSV or Parquet.',
  },
  threshold: { da: 'Skjul små tal under', en: 'Hide small numbers below' },
  thresholdHint: {
    da: 'Tal fra 1 op til grænsen skjules, så ingen kan genkendes. Vælg 0 for at se alle tal.',
    en: 'Numbers from 1 up to the limit are hidden so that nobody can be recognised. Choose 0 to see them all.',
  },
  thresholdNone: { da: 'Skjul ingen', en: 'Hide none' },
  reading: { da: 'Læser pakken', en: 'Reading the package' },
  readLines: { da: (lines: string) => `${lines} linjer`, en: (lines) => `${lines} lines` },
  readingNow: { da: 'læser …', en: 'reading …' },
  read: { da: 'læst', en: 'read' },
  cancel: { da: 'Afbryd', en: 'Stop' },
  failure: texts({
    title: { da: 'Pakken kunne ikke bruges', en: 'The package could not be used' },
    noFiles: { da: 'Der var ingen filer i det, du valgte.', en: 'There were no files in what you chose.' },
    noMeasures: {
      da: 'Uden en brugbar fil med indsatser (measures) og personer (persons) er der ingen trappe at tegne. Kvitteringen herunder siger, hvad der gik galt.',
      en: 'Without a usable file of measures and of persons there is no staircase to draw. The receipt below says what went wrong.',
    },
    again: { da: 'Vælg en anden pakke', en: 'Choose another package' },
  }),
  open: texts({
    title: { da: 'Din egen pakke', en: 'Your own package' },
    bar: { da: (title: string) => `Egne filer: ${title}`, en: (title) => `Your own files: ${title}` },
    close: { da: 'Luk og glem filerne', en: 'Close and forget the files' },
    notOpen: { da: 'Pakken er ikke åben længere', en: 'The package is no longer open' },
    notOpenText: {
      da: 'Egne filer bliver i browseren og er væk, når siden er genindlæst. Vælg pakken igen for at se siderne.',
      en: 'Your own files stay in the browser and are gone when the page is loaded again. Choose the package again to see the pages.',
    },
  }),
})
