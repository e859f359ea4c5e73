import { childStoryDa } from './child-story.da.ts'
import { childStoryEn } from './child-story.en.ts'
import type { Messages } from './use-texts.ts'

export const childStoryMessages: Messages<typeof childStoryDa> = { da: childStoryDa, en: childStoryEn }
