import type { pagerDa } from './pager.da.ts'

/** English texts of going back and forth in a long list. */
export const pagerEn: typeof pagerDa = {
  pager: {
    previous: 'Previous',
    next: 'Next',
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
}
