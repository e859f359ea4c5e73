import { texts } from '../../kernel/texts.ts'

/** Words above a page of work on one child. */
export const workHeadTexts = texts({
  back: { da: 'Barnets side', en: "The child's page" },
})
