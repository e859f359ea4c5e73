import { definitionOf } from '../figures/catalogue.ts'
import { renderFigureSql } from '../figures/sql/render.ts'
import { definitionText } from '../reports/definition-text.ts'
import { figureChoice, languageChoice } from './choices.ts'
import type { CommandContext } from './context.ts'

interface ExplainOptions {
  readonly sql?: true
  readonly json?: true
  readonly lang?: string
}

/** Prints what a figure means: in words to be read aloud, and as SQL that any analyst can run. */
export async function explain(
  figure: string,
  options: ExplainOptions,
  context: CommandContext,
): Promise<void> {
  const definition = definitionOf(figureChoice('FIGURE', figure))
  const language = languageChoice(options.lang, context.config.language)
  const sql = `${renderFigureSql(definition).trimEnd()}\n`
  if (options.json) return context.terminal.out(`${JSON.stringify({ ...definition, sql }, null, 2)}\n`)
  if (options.sql) return context.terminal.out(sql)
  await context.terminal.out(
    `${definitionText(definition, language, context.terminal.width ?? 100)}\nSQL\n\n${sql}`,
  )
}
