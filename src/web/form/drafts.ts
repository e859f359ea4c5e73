import type { Draft } from './draft.ts'

/** What someone has written in a form and not sent yet, as it is kept on the device. @see docs/decisions/0015-drafts-on-the-device.md */
export interface KeptDraft {
  readonly draft: Draft
  /** Milliseconds since 1970. */
  readonly savedAt: number
  /** The same for every try to send it, so that it is written once even when an answer was lost. */
  readonly key: string
  /**
   * What was sent and not answered, as JSON: it goes out again, word for word, as soon as there is a connection. Null
   * until it is sent, and again when something is changed.
   */
  readonly toSend: string | null
  /** The version of the record that it was written from; none for something new. */
  readonly version?: number
}

/** Whose draft of which form about which child. */
export interface DraftPlace {
  readonly worker: string
  readonly form: string
  readonly child: string
}

/** Does something with what this device keeps; null where it keeps nothing, as when someone has forbidden it. */
export function onDevice<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(localStorage)
  } catch {
    return null
  }
}

const PREFIX = 'trin-draft:'
const KEPT_FOR = 24 * 60 * 60 * 1000

export function draftName({ worker, form, child }: DraftPlace): string {
  return `${PREFIX}${worker}:${form}:${child}`
}

/** The draft that is kept; null when there is none, or none of the last 24 hours. */
export function readDraft(storage: Storage, name: string, now: number): KeptDraft | null {
  const kept = parsed(storage.getItem(name))
  return kept && isFresh(kept, now) ? kept : null
}

/** Whether anything that someone wrote in a form is kept here and not sent yet. */
export function hasDrafts(storage: Storage, worker: string, now: number): boolean {
  const own = Object.keys(storage).filter((name) => name.startsWith(`${PREFIX}${worker}:`))
  return own.some((name) => readDraft(storage, name, now) !== null)
}

/** Forgets the drafts of anyone else who wrote on this device, and those older than 24 hours. */
export function sweepDrafts(storage: Storage, worker: string | null, now: number): void {
  for (const name of Object.keys(storage)) {
    if (!name.startsWith(PREFIX)) continue
    const kept = parsed(storage.getItem(name))
    const isOwn = worker !== null && name.startsWith(`${PREFIX}${worker}:`)
    if (!isOwn || !kept || !isFresh(kept, now)) storage.removeItem(name)
  }
}

/** A draft of tomorrow comes of a clock that was set back: it is not kept for longer by it. */
function isFresh({ savedAt }: KeptDraft, now: number): boolean {
  return Math.abs(now - savedAt) < KEPT_FOR
}

function parsed(text: string | null): KeptDraft | null {
  if (text === null) return null
  try {
    const { draft, savedAt, key, toSend, version } = JSON.parse(text)
    const isDraft =
      typeof draft === 'object' &&
      draft !== null &&
      Object.values(draft).every((one) => typeof one === 'string') &&
      typeof savedAt === 'number' &&
      typeof key === 'string'
    if (!isDraft) return null
    return {
      draft,
      savedAt,
      key,
      toSend: typeof toSend === 'string' ? toSend : null,
      ...(typeof version === 'number' && { version }),
    }
  } catch {
    return null
  }
}
