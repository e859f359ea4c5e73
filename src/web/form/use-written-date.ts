import { useEffect, useRef, useState } from 'react'
import type { Reading } from '../../kernel/written/reading.ts'

/** How a day or a moment is read from what is typed, and said again. */
export interface Written {
  readonly read: (text: string) => Reading
  /** It says its day whole: it holds at once, and not only when the field is left. */
  readonly isWhole: (text: string) => boolean
  readonly isValue: (value: string) => boolean
  readonly asWritten: (value: string) => string
}

interface Held {
  readonly value: string
  readonly onChange: (value: string) => void
}

interface Typed {
  readonly text: string
  /** What the form was told of it. */
  readonly value: string
}

/**
 * What is typed in a field of a date, and what the form holds of it: the ISO value once it can be read and no more is
 * likely to come, and until then the text itself, so that nothing is lost.
 */
export function useWrittenDate({ value, onChange }: Held, { read, isWhole, isValue, asWritten }: Written) {
  const [typed, setTyped] = useState<Typed | null>(null)
  const [isLeft, setIsLeft] = useState(true)
  const text = typed?.value === value ? typed.text : asWritten(value)

  function hold(text: string, reading: Reading | null) {
    const now = reading?.ok ? reading.value : text
    setTyped({ text, value: now })
    if (now !== value) onChange(now)
  }

  function leave() {
    setIsLeft(true)
    if (text !== '') hold(text.trim() === '' ? '' : text, text.trim() === '' ? null : read(text))
  }

  useBroughtBack(() => {
    if (value !== '' && !isValue(value)) leave()
  })

  const reading = isLeft && value !== '' && !isValue(value) ? read(text) : null
  return {
    text,
    /** What is wrong, once the field has been left. */
    fault: reading && !reading.ok ? reading.fault : null,
    /** It has been left with a value that holds. */
    isRead: isLeft && isValue(value),
    type: (text: string) => {
      setIsLeft(false)
      hold(text, isWhole(text) ? read(text) : null)
    },
    leave,
    pick: (value: string) => {
      setTyped(null)
      setIsLeft(true)
      onChange(value)
    },
  }
}

/** What a draft brings back was perhaps never left. */
function useBroughtBack(leave: () => void) {
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) leave()
    isFirst.current = false
  })
}
