import { WRITTEN_BY } from '../../api/wire.endpoints.ts'

/**
 * Whom this page of the browser was opened by. Another may sign in in another window meanwhile, and the browser then sends
 * their session from here too: so the page keeps to the one it began with, and says so with all that it sends.
 */
let pageOf: string | null = null

/** As whom the page writes; the server writes it as nobody else. */
export function writtenByHeader(): Readonly<Record<string, string>> {
  return pageOf === null ? {} : { [WRITTEN_BY]: pageOf }
}

/** The page is this worker's from now on; nobody's with null. */
export function thisPageIsOf(worker: string | null): void {
  pageOf = worker
}

const CHANNEL = 'trin-sign-in'

/** Tells the other windows that someone has signed in or out; who, they ask the server. */
export function tellOtherWindows(): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage('changed')
  channel.close()
}

/** Hears when someone has signed in or out in another window. @returns how to stop hearing */
export function onSignInElsewhere(heard: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {}
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', heard)
  return () => channel.close()
}
