import { stat } from 'node:fs/promises'
import { dividePackage, KEPT_RESOURCES } from '../casework/import/divide-package.ts'
import { importPackage } from '../casework/import/import-package.ts'
import { folderFiles } from '../intake/folder.ts'
import { type OpenedRows, openRows } from '../intake/open-rows.ts'
import { commaList, municipalityChoices } from './choices.ts'
import type { CommandContext } from './context.ts'
import { EXIT, type ExitCode, inputRefused, wrongUse } from './failure.ts'
import { type ImportReceipt, importText } from './import-receipt.ts'
import { municipalityName } from './municipality-name.ts'
import { openRegister, type RegisterOptions } from './open-register.ts'
import { type Progress, progressOn } from './progress.ts'

interface ImportCommandOptions extends RegisterOptions {
  readonly municipality?: string
  readonly name?: string
  readonly json?: boolean
  readonly lang?: string
}

/** `trin import`: fills an empty register from a data package, or merges a newer package into it. */
export async function importCommand(
  folder: string,
  options: ImportCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const chosen = options.municipality ? municipalityChoices('--municipality', options.municipality) : null
  const nameOf = namesGiven(options.name)
  const progress = progressOn(context.terminal)
  try {
    const opened = await readFolder(folder, progress)
    const divided = dividePackage(opened.lines)
    const parts = divided.parts.filter(({ municipality }) => !chosen || chosen.includes(municipality))
    const absent = (chosen ?? []).filter((code) => !parts.some(({ municipality }) => municipality === code))
    if (absent.length > 0) throw wrongUse(`--municipality: ${absent.join(', ')} is not in the package`)
    await using register = await openRegister(options, context)
    const municipalities: ImportReceipt['municipalities'][number][] = []
    for (const part of parts) {
      const { municipality } = part
      const outcome = await register.stores.operator(municipality, 'trin import').write((store) =>
        importPackage(store, part, {
          about: opened.about,
          name: nameOf(municipality),
          onProgress: progress.report,
        }),
      )
      municipalities.push(outcome.ok ? outcome.value : { municipality, refused: outcome.refused })
    }
    progress.end()
    return deliverReceipt(receiptOf(opened, municipalities, divided.withoutMunicipality), options, context)
  } finally {
    progress.end()
  }
}

async function readFolder(folder: string, progress: Progress): Promise<OpenedRows> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory())
    throw wrongUse(`PACKAGE: ${folder} is no folder; give the one with datapackage.json`)
  const opened = await openRows(folderFiles(folder), progress.report)
  if (!opened.register) {
    throw inputRefused(`nothing of ${folder} could be used. See: trin check ${folder}`)
  }
  return opened
}

/** What `--name 510=Haderslev,998=Prøvekøbing` says, otherwise the name that everyone knows. */
function namesGiven(option: string | undefined): (municipality: string) => string {
  const given = new Map(
    (option ? commaList('--name', option) : []).map((pair) => {
      const [, code, name] = /^(\d{3})=(.+)$/.exec(pair) ?? []
      if (!code || !name) throw wrongUse(`--name: "${pair}" is not a code and a name such as 510=Haderslev`)
      return [code, name.trim()] as const
    }),
  )
  return (municipality) => given.get(municipality) ?? (municipalityName(municipality) || municipality)
}

function receiptOf(
  { receipt }: OpenedRows,
  municipalities: ImportReceipt['municipalities'],
  withoutMunicipality: number,
): ImportReceipt {
  const isKept = (resource: string) => KEPT_RESOURCES.some((name) => name === resource)
  return {
    package: receipt.resources.map(({ resource, read, refused }) => ({
      resource,
      read,
      refused,
      kept: isKept(resource),
    })),
    problems: receipt.problems,
    municipalities,
    withoutMunicipality,
  }
}

async function deliverReceipt(
  receipt: ImportReceipt,
  options: ImportCommandOptions,
  { terminal, config }: CommandContext,
): Promise<ExitCode> {
  const language = options.lang === 'en' || options.lang === 'da' ? options.lang : config.language
  await terminal.out(options.json ? `${JSON.stringify(receipt, null, 2)}\n` : importText(receipt, language))
  const isRefused =
    receipt.problems.length > 0 ||
    receipt.package.some(({ refused }) => refused > 0) ||
    receipt.municipalities.some((one) => 'refused' in one)
  return isRefused ? EXIT.inputRefused : EXIT.done
}
