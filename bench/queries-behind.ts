import pg from 'pg'

/** A statement that was sent to PostgreSQL, with its values. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  /** What the connection remembers its plan by. */
  readonly name?: string
}

interface Timed extends Statement {
  readonly milliseconds: number
}

/** Everything that is sent to PostgreSQL while the work goes on. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly Timed[]> {
  const sent: Timed[] = []
  const client = pg.Client.prototype
  const query = client.query
  const listening = async function (this: pg.Client, ...given: unknown[]) {
    const started = performance.now()
    const answer = await Reflect.apply(query, this, given)
    const statement = statementOf(given)
    if (statement) sent.push({ ...statement, milliseconds: performance.now() - started })
    return answer
  }
  Object.assign(client, { query: listening })
  try {
    await work()
  } finally {
    Object.assign(client, { query })
  }
  return sent
}

/** As it was handed to `query`: a text and its values, or both in one with the name that its plan is remembered by. */
function statementOf([first, second]: readonly unknown[]): Statement | null {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] }
  const { text, values, name } = Object(first)
  if (typeof text !== 'string') return null
  return { text, values: Array.isArray(values) ? values : [], ...(typeof name === 'string' && { name }) }
}

/** The slowest query of a request, and those that came before it in its transaction: who asks, under which role. */
export function slowestOf(sent: readonly Timed[]): {
  readonly main: Statement
  readonly before: readonly Statement[]
} {
  const main = sent
    .filter(({ text }) => isOfThePage(text))
    .reduce((slowest, one) => (one.milliseconds > slowest.milliseconds ? one : slowest))
  const until = sent.slice(0, sent.indexOf(main))
  const begun = until.findLastIndex(
    ({ text }) => text.startsWith('begin') || text.startsWith('start transaction'),
  )
  return { main, before: until.slice(begun + 1).filter(({ text }) => text.includes('set_config')) }
}

/** What a page shows is read; who asks, and the log of the look, come with every page. */
function isOfThePage(text: string): boolean {
  return /^\s*(select|with)\b/i.test(text) && !/set_config|session_of/.test(text)
}

/** Runs one statement as the request ran it, and nothing else; answers with what `measure` makes of it. */
export async function asTheRequest<T>(
  url: string,
  before: readonly Statement[],
  measure: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    options: '-c search_path=trin -c timezone=UTC -c jit=off',
  })
  await client.connect()
  try {
    await client.query('begin')
    for (const statement of before) await client.query({ ...statement, values: [...statement.values] })
    return await measure(client)
  } finally {
    await client.end()
  }
}
