import type { ErrorAnswer } from '../../api/wire.ts'
import type { Answers } from '../../api/wire-answers.ts'

/** A question that the server could not answer: its own words for why, in both languages. */
export class AnswerError extends Error {
  readonly answer: ErrorAnswer
  /** Of HTTP; null where no server was asked. */
  readonly status: number | null

  constructor(answer: ErrorAnswer, status: number | null = null) {
    super(answer.message.en)
    this.answer = answer
    this.status = status
  }
}

/** The package that the server holds, asked over HTTP. */
export const httpAnswers: Answers = answersAt('', {})

/** The municipality's own register, as known at a moment or, with null, now. */
export function liveAnswers(knownAt: string | null): Answers {
  return answersAt('register/', knownAt === null ? {} : { known_at: knownAt })
}

/** The same questions at another place; `always` goes with each of them. */
function answersAt(place: string, always: Query): Answers {
  const question = <Answer>(path: string, query: Query = {}) =>
    ask<Answer>(`${place}${path}`, { ...query, ...always })
  return {
    package: () => question('package'),
    staircase: (query) => question('staircase', query),
    figures: (query) => question('figures', query),
    figure: ({ figure, ...query }) => question(`figures/${figure}`, query),
    units: ({ figure, ...query }) => question(`figures/${figure}/units`, query),
    path: ({ municipality, child }) => question(`units/${municipality}/${child}`),
    receipt: (query) => question('receipt', query),
    download: async ({ figure, ...query }, format) => {
      const address = addressOf(`${place}figures/${figure}/rows.${format}`, { ...query, ...always })
      return new Uint8Array(await (await request(address)).arrayBuffer())
    },
  }
}

type Query = Record<string, string | number | undefined>

async function ask<Answer>(path: string, query: Query = {}): Promise<Answer> {
  const response = await request(addressOf(path, query))
  return response.json()
}

async function request(address: string): Promise<Response> {
  const response = await fetch(address)
  if (response.ok) return response
  throw new AnswerError(await errorOf(response), response.status)
}

async function errorOf(response: Response): Promise<ErrorAnswer> {
  const status = `HTTP ${response.status}`
  const unknown = { error: status, field: null, message: { da: status, en: status } }
  const answer = await response.json().catch(() => unknown)
  return answer?.message?.da ? answer : unknown
}

function addressOf(path: string, query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value))
  }
  return `/api/v1/${path}${search.size > 0 ? `?${search}` : ''}`
}
