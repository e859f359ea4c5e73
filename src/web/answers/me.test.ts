import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { useSignOut, useSomeoneElse } from './me.ts'
import { REGISTER } from './questions.ts'
import { thisPageIsOf } from './this-page.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  thisPageIsOf(null)
})

type Act = () => Promise<unknown>
/** A page with one act, handed out. */
function Page({ useAct, onAct }: { readonly useAct: () => Act; readonly onAct: (act: Act) => void }) {
  onAct(useAct())
  return null
}

/** Does what a page would do in a window. */
async function inWindow(questions: QueryClient, useAct: () => Act): Promise<void> {
  const acts: Act[] = []
  const page = createElement(Page, { useAct, onAct: (act) => acts.push(act) })
  renderToStaticMarkup(createElement(QueryClientProvider, { client: questions }, page))
  await acts[0]()
}

/** A window that has asked about a child, and for the figures that are open to everyone. */
function windowWithAnswers(): QueryClient {
  const questions = new QueryClient()
  questions.setQueryData([REGISTER, 'child', '1', null], { name: 'Alma' })
  questions.setQueryData([REGISTER, 'live', 'figures', null], { rows: [] })
  questions.setQueryData(['package', 'figures', null], { rows: [] })
  questions.setQueryData(['me'], { worker: { id: 'rita' } })
  return questions
}

const kept = (questions: QueryClient) =>
  questions
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey[0])

test.each([
  ['someone else signs in', useSomeoneElse],
  ['someone signs out', useSignOut],
])('when %s, no answer about a child is left in the window', async (_when, useAct) => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ to: '/' })))
  const questions = windowWithAnswers()
  await inWindow(questions, useAct)
  expect(kept(questions)).toEqual(['package', 'me'])
})

test('when someone else signs in, the window asks anew who it is', async () => {
  const questions = windowWithAnswers()
  await inWindow(questions, useSomeoneElse)
  expect(questions.getQueryState(['me'])?.isInvalidated).toBe(true)
})
