import { texts } from '../../kernel/texts.ts'

/** Texts of going back and forth in a long list. */
export const pagerTexts = texts({
  pager: texts({
    previous: { da: 'Forrige', en: 'Previous' },
    next: { da: 'Næste', en: 'Next' },
    page: {
      da: (page: number, pages: number) => `Side ${page} af ${pages}`,
      en: (page, pages) => `Page ${page} of ${pages}`,
    },
  }),
})
