import type { Command } from 'commander'
import type { CommandContext } from './context.ts'
import type { ExitCode } from './failure.ts'

type Done = (exit: ExitCode) => void

const DATA = ['--data <dir>', 'folder of the embedded database (default: data, or TRIN_DATA)'] as const

/** The commands that open the register as its owner: in the data folder, or on DATABASE_OWNER_URL or DATABASE_URL. */
export function registerCommands(program: Command, context: CommandContext, done: Done): void {
  migrateCommand(program, context)
  municipalityCommand(program, context)
  backupCommands(program, context)
  importCommand(program, context, done)
  exportCommand(program, context)
  rotateKeysCommand(program, context)
  retentionCommand(program, context)
}

function migrateCommand(program: Command, context: CommandContext): void {
  program
    .command('migrate')
    .description(
      'Bring the register to this version, as its owner; a server whose login owns nothing cannot do it itself.',
    )
    .option(...DATA)
    .action(async (_options: object, command: Command) => {
      const { migrateRegister } = await import('./migrate.ts')
      await migrateRegister(command.optsWithGlobals(), context)
    })
}

function municipalityCommand(program: Command, context: CommandContext): void {
  const municipality = program.command('municipality').description('Whose registers are kept here.')
  municipality
    .command('add')
    .description('Make room for a municipality; done twice, it is there once.')
    .argument('<code>', 'three digits, such as 510')
    .option('--name <name>', 'what it is called (default: the name of the Danish municipality)')
    .option('--invented', 'its children never lived: it may be shown in demo mode')
    .option(...DATA)
    .action(async (code: string, _options: object, command: Command) => {
      const { addOne } = await import('./municipality.ts')
      await addOne(code, command.optsWithGlobals(), context)
    })
  municipality
    .command('list')
    .description('Print the municipalities.')
    .option('--json', 'as JSON')
    .option(...DATA)
    .action(async (_options: object, command: Command) => {
      const { listAll } = await import('./municipality.ts')
      await listAll(command.optsWithGlobals(), context)
    })
}

function backupCommands(program: Command, context: CommandContext): void {
  program
    .command('backup')
    .description('Put the whole register in one file; it holds children, so guard it as the register.')
    .argument('<file>', 'file to write')
    .option(...DATA)
    .action(async (file: string, _options: object, command: Command) => {
      const { backUp } = await import('./backup.ts')
      await backUp(file, command.optsWithGlobals(), context)
    })
  program
    .command('restore')
    .description('Fill an empty register from a backup: all of it, or nothing.')
    .argument('<file>', 'file made by trin backup, on either kind of database')
    .option(...DATA)
    .action(async (file: string, _options: object, command: Command) => {
      const { restoreFrom } = await import('./restore.ts')
      await restoreFrom(file, command.optsWithGlobals(), context)
    })
}

function importCommand(program: Command, context: CommandContext, done: Done): void {
  program
    .command('import')
    .description('Fill an empty register from a data package, or merge a newer package into it.')
    .argument('<package>', 'folder with datapackage.json')
    .option('--municipality <codes>', 'only these, separated by commas, such as 510,657')
    .option('--name <code=name>', 'what they are called, separated by commas, such as 998=Eksempelkøbing')
    .option('--json', 'the receipt as JSON')
    .option(...DATA)
    .action(async (folder: string, _options: object, command: Command) => {
      const importing = await import('./import.ts')
      done(await importing.importCommand(folder, command.optsWithGlobals(), context))
    })
}

function exportCommand(program: Command, context: CommandContext): void {
  program
    .command('export')
    .description("Write a municipality's register as a pseudonymous data package: no names, no CPR numbers.")
    .argument('<out>', 'folder to write')
    .requiredOption('--municipality <code>', 'such as 510')
    .option('--known-at <instant>', 'the register as it was known then, such as 2026-11-22T12:00:00Z')
    .option('--format <csv|parquet>', 'form of the files', 'csv')
    .option(...DATA)
    .action(async (out: string, _options: object, command: Command) => {
      const exporting = await import('./export.ts')
      await exporting.exportCommand(out, command.optsWithGlobals(), context)
    })
}

function rotateKeysCommand(program: Command, context: CommandContext): void {
  program
    .command('rotate-keys')
    .description('Put every CPR number under the first key of TRIN_CPR_KEYS.')
    .option(
      '--new-pseudonyms',
      'take TRIN_PSEUDONYM_KEY as a new one, where the old is lost: every pseudonym becomes another',
    )
    .option(...DATA)
    .action(async (_options: object, command: Command) => {
      const { rotate } = await import('./rotate-keys.ts')
      await rotate(command.optsWithGlobals(), context)
    })
}

function retentionCommand(program: Command, context: CommandContext): void {
  program
    .command('retention')
    .description(
      'Print what is due to be deleted by the rules of the municipalities; deletes it only with --delete.',
    )
    .option('--municipality <codes>', 'only these, separated by commas, such as 510,657')
    .option('--delete', 'delete it, for good, and print the receipt')
    .option('--json', 'as JSON')
    .option(...DATA)
    .action(async (_options: object, command: Command) => {
      const { retention } = await import('./retention.ts')
      await retention(command.optsWithGlobals(), context)
    })
}
