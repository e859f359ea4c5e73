/** Danish texts of Egne filer. */
export const ownFilesDa = {
  title: 'Egne filer',
  lead: 'Vælg eller slip en datapakke fra jeres eget fagsystem, og se trappen, nøgletallene og kvitteringen for den.',
  nothingSent: 'Filerne bliver i din browser. Intet sendes.',
  nothingSentText:
    'Beregningen sker på din egen maskine. Når du lukker pakken eller fanen, er filerne glemt igen.',
  drop: 'Slip en datapakke her',
  dropNow: 'Slip for at læse pakken',
  or: 'eller',
  chooseFolder: 'Vælg en mappe',
  chooseFiles: 'Vælg filer',
  needs:
    'Pakken er en mappe med datapackage.json og mindst filerne measures og persons, som CSV eller Parquet.',
  threshold: 'Skjul små tal under',
  thresholdHint: 'Tal fra 1 op til grænsen skjules, så ingen kan genkendes. Vælg 0 for at se alle tal.',
  thresholdNone: 'Skjul ingen',
  reading: 'Læser pakken',
  readLines: (lines: string) => `${lines} linjer`,
  readingNow: 'læser …',
  read: 'læst',
  cancel: 'Afbryd',
  failure: {
    title: 'Pakken kunne ikke bruges',
    noFiles: 'Der var ingen filer i det, du valgte.',
    noMeasures:
      'Uden en brugbar fil med indsatser (measures) og personer (persons) er der ingen trappe at tegne. Kvitteringen herunder siger, hvad der gik galt.',
    again: 'Vælg en anden pakke',
  },
  open: {
    title: 'Din egen pakke',
    bar: (title: string) => `Egne filer: ${title}`,
    close: 'Luk og glem filerne',
    notOpen: 'Pakken er ikke åben længere',
    notOpenText:
      'Egne filer bliver i browseren og er væk, når siden er genindlæst. Vælg pakken igen for at se siderne.',
  },
}

export type OwnFilesTexts = typeof ownFilesDa
