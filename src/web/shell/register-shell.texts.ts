import { texts } from '../../kernel/texts.ts'

/** What stands around every page about the register: who is signed in, and the ways to the register's own pages. */
export const registerShellMessages = texts({
  registerNavigation: { da: 'Registret', en: 'The register' },
  waiting: {
    da: (count: number) => (count === 1 ? '1 venter på dig' : `${count} venter på dig`),
    en: (count) => (count === 1 ? '1 waits for you' : `${count} wait for you`),
  },
  menu: { da: 'Menu', en: 'Menu' },
  findChild: { da: 'Find barn', en: 'Find child' },
  keys: { da: 'Tastaturgenveje', en: 'Keyboard shortcuts' },
  signIn: { da: 'Log ind', en: 'Sign in' },
  signOut: { da: 'Log ud', en: 'Sign out' },
  signedInAs: { da: 'Logget ind som', en: 'Signed in as' },
  demoBanner: { da: 'Demo: opdigtede børn', en: 'Demo: invented children' },
  demoBannerMore: {
    da: 'Ingen af børnene eller medarbejderne findes. Skriv ikke noget om rigtige mennesker her.',
    en: 'None of the children or workers exist. Do not write anything about real people here.',
  },
  otherTitle: {
    da: (name: string) => `${name} er logget ind i et andet vindue`,
    en: (name) => `${name} has signed in in another window`,
  },
  otherHelp: {
    da: (name: string) =>
      `Siden her tilhører stadig ${name}. Det, du har skrevet, bliver stående, men kan ikke gemmes, før ${name} er logget ind igen.`,
    en: (name) =>
      `This page still belongs to ${name}. What you have written stays here, but cannot be saved until ${name} has signed in again.`,
  },
  otherGoOn: {
    da: (name: string) => `Forlad siden, og fortsæt som ${name}`,
    en: (name) => `Leave this page and go on as ${name}`,
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
