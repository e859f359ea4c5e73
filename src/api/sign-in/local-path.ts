const NOWHERE = 'http://nowhere.invalid'

/** Where someone is led after the sign-in: an address of these pages, never of another site. */
export function localPath(asked: string | undefined): string {
  // Browsers read `\` as `/`, and pass over control characters.
  if (!asked?.startsWith('/') || /[\\\p{Cc}]/u.test(asked)) return '/'
  const address = new URL(asked, NOWHERE)
  const isLocal = address.origin === NOWHERE && !address.pathname.startsWith('//')
  return isLocal ? `${address.pathname}${address.search}${address.hash}` : '/'
}
