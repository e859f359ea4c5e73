/** What stands around every page about the register: who is signed in, and the ways to the register's own pages. */
export const registerShellDa = {
  registerNavigation: 'Registret',
  pageChildren: 'Børn',
  pageMunicipality: 'Kommunens tal',
  pageLooks: 'Opslag',
  pageEmergencies: 'Nødadgange',
  pageTransfers: 'Flytninger',
  pageSetUp: 'Opsætning',
  waiting: (count: number) => (count === 1 ? '1 venter på dig' : `${count} venter på dig`),
  menu: 'Menu',
  signIn: 'Log ind',
  signOut: 'Log ud',
  signedInAs: 'Logget ind som',
  demoBanner: 'Demo: opdigtede børn',
  demoBannerMore: 'Ingen af børnene eller medarbejderne findes. Skriv ikke noget om rigtige mennesker her.',
  notForRole: 'Din rolle har ikke adgang til siden',
  notForRoleHelp: 'Spørg din leder eller systemadministratoren, hvis du mener, at du skal have den.',
}
