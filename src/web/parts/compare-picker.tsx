import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Municipality } from '../../api/wire.ts'
import { useTexts } from '../words/use-texts.ts'

interface Props {
  readonly municipalities: readonly Municipality[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

const FIND_FROM = 8

/** Which other municipalities to show side by side: a list of boxes behind a button, with a search in long lists. */
export function ComparePicker({ municipalities, chosen, onChange }: Props) {
  const texts = useTexts()
  const id = useId()
  const { isOpen, setIsOpen, frame, button, onKeyDown } = useDisclosure()
  const names = municipalities.filter(({ code }) => chosen.includes(code)).map(({ name }) => name)
  const summary = names.length <= 2 ? names.join(', ') : texts.compareSome(names.length)
  return (
    <div className="select-field compare-picker" ref={frame}>
      <span className="form-label" id={`${id}-label`}>
        {texts.compareWith}
      </span>
      <button
        type="button"
        ref={button}
        id={`${id}-button`}
        className="form-select"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-panel` : undefined}
        aria-labelledby={`${id}-label ${id}-button`}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={onKeyDown}
      >
        {summary || texts.compareNone}
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from anywhere within
        <div id={`${id}-panel`} className="compare-panel" onKeyDown={onKeyDown}>
          <Boxes municipalities={municipalities} chosen={chosen} onChange={onChange} />
        </div>
      )}
    </div>
  )
}

function Boxes({ municipalities, chosen, onChange }: Props) {
  const texts = useTexts()
  const [wanted, setWanted] = useState('')
  const fitting = municipalities.filter(({ name }) =>
    name.toLowerCase().includes(wanted.trim().toLowerCase()),
  )
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code])
  return (
    <fieldset>
      <legend className="sr-only">{texts.compareWith}</legend>
      {municipalities.length >= FIND_FROM && (
        <input
          type="search"
          className="form-input"
          aria-label={texts.compareFind}
          placeholder={texts.compareFind}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      <ul className="compare-list">
        {fitting.map(({ code, name }) => (
          <li key={code}>
            <label>
              <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
              {name}
            </label>
          </li>
        ))}
      </ul>
      {fitting.length === 0 && <p>{texts.compareNoMatch}</p>}
      {chosen.length > 0 && (
        <button type="button" className="link-button" onClick={() => onChange([])}>
          {texts.compareClear}
        </button>
      )}
    </fieldset>
  )
}

/** Open and shut: by the button, by Escape, and by turning to something else. */
function useDisclosure() {
  const [isOpen, setIsOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !frame.current?.contains(target)) setIsOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [isOpen])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    setIsOpen(false)
    button.current?.focus()
  }
  return { isOpen, setIsOpen, frame, button, onKeyDown }
}
