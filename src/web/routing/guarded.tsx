import type { ReactNode } from 'react'
import type { MeAnswer } from '../../api/wire-me.ts'
import { RegisterPage } from './register-page.tsx'

/** A page for those who are signed in, and whose role has it. */
export function guarded(page: ReactNode, may: (me: MeAnswer) => boolean): ReactNode {
  return <RegisterPage may={may}>{page}</RegisterPage>
}
