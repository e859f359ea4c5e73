import type { RecordAnswer } from '../../api/wire-records.ts'
import type { Wording } from '../../web/words/value-text.ts'
import type { childStoryMessages } from './child-story.texts.ts'

/** What a story can be narrowed to. */
export const STORY_KINDS = [
  'notification',
  'assessment',
  'plan',
  'measure',
  'followup',
  'contact',
  'case',
] as const
export type StoryKind = (typeof STORY_KINDS)[number]

/** What one record tells: at the day of a field, if it has come. */
export interface Told {
  readonly at: string
  readonly kind: StoryKind
  readonly title: string
  readonly facts?: readonly string[]
  readonly texts?: readonly string[]
}

export interface StoryWords {
  readonly wording: Wording
  readonly texts: typeof childStoryMessages.da
}

/** How a record's fields are said in its story. */
export interface Teller extends StoryWords {
  readonly record: RecordAnswer
  say(name: string): string
  /** What another record of the child is called. */
  measure(): string
}
