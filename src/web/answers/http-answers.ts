import type { ErrorAnswer, FigureQuery } from '../../api/wire.ts'
import type { Answers } from '../../api/wire-answers.ts'

/** A question that the server could not answer: its own words for why, in both languages. */
export class AnswerError extends Error {
  readonly answer: ErrorAnswer

  constructor(answer: ErrorAnswer) {
    super(answer.message.en)
    this.answer = answer
  }
}

/** The package that the server holds, asked over HTTP. */
export const httpAnswers: Answers = {
  package: () => ask('package'),
  staircase: (query) => ask('staircase', query),
  figures: (query) => ask('figures', query),
  figure: ({ figure, ...query }) => ask(`figures/${figure}`, query),
  units: ({ figure, ...query }) => ask(`figures/${figure}/units`, query),
  path: ({ municipality, child }) => ask(`units/${municipality}/${child}`),
  receipt: (query) => ask('receipt', query),
  download: async (query, format) =>
    new Uint8Array(await (await request(downloadPath(query, format))).arrayBuffer()),
}

function downloadPath({ figure, ...query }: FigureQuery, format: 'csv' | 'xlsx'): string {
  return addressOf(`figures/${figure}/rows.${format}`, query)
}

type Query = Record<string, string | number | undefined>

async function ask<Answer>(path: string, query: Query = {}): Promise<Answer> {
  const response = await request(addressOf(path, query))
  return response.json()
}

async function request(address: string): Promise<Response> {
  const response = await fetch(address)
  if (response.ok) return response
  throw new AnswerError(await errorOf(response))
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
