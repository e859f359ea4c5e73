import { Link, useLocation } from 'react-router'
import type { MeAnswer } from '../../api/wire-me.ts'
import { useRegisterAddress } from '../routing/address.ts'
import { addressOfPage } from '../routing/page.ts'
import { useLanguage } from '../routing/selection.ts'
import { useTexts } from '../words/use-texts.ts'
import { isOpenPage, linkedFor } from './pages.ts'
import { registerShellMessages } from './register-shell.texts.ts'

/** The register's pages that this role has, with what waits for this person, and the way to the staircase that everyone sees. */
export function RegisterLinks({ me }: { readonly me: MeAnswer }) {
  const texts = useTexts(registerShellMessages)
  const language = useLanguage()
  const address = useRegisterAddress()
  const { pathname } = useLocation()
  const pages = linkedFor(me)
    .map((page) => ({ path: addressOfPage(page), ...page.link }))
    .filter(
      ({ path, waiting, isWhileWaiting }) =>
        !isWhileWaiting || path === pathname || (waiting !== undefined && me.waiting[waiting] > 0),
    )
  return (
    <nav className="page-links register-links" aria-label={texts.registerNavigation}>
      <ul>
        {pages.map(({ path, title, waiting }) => (
          <li key={path}>
            <Link
              to={address(path)}
              aria-current={pathname === path || pathname.startsWith(`${path}/`) ? 'page' : undefined}
            >
              {title[language]}
              {waiting && <Waiting count={me.waiting[waiting]} />}
            </Link>
          </li>
        ))}
        <li>
          <Link
            to={address('/trappen')}
            className="register-links-package"
            aria-current={isOpenPage(pathname) ? 'page' : undefined}
          >
            {texts.pageStaircase}
          </Link>
        </li>
      </ul>
    </nav>
  )
}

function Waiting({ count }: { readonly count: number }) {
  const texts = useTexts(registerShellMessages)
  if (count === 0) return null
  return (
    <span className="waiting-badge">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only"> ({texts.waiting(count)})</span>
    </span>
  )
}
