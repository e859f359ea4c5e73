import { stat } from 'node:fs/promises'
import { folderFiles } from '../intake/folder.ts'
import { openPackage } from '../intake/open-package.ts'
import type { OpenedPackage } from '../intake/package-files.ts'
import type { Language } from '../kernel/text.ts'
import { wrongUse } from './failure.ts'
import { progressOn } from './progress.ts'
import type { Terminal } from './terminal.ts'

/** Reads a package folder and shows how far it has come. A folder that is not there is wrong use. */
export async function openFolder(folder: string, terminal: Terminal): Promise<OpenedPackage> {
  const found = await stat(folder).catch(() => null)
  if (!found) throw wrongUse(`PACKAGE: there is no folder ${folder}`)
  if (!found.isDirectory())
    throw wrongUse(`PACKAGE: ${folder} is a file; give the folder with datapackage.json`)
  const progress = progressOn(terminal)
  try {
    return await openPackage(folderFiles(folder), progress.report)
  } finally {
    progress.end()
  }
}

/** Whether any of the input was refused; then the command ends with 1, even if the rest could be used. */
export function wasRefused({ receipt }: OpenedPackage): boolean {
  return receipt.refusals.length > 0 || receipt.problems.length > 0
}

/** One line of warning for those who asked for figures, not for the receipt. */
export function refusalWarning(
  { receipt, register }: OpenedPackage,
  folder: string,
  language: Language,
): string {
  const lines = receipt.resources.reduce((sum, { refused }) => sum + refused, 0)
  const problems = receipt.problems.length
  if (language === 'en') {
    const what = register ? 'the figures leave them out' : 'nothing could be used'
    return `warning: ${lines} lines refused, ${problems} problems with the package; ${what}. See: trin check ${folder}\n`
  }
  const what = register ? 'de indgår ikke i tallene' : 'intet kunne bruges'
  return `advarsel: ${lines} linjer afvist, ${problems} problemer med pakken; ${what}. Se: trin check ${folder}\n`
}
