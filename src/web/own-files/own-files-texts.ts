import { ownFilesDa } from '../texts/own-files.da.ts'
import { ownFilesEn } from '../texts/own-files.en.ts'

/** The words of Egne filer, for `useTexts`. */
export const ownFilesTexts = { da: ownFilesDa, en: ownFilesEn }
