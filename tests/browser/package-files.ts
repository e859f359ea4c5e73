import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { emptyFolder, shared } from '../shared/shared.ts'

/** A copy of the partnership's data package, to be shown or harmed; answers its folder. */
export async function partnershipPackage(): Promise<string> {
  const folder = await emptyFolder()
  await cp(await shared('partnership'), folder, { recursive: true })
  return folder
}

/** Adds a line to a file of a package, and answers the line's number in it. */
export async function appendLine(folder: string, file: string, line: string): Promise<number> {
  const place = path.join(folder, file)
  const text = (await readFile(place, 'utf8')).replace(/\r?\n$/, '')
  await writeFile(place, `${text}\n${line}\n`)
  return text.split('\n').length + 1
}

/** Paths of all files of a package. */
export async function filesOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).map((name) => path.join(folder, name))
}
