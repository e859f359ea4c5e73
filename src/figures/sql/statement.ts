/** A named part of a statement with one line on what it means; parts are written out once, after what they need. */
export interface Part {
  readonly name: string
  /** Column names, where the body (VALUES) has none of its own. */
  readonly columns?: readonly string[]
  readonly meaning: string
  readonly body: string
  readonly needs: readonly Part[]
}

/** What one group of a figure reads off a part that has a row for every municipality and date. */
export interface Reading {
  readonly from: Part
  readonly numerator: string
  readonly denominator: string
  readonly value: string
}

/** `WITH` all parts that are needed, in order, then the query. */
export function statement(parts: readonly Part[], query: string): string {
  return `WITH\n${inOrder(parts).map(partText).join(',\n\n')}\n\n${query}\n`
}

/** Moves every line to the right, so that nested SQL stays readable. */
export function indent(sql: string, spaces = 2): string {
  return sql.replace(/^(?=.)/gm, ' '.repeat(spaces))
}

/** A part with VALUES: constants of the catalogue, one row a line. */
export function valuesPart(
  head: Pick<Part, 'name' | 'columns' | 'meaning'>,
  rows: readonly (readonly string[])[],
): Part {
  const lines = rows.map((row) => `  (${row.join(', ')})`)
  return { ...head, body: `VALUES\n${lines.join(',\n')}`, needs: [] }
}

/** A text as a literal. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function inOrder(parts: readonly Part[]): Part[] {
  const written = new Map<string, Part>()
  const write = (part: Part) => {
    if (written.has(part.name)) return
    for (const needed of part.needs) write(needed)
    written.set(part.name, part)
  }
  for (const part of parts) write(part)
  return [...written.values()]
}

function partText({ name, columns, meaning, body }: Part): string {
  const head = columns ? `${name} (${columns.join(', ')})` : name
  return `-- ${meaning}\n${head} AS (\n${indent(body)}\n)`
}
