/** Danish texts of going back and forth in a long list. */
export const pagerDa = {
  pager: {
    previous: 'Forrige',
    next: 'Næste',
    page: (page: number, pages: number) => `Side ${page} af ${pages}`,
  },
}
