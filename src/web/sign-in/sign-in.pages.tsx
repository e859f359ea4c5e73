import { page } from '../routing/page.ts'

/** Where one signs in. */
export const SIGN_IN_PAGE = page({
  path: '/log-ind',
  may: 'everyone',
  load: () => import('./sign-in-page.tsx').then(({ SignInPage }) => SignInPage),
})
