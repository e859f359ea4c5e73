import { texts } from '../../kernel/texts.ts'

/** What stands around every page about the register: who is signed in, and the ways to the register's own pages. */
export const registerShellMessages = texts({
  registerNavigation: { da: 'Registret', en: 'The register' },
  waiting: {
    da: (count: number) => (count === 1 ? '1 venter på dig' : `${count} venter på dig`),
    en: (count) => (count === 1 ? '1 waits for you' : `${count} wait for you`),
  },
  menu: { da: 'Menu', en: 'Menu' },
  signIn: { da: 'Log ind', en: 'Sign in' },
  signOut: { da: 'Log ud', en: 'Sign out' },
  signedInAs: { da: 'Logget ind som', en: 'Signed in as' },
  demoBanner: { da: 'Demo: opdigtede børn', en: 'Demo: invented children' },
  demoBannerMore: {
    da: 'Ingen af børnene eller medarbejderne findes. Skriv ikke noget om rigtige mennesker her.',
    en: 'None of the children or workers exist. Do not write anything about real people here.',
  },
  notForRole: {
    da: 'Din rolle har ikke adgang til siden',
    en: 'Your role does not give access to this page',
  },
  notForRoleHelp: {
    da: 'Spørg din leder eller systemadministratoren, hvis du mener, at du skal have den.',
    en: 'Ask your leader or the administrator if you think that you should have it.',
  },
})
