import type { AnyKind, FieldOf } from '../../api/wire-of-kind.ts'
import type { Saying } from '../../web/words/tellers.ts'
import type { Wording } from '../../web/words/value-text.ts'
import type { childStoryMessages } from './child-story.texts.ts'

/** What a story can be narrowed to. */
export const STORY_KINDS = [
  'notification',
  'assessment',
  'talk',
  'plan',
  'measure',
  'followup',
  'contact',
  'rights',
  'case',
] as const
export type StoryKind = (typeof STORY_KINDS)[number]

/** What one record tells: at the day of a field, if it has come. */
export interface Told<Of extends AnyKind = AnyKind> {
  readonly at: FieldOf<Of>
  readonly kind: StoryKind
  readonly title: string
  readonly facts?: readonly string[]
  readonly texts?: readonly string[]
}

export interface StoryWords {
  readonly wording: Wording
  readonly texts: typeof childStoryMessages.da
}

export interface Telling extends StoryWords {
  /** What a measure of the child is called, by its id. */
  measure(id: string | null): string
}

/** How a record's fields are said in its story. */
export type Teller<Of extends AnyKind> = Saying<Of> & Telling
