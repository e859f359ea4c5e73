import { Link } from 'react-router'
import { pagerTexts } from './pager.texts.ts'
import './pager.css'
import { useTexts } from '../words/use-texts.ts'

interface Props {
  readonly label: string
  /** Zero-based. */
  readonly page: number
  readonly pages: number
  readonly addressOf: (page: number) => string
}

/** Back and forth in a long list; each page has an address of its own. */
export function Pager({ label, page, pages, addressOf }: Props) {
  const { pager } = useTexts(pagerTexts)
  if (pages < 2) return null
  return (
    <nav className="pager" aria-label={label}>
      {page > 0 && (
        <Link to={addressOf(page - 1)} className="pager-link" preventScrollReset rel="prev">
          ‹ {pager.previous}
        </Link>
      )}
      <span>{pager.page(page + 1, pages)}</span>
      {page + 1 < pages && (
        <Link to={addressOf(page + 1)} className="pager-link" preventScrollReset rel="next">
          {pager.next} ›
        </Link>
      )}
    </nav>
  )
}
