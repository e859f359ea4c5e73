/** What a question adds to its address; what is not said is left out. */
export type Query = Readonly<Record<string, string | number | undefined>>

/** A query as it stands in an address: the names are of the compiler to check, the texts of the route. */
export type InAddress<Asked> = { readonly [Name in keyof Asked]?: string | number }

type Nothing = Readonly<Record<never, never>>

/** The names within braces in the path of an endpoint. */
type ParamIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamIn<Rest>
  : never

/** What the page must say for the path: an id for `/children/{id}`. */
export type ParamsOf<Path extends string> = Readonly<Record<ParamIn<Path>, string>>

/**
 * A question to the API, as the route that answers it and the page that asks it both know it. `says` is for the compiler
 * alone: what is asked and answered.
 */
export interface Question<Path extends string, Answer, Asked extends Query> {
  readonly method: 'get'
  readonly path: Path
  readonly says?: { readonly answer: Answer; readonly asked: Asked }
}

/** Something that the API is told to do; `says` is for the compiler alone: what is sent and answered. */
export interface Order<Path extends string, Answer, Sent> {
  readonly method: 'post' | 'patch'
  readonly path: Path
  readonly says?: { readonly answer: Answer; readonly sent: Sent }
}

/** A question at an address: `get('/api/v1/children/{id}').answers<ChildAnswer>()`. */
export function get<const Path extends string>(path: Path) {
  return {
    answers: <Answer, Asked extends Query = Nothing>(): Question<Path, Answer, Asked> => ({
      method: 'get',
      path,
    }),
  }
}

/** An order at an address: `post('/api/v1/children/search').answers<ChildSearchAnswer, ChildSearch>()`. */
export function post<const Path extends string>(path: Path) {
  return ordered('post', path)
}

/** A correction at an address; its version must be said. */
export function patch<const Path extends string>(path: Path) {
  return ordered('patch', path)
}

function ordered<const Method extends 'post' | 'patch', const Path extends string>(
  method: Method,
  path: Path,
) {
  return {
    answers: <Answer, Sent = Nothing>(): Order<Path, Answer, Sent> & { readonly method: Method } => ({
      method,
      path,
    }),
  }
}
