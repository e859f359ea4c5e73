import { Link, useLocation } from 'react-router'
import type { MeAnswer } from '../../api/wire-me.ts'
import { useRegisterAddress } from '../routing/address.ts'
import { useTexts } from '../words/use-texts.ts'
import { registerShellMessages } from './register-shell.texts.ts'

/** The pages of the figures that are open to everyone; they have links of their own below. */
export const PACKAGE_PAGE = /^\/(trappen|noegletal|barnets-vej|data|egne-filer)(\/|$)/

/** The register's pages that this role has, with what waits for this person, and the way to the staircase that everyone sees. */
export function RegisterLinks({ me }: { readonly me: MeAnswer }) {
  const texts = useTexts(registerShellMessages)
  const address = useRegisterAddress()
  const { pathname } = useLocation()
  const { may, waiting } = me
  const pages = [
    { path: '/mine-boern', title: texts.pageWorkList, isShown: may.write, waiting: 0 },
    { path: '/boern', title: texts.pageChildren, isShown: may.seeChildren, waiting: 0 },
    { path: '/sager-og-indsatser', title: texts.pageRecords, isShown: may.write, waiting: 0 },
    { path: '/kommunens-tal', title: texts.pageMunicipality, isShown: may.seeFigures, waiting: 0 },
    { path: '/godkendelser', title: texts.pageApprovals, isShown: may.allocate, waiting: waiting.approvals },
    { path: '/flytninger', title: texts.pageTransfers, isShown: may.allocate, waiting: waiting.transfers },
    {
      path: '/noedadgange',
      title: texts.pageEmergencies,
      isShown: may.allocate || may.seeLooks,
      waiting: waiting.emergencies,
    },
    { path: '/opslag', title: texts.pageLooks, isShown: may.seeLooks, waiting: 0 },
    { path: '/opsaetning', title: texts.pageSetUp, isShown: may.setUp, waiting: 0 },
    { path: '/trappen', title: texts.pageStaircase, isShown: true, waiting: 0, also: PACKAGE_PAGE },
  ].filter(({ isShown }) => isShown)
  return (
    <nav className="page-links register-links" aria-label={texts.registerNavigation}>
      <ul>
        {pages.map((page) => (
          <li key={page.path}>
            <Link
              to={address(page.path)}
              className={page.also && 'register-links-package'}
              aria-current={
                pathname === page.path || pathname.startsWith(`${page.path}/`) || page.also?.test(pathname)
                  ? 'page'
                  : undefined
              }
            >
              {page.title}
              {page.waiting > 0 && (
                <span className="waiting-badge">
                  <span aria-hidden="true">{page.waiting}</span>
                  <span className="sr-only"> ({texts.waiting(page.waiting)})</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
