import type { PackageFiles } from './package-files.ts'

/** The files of a folder, or a handful of files, that a person chose or dropped in a browser. They stay there. */
export function chosenFiles(files: readonly File[]): PackageFiles {
  const paths = files.map((file) => file.webkitRelativePath || file.name)
  const folder = commonFolder(paths)
  const byPath = new Map(files.map((file, index) => [paths[index].slice(folder.length), file]))
  return {
    read: async (path) => byPath.get(path) ?? null,
    diskPath: () => null,
  }
}

/** The folder chosen: where its datapackage.json lies, otherwise what all paths begin with. */
function commonFolder(paths: readonly string[]): string {
  const manifests = paths.filter((path) => /(^|\/)datapackage\.json$/.test(path))
  const nearest = manifests.sort((a, b) => a.length - b.length)[0]
  if (nearest !== undefined) return nearest.slice(0, nearest.lastIndexOf('/') + 1)
  const first = paths[0] ?? ''
  const folder = first.slice(0, first.indexOf('/') + 1)
  return paths.every((path) => path.startsWith(folder)) ? folder : ''
}
