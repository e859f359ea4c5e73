/** What the server gives out: the version that runs here, another one, or nothing since it cannot be reached. */
export type Served = 'same' | 'another' | 'not-reached'

/** Asks the server which version of the program it gives out; the name of its first file says which it is. */
export async function askServed(): Promise<Served> {
  try {
    const answer = await fetch('/', { cache: 'no-store' })
    if (!answer.ok) return 'not-reached'
    const here = mainOf(document)
    const there = mainOf(new DOMParser().parseFromString(await answer.text(), 'text/html'))
    return here !== null && there !== null && here !== there ? 'another' : 'same'
  } catch {
    return 'not-reached'
  }
}

function mainOf(page: Document): string | null {
  return page.querySelector('script[type=module][src]')?.getAttribute('src') ?? null
}
