import type { ReactNode } from 'react'

interface Props {
  readonly id: string
  /** What is heard instead of the symbol. */
  readonly label: string
  readonly children: ReactNode
}

/** The row of a person in the table behind the pictures. */
export function rowOf(id: string): string {
  return `network-${id}`
}

/** A person in a picture: leads to everything about them in the table. */
export function PersonLink({ id, label, children }: Props) {
  return (
    <a
      className="picture-person"
      href={`#${rowOf(id)}`}
      onClick={(event) => {
        const row = document.getElementById(rowOf(id))
        if (!row) return
        event.preventDefault()
        row.focus({ preventScroll: true })
        row.scrollIntoView({ block: 'center' })
      }}
    >
      <title>{label}</title>
      {children}
    </a>
  )
}
