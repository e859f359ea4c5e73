import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'

/** Which parts of a page are unfolded. */
export interface Folding {
  readonly unfolded: ReadonlySet<string>
  fold(part: string, isUnfolded: boolean): void
}
export const FoldingContext = createContext<Folding>({ unfolded: new Set(), fold: () => {} })

interface Props {
  /** Its place in the address, after `#`. */
  readonly id: string
  readonly title: string
  /** How much stands in it; none where it is not counted. */
  readonly count?: number
  readonly isEmpty?: boolean
  readonly children: ReactNode
}

/** A part of a page under its heading, which unfolds it. */
export function FoldedSection({ id, title, count = 0, isEmpty = false, children }: Props) {
  const { unfolded, fold } = useContext(FoldingContext)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (location.hash === `#${id}`) place.current?.scrollIntoView()
  }, [id])
  return (
    <section
      ref={place}
      className={`card-frame child-section folded-section${isEmpty ? ' section-empty' : ''}`}
      id={id}
      aria-labelledby={`${id}-title`}
    >
      <details open={unfolded.has(id)} onToggle={(event) => fold(id, event.currentTarget.open)}>
        <summary>
          <h2 id={`${id}-title`}>
            {title} {count > 0 && <span className="section-count">{count}</span>}
          </h2>
        </summary>
        {children}
      </details>
    </section>
  )
}
