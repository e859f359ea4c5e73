import { type KeyboardEvent, useId } from 'react'
import { useNavigate } from 'react-router'
import { useRegisterAddress } from '../routing/address.ts'

interface Props {
  readonly label: string
  /** What to write, where nothing is written yet. */
  readonly hint: string
  readonly text: string
  readonly onChange: (text: string) => void
  readonly found: readonly { readonly id: string }[]
  /** Goes down into the list. */
  readonly into: () => void
}

/** A name to hold the list to, as one writes; Enter opens the only child found, the arrow down goes to the list. */
export function FindOnList({ label, hint, text, onChange, found, into }: Props) {
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const id = useId()
  function press(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      into()
    }
    if (event.key === 'Enter' && found.length === 1) navigate(address(`/boern/${found[0].id}`))
  }
  return (
    <div className="search-field">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        className="form-input"
        value={text}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={press}
      />
    </div>
  )
}
