import type { Turns } from './turns.ts'

/** How many readings are kept. */
export interface Room {
  readonly all: number
  /** So many, of earlier moments, for one asker: who goes through many moments makes room for the next of them alone. */
  readonly earlierOfOne: number
}

/** What is read, and for whom. */
export interface WhatIsRead {
  readonly asker: string
  readonly isEarlier: boolean
  /** Whose register, as of when; one of each is kept. */
  readonly of: string
  /** Another as soon as the reading would come out otherwise. */
  readonly stamp: string
}

/** What was read; disposing it ends it. */
export interface KeptReading extends AsyncDisposable {
  /** Whether it has ended by itself, so that it must be read again. */
  isOver(): boolean
}

export interface KeptReadings<R> {
  /** Uses what was read, or reads it when it is the asker's turn. It is not ended while it is used. */
  use<T>(what: WhatIsRead, read: () => Promise<R>, work: (reading: R) => Promise<T>): Promise<T>
}

/** Readings that are kept while there is room, those used last; each is read once, however many ask for it at once. */
export function keptReadings<R extends KeptReading>(room: Room, turns: Turns): KeptReadings<R> {
  /** In the order in which they were used. */
  const kept = new Map<string, OneReading<R>>()

  function of(what: WhatIsRead): OneReading<R> {
    const before = kept.get(what.of)
    const one = before?.holds(what.stamp) ? before : new OneReading<R>(what)
    if (before && before !== one) leave(before)
    kept.delete(what.of)
    kept.set(what.of, one)
    return one
  }

  /** Leaves those of them that have not been used for longest, so that so many are kept. */
  function keepAtMost(most: number, which: (what: WhatIsRead) => boolean): void {
    const found = [...kept.values()].filter(({ hasBegun, what }) => hasBegun && which(what))
    for (const one of found.slice(0, Math.max(0, found.length - most))) leave(one)
  }

  function leave(one: OneReading<R>): void {
    if (kept.get(one.what.of) === one) kept.delete(one.what.of)
    one.endWhenUnused()
  }

  return {
    async use(what, read, work) {
      const one = of(what)
      one.users += 1
      try {
        const reading = await one.readBy(what.asker, turns, read)
        keepAtMost(room.earlierOfOne, ({ isEarlier, asker }) => isEarlier && asker === what.asker)
        keepAtMost(room.all, () => true)
        return await work(reading)
      } finally {
        one.users -= 1
        if (one.isOfNoUse) leave(one)
      }
    },
  }
}

/** One reading, from when it is first asked for until nobody keeps or uses it. */
class OneReading<R extends KeptReading> {
  readonly what: WhatIsRead
  /** How many have asked for it and are not done with it. */
  users = 0
  #reading: Promise<R> | null = null
  #whole: R | null = null
  #hasFailed = false
  #isLeft = false
  /** Of each asker the turn that is waited for: whoever's comes first reads it for all. */
  readonly #turns = new Map<string, Promise<R>>()

  constructor(what: WhatIsRead) {
    this.what = what
  }

  get hasBegun(): boolean {
    return this.#reading !== null
  }

  /** Whether it is no more than an entry: nobody's turn came, it failed, or it is to end and was used until now. */
  get isOfNoUse(): boolean {
    return this.users === 0 && (!this.hasBegun || this.#hasFailed || this.#isLeft)
  }

  /** Whether what it holds is still so. */
  holds(stamp: string): boolean {
    return this.what.stamp === stamp && !this.#hasFailed && !this.#whole?.isOver()
  }

  readBy(asker: string, turns: Turns, read: () => Promise<R>): Promise<R> {
    const under = this.#reading ?? this.#turns.get(asker)
    if (under) return under
    const turn = turns.take(asker, () => {
      this.#reading ??= this.#begin(read)
      return this.#reading
    })
    this.#turns.set(asker, turn)
    turn.catch(() => {}).finally(() => this.#turns.delete(asker))
    return turn
  }

  endWhenUnused(): void {
    this.#isLeft = true
    if (this.users > 0) return
    // One that failed has nothing to end, and has told whoever asked.
    this.#reading?.then((reading) => reading[Symbol.asyncDispose]()).catch(() => {})
  }

  async #begin(read: () => Promise<R>): Promise<R> {
    try {
      this.#whole = await read()
      return this.#whole
    } catch (error) {
      this.#hasFailed = true
      throw error
    }
  }
}
