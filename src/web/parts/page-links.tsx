import { useEffect, useRef } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { addressOf } from '../routing/selection.ts'

interface PageLink {
  readonly path: string
  readonly title: string
  /** Pages below another path that belong to this one. */
  readonly also?: string
}

interface Props {
  readonly label: string
  readonly base: string
  readonly pages: readonly PageLink[]
}

/** The links between pages; they carry municipality, cut-off and comparison along. */
export function PageLinks({ label, base, pages }: Props) {
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const list = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place in the list
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (here && list.current) list.current.scrollLeft = here.offsetLeft - list.current.clientWidth / 3
  }, [pathname])
  const isHere = ({ path, also }: PageLink) =>
    pathname === `${base}${path}` ||
    (path === '/' ? pathname === base : pathname.startsWith(`${base}${path}/`)) ||
    (also !== undefined && pathname.startsWith(`${base}${also}/`))
  return (
    <nav className="page-links" aria-label={label}>
      <ul ref={list}>
        {pages.map((page) => (
          <li key={page.path}>
            <Link
              to={addressOf(search, page.path === '/' && base !== '' ? base : `${base}${page.path}`, {})}
              aria-current={isHere(page) ? 'page' : undefined}
            >
              {page.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
