import type { signInDa } from './register-sign-in.da.ts'

/** The sign-in page, in English. */
export const signInEn: typeof signInDa = {
  title: 'Sign in',
  lead: 'Trin keeps track of preventive work with children and young people, from the first worry.',
  leadBack: 'Sign in to get to the page. You come back to it afterwards.',
  openIdHelp: 'You sign in with your municipality’s ordinary sign-in.',
  openIdButton: 'Sign in with the municipality',
  offTitle: 'There is no register here',
  offHelp: 'This server only shows key figures of a data package. There are no children to sign in for.',
  demoTitle: 'Choose who you are',
  demoHelp: 'The demo has no passwords. Choose a worker, and see the register as she or he may see it.',
  demoNobody: 'There is nobody to choose among yet.',
  figuresWithout: 'See the partnership’s figures without signing in',
  signInAs: (name) => `Sign in as ${name}`,
  team: 'Team',
  sees: {
    caseworker: 'Sees own and the team’s cases',
    team_leader: 'Sees the department’s cases and allocates them',
    manager: 'Sees the department’s cases and emergency accesses',
    prevention_worker: 'Sees own preventive courses',
    provider_worker: 'Sees the measures that the provider delivers',
    frontline: 'Sees the children they are key professional for',
    analyst: 'Sees the municipality’s figures, never names',
    administrator: 'Sets the municipality up, sees no children',
    auditor: 'Sees who has looked at which child',
    system: '',
  },
  failures: {
    'no-access': [
      'You are signed in, but have no access to Trin',
      'Your user has no role in Trin. Talk to your administrator.',
    ],
    expired: ['The sign-in took too long', 'Try again.'],
    cancelled: ['The sign-in was cancelled', 'You can try again when you are ready.'],
    ended: ['You have been signed out', 'It happens when Trin has not been used for a while. Sign in again.'],
    other: ['The sign-in failed', 'Try again. If it happens again, talk to your administrator.'],
  },
  failed: 'The sign-in failed',
}
