import type { registerShellDa } from './register-shell.da.ts'

/** What stands around every page about the register, in English. */
export const registerShellEn: typeof registerShellDa = {
  registerNavigation: 'The register',
  pageWorkList: 'My children',
  pageApprovals: 'Approvals',
  pageChildren: 'Children',
  pageRecords: 'Cases and measures',
  pageMunicipality: 'The municipality',
  pageLooks: 'Looks',
  pageEmergencies: 'Emergencies',
  pageTransfers: 'Moves',
  pageSetUp: 'Set-up',
  waiting: (count) => (count === 1 ? '1 waits for you' : `${count} wait for you`),
  menu: 'Menu',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: 'Signed in as',
  demoBanner: 'Demo: invented children',
  demoBannerMore: 'None of the children or workers exist. Do not write anything about real people here.',
  notForRole: 'Your role does not give access to this page',
  notForRoleHelp: 'Ask your leader or the administrator if you think that you should have it.',
}
