import { countsByKind } from '../intake/findings.ts'
import { receiptTable } from '../reports/receipt-table.ts'
import { languageChoice } from './choices.ts'
import type { CommandContext } from './context.ts'
import { EXIT, type ExitCode } from './failure.ts'
import { openFolder, wasRefused } from './open-package.ts'
import { deliver } from './output.ts'

interface CheckOptions {
  readonly json?: true
  readonly out?: string
  readonly lang?: string
}

/** Prints the receipt of a package; 1 when a line or the package itself was refused. */
export async function check(
  folder: string,
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const language = languageChoice(options.lang, context.config.language)
  const opened = await openFolder(folder, context.terminal)
  const text = options.json
    ? `${JSON.stringify(opened.receipt, null, 2)}\n`
    : receiptTable(opened.receipt, {
        language,
        width: context.terminal.width,
        counts: countsByKind(opened.receipt),
      })
  await deliver(context.terminal, text, options.out)
  return wasRefused(opened) ? EXIT.inputRefused : EXIT.done
}
