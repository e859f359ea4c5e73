import { Command, CommanderError } from 'commander'
import type { CommandContext } from './context.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { registerCommands } from './register-commands.ts'

/** Runs `trin <command>`; each command's parts are loaded only when it is the one. */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  let exit: ExitCode = EXIT.done
  const program = trin(context, (code) => {
    exit = code
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse
    if (!(error instanceof CommandFailure)) throw error
    context.terminal.err(`trin: ${error.message}\n`)
    return error.exit
  }
}

type Done = (exit: ExitCode) => void

function trin(context: CommandContext, done: Done): Command {
  const program = new Command('trin')
    .description(
      'The register of earlier preventive work with children, and the key figures of the staircase.',
    )
    .option('--lang <da|en>', 'language of what is printed (default: from LANG, otherwise Danish)')
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', '\nExit codes: 0 done, 1 the input was refused, 2 wrong use.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void context.terminal.out(text),
      writeErr: (text) => context.terminal.err(text),
    })
  serveCommand(program, context)
  checkCommand(program, context, done)
  keyFiguresCommand(program, context, done)
  generateCommand(program, context)
  explainCommand(program, context)
  registerCommands(program, context, done)
  return program
}

function serveCommand(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .description(
      'Serve the pages and the API: the register, and by default the invented partnership package.',
    )
    .option('--data <dir>', 'folder of what the server keeps (default: data, or TRIN_DATA)')
    .option('--demo', 'sign in by choosing a person; fills an empty register with invented municipalities')
    .option('--children <count>', 'with --demo: so many invented children (default 900)')
    .option('--package <dir>', 'data package to serve instead of the partnership register')
    .option('--port <n>', 'port, 0 for any free one (default: 8080, or PORT)')
    .action(async (_options: object, command: Command) => {
      const { serve } = await import('./serve.ts')
      await serve(command.optsWithGlobals(), context)
    })
}

function checkCommand(program: Command, context: CommandContext, done: Done): void {
  program
    .command('check')
    .description('Print the receipt of a data package: what was read, refused and doubted.')
    .argument('<package>', 'folder with datapackage.json')
    .option('--json', 'the whole receipt as JSON')
    .option('--out <file>', 'write to a file')
    .action(async (folder: string, _options: object, command: Command) => {
      const { check } = await import('./check.ts')
      done(await check(folder, command.optsWithGlobals(), context))
    })
}

function keyFiguresCommand(program: Command, context: CommandContext, done: Done): void {
  program
    .command('key-figures')
    .description(
      'Compute the key figures of a data package; by default at all cut-offs that the data covers.',
    )
    .argument('<package>', 'folder with datapackage.json')
    .option('--from <date>', 'first cut-off, such as 2016-01-31')
    .option('--to <date>', 'last cut-off')
    .option('--at <dates>', 'exactly these cut-offs, separated by commas')
    .option('--municipality <codes>', 'only these, separated by commas, such as 510,657')
    .option('--figure <figures>', 'only these, separated by commas, such as placed_per_1000')
    .option(
      '--profile <file>',
      'follow-up standards (JSON) in place of the built-in ones for the municipalities named',
    )
    .option('--suppress <n>', 'hide counts 1 to n-1, and what could reveal them; 0 hides nothing', '5')
    .option('--format <table|csv|json|xlsx>', 'form of the output (default: table)')
    .option('--json', 'the same as --format json')
    .option('--out <file>', 'write to a file')
    .action(async (folder: string, _options: object, command: Command) => {
      const { keyFigures } = await import('./key-figures.ts')
      done(await keyFigures(folder, command.optsWithGlobals(), context))
    })
}

function generateCommand(program: Command, context: CommandContext): void {
  const generate = program.command('generate').description('Generate a data package of invented children.')
  generate
    .command('partnership')
    .description("The register whose figures reproduce the evaluation's tables (2018).")
    .argument('<out>', 'folder to write')
    .action(async (out: string) => {
      const { generatePartnership } = await import('./generate.ts')
      await generatePartnership(out, context)
    })
  generate
    .command('country')
    .description('A register of any size with all 98 municipalities.')
    .argument('<out>', 'folder to write')
    .requiredOption('--children <n>', 'number of children')
    .requiredOption('--seed <s>', 'whole number; the same seed gives the same register')
    .option('--format <csv|parquet>', 'form of the files', 'csv')
    .action(async (out: string, _options: object, command: Command) => {
      const { generateCountryPackage } = await import('./generate.ts')
      await generateCountryPackage(out, command.optsWithGlobals(), context)
    })
}

function explainCommand(program: Command, context: CommandContext): void {
  program
    .command('explain')
    .description('Print the definition of a figure, in words and as SQL.')
    .argument('<figure>', 'such as placed_per_1000')
    .option('--sql', 'only the SQL')
    .option('--json', 'words and SQL as JSON')
    .action(async (figure: string, _options: object, command: Command) => {
      const { explain } = await import('./explain.ts')
      await explain(figure, command.optsWithGlobals(), context)
    })
}
