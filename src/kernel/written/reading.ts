import type { Language, Text } from '../text.ts'

/** What a text that someone has written says, or what is wrong with it and how to write it instead. */
export type Reading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly fault: Text }

/**
 * Where the days of a field lie: of what has happened, of what is to come, or either. It decides which year is meant
 * where none is written.
 */
export type Lies = 'past' | 'ahead' | 'either'

/** What a day is read by: the language it is written in, where the days of its field lie, and which day it is (ISO). */
export interface How {
  readonly language: Language
  readonly lies: Lies
  readonly today: string
}

export function said(value: string): Reading {
  return { ok: true, value }
}

export function faulty(da: string, en: string): Reading {
  return { ok: false, fault: { da, en } }
}
