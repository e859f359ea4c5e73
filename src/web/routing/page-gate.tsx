import { Outlet, useParams } from 'react-router'
import { NotFoundPage } from '../parts/not-found.tsx'
import type { Page } from './page.ts'
import { RegisterPage } from './register-page.tsx'

/** Before a page: only those who may pass, and only with an address that can lead somewhere. */
export function PageGate({ page }: { readonly page: Page }) {
  const params = useParams()
  const isRight = Object.entries(page.params).every(([name, check]) => check(params[name] ?? ''))
  const shown = isRight ? <Outlet /> : <NotFoundPage />
  return page.may === 'everyone' ? (
    shown
  ) : (
    <RegisterPage may={page.may} unconnected={isRight ? page.unconnected : undefined}>
      {shown}
    </RegisterPage>
  )
}
