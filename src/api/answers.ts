import type { OpenedPackage } from '../intake/package-files.ts'
import { countsAlone, isHiding } from './answers/counts-alone.ts'
import { download } from './answers/download.ts'
import { figureAnswer, figuresAnswer } from './answers/figure.ts'
import { type Known, knownOf } from './answers/known.ts'
import { packageAnswer } from './answers/package.ts'
import { pathAnswer } from './answers/path.ts'
import { receiptAnswer } from './answers/receipt.ts'
import { staircaseAnswer } from './answers/staircase.ts'
import { unitsAnswer } from './answers/units.ts'
import type { Answers } from './wire-answers.ts'

/**
 * Answers every question of the pages from a package that has been read, on the server and in the browser alike.
 * Small counts are hidden before anything leaves. Throws `Refused` for what the package does not have.
 */
export function answersOf(opened: OpenedPackage, options: { readonly suppressBelow: number }): Answers {
  return answersOfKnown(knownOf(opened, options.suppressBelow))
}

/** The same to whoever reaches the server, signed in or not: while small counts are hidden, counts alone. */
export function answersForAll(opened: OpenedPackage, options: { readonly suppressBelow: number }): Answers {
  const answers = answersOf(opened, options)
  return isHiding(options.suppressBelow) ? countsAlone(answers) : answers
}

/** The same from what is known of the package already. */
export function answersOfKnown(known: Known): Answers {
  return {
    package: async () => packageAnswer(known),
    staircase: async (query) => staircaseAnswer(known, query),
    figures: async (query) => figuresAnswer(known, query),
    figure: async (query) => figureAnswer(known, query),
    units: async (query) => unitsAnswer(known, query),
    path: async (query) => pathAnswer(known, query),
    receipt: async (query) => receiptAnswer(known, query),
    download: async (query, format) => download(known, query, format),
  }
}
