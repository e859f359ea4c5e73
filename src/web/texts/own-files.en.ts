import type { OwnFilesTexts } from './own-files.da.ts'

/** English texts of Your own files. */
export const ownFilesEn: OwnFilesTexts = {
  title: 'Your own files',
  lead: 'Choose or drop a data package from your own case system and see its staircase, key figures and receipt.',
  nothingSent: 'The files stay in your browser. Nothing is sent.',
  nothingSentText:
    'The figures are computed on your own machine. Close the package or the tab, and the files are forgotten.',
  drop: 'Drop a data package here',
  dropNow: 'Let go to read the package',
  or: 'or',
  chooseFolder: 'Choose a folder',
  chooseFiles: 'Choose files',
  needs:
    'The package is a folder with datapackage.json and at least the files measures and persons, as CSV or Parquet.',
  threshold: 'Hide small numbers below',
  thresholdHint:
    'Numbers from 1 up to the limit are hidden so that nobody can be recognised. Choose 0 to see them all.',
  thresholdNone: 'Hide none',
  reading: 'Reading the package',
  readLines: (lines) => `${lines} lines`,
  readingNow: 'reading …',
  read: 'read',
  cancel: 'Stop',
  failure: {
    title: 'The package could not be used',
    noFiles: 'There were no files in what you chose.',
    noMeasures:
      'Without a usable file of measures and of persons there is no staircase to draw. The receipt below says what went wrong.',
    again: 'Choose another package',
  },
  open: {
    title: 'Your own package',
    bar: (title) => `Your own files: ${title}`,
    close: 'Close and forget the files',
    notOpen: 'The package is no longer open',
    notOpenText:
      'Your own files stay in the browser and are gone when the page is loaded again. Choose the package again to see the pages.',
  },
}
