import { type ReactNode, useRef } from 'react'
import type { Text } from '../../kernel/text.ts'
import type { Lies } from '../../kernel/written/reading.ts'
import { isWholeDay, readDay } from '../../kernel/written/written-day.ts'
import { isReadAs } from '../../kernel/written/written-field.ts'
import { isWholeMoment, readMoment } from '../../kernel/written/written-moment.ts'
import { dayAsWritten, dayRead, momentAsWritten, momentRead } from '../../kernel/written/written-words.ts'
import { useLanguage } from '../routing/selection.ts'
import { danishToday } from '../words/today.ts'
import { useTexts } from '../words/use-texts.ts'
import { dateInputMessages } from './date-input.texts.ts'
import type { InputAttributes } from './field.tsx'
import { datedAs } from './unread-dates.ts'
import { useWrittenDate, type Written } from './use-written-date.ts'
import './date-input.css'

interface Props {
  readonly input: InputAttributes
  /** What the field is called, for the button beside it. */
  readonly label: string
  readonly lies: Lies
  /** What the field says is wrong already. */
  readonly problem?: string | undefined
  /** The last value that the calendar offers. */
  readonly max?: string | undefined
}

/**
 * A day, written as people write it and said in words when the field is left, with the browser's calendar as a button.
 * @see docs/decisions/0037-dates-as-they-are-written.md
 */
export function DayInput({ lies, ...props }: Props) {
  const texts = useTexts(dateInputMessages)
  const language = useLanguage()
  const written: Written = {
    read: (text) => readDay(text, { language, lies, today: danishToday() }),
    isWhole: isWholeDay,
    isValue: (value) => isReadAs('date', value),
    asWritten: dayAsWritten,
  }
  return (
    <WrittenInput
      {...props}
      dated={datedAs('date', lies)}
      written={written}
      native={(value) => ({ type: 'date', value: isReadAs('date', value) ? value : '' })}
      inWords={(value) => dayRead(value, language)}
      placeholder={texts.dayForm}
    />
  )
}

/** A day and a time by a Danish clock, written alike. */
export function MomentInput({ lies, ...props }: Props) {
  const texts = useTexts(dateInputMessages)
  const language = useLanguage()
  const written: Written = {
    read: (text) => readMoment(text, { language, lies, now: new Date().toISOString() }),
    isWhole: isWholeMoment,
    isValue: (value) => isReadAs('timestamp', value),
    asWritten: (value) => momentAsWritten(value, language),
  }
  return (
    <WrittenInput
      {...props}
      dated={datedAs('timestamp', lies)}
      written={written}
      native={(value) => ({
        type: 'datetime-local',
        value: isReadAs('timestamp', value) ? value.slice(0, 16) : '',
      })}
      inWords={(value) => momentRead(value, language)}
      placeholder={texts.momentForm}
    />
  )
}

interface WrittenProps extends Omit<Props, 'lies'> {
  readonly dated: ReturnType<typeof datedAs>
  readonly written: Written
  readonly native: (value: string) => { readonly type: 'date' | 'datetime-local'; readonly value: string }
  readonly inWords: (value: string) => string
  readonly placeholder: string
}

function WrittenInput({ input, label, problem, max, dated, written, ...shown }: WrittenProps) {
  const { native, inWords, placeholder } = shown
  const { value, onChange, ...attributes } = input
  const change = (said: string) => onChange({ target: { value: said } })
  const held = useWrittenDate({ value, onChange: change }, written)
  const says = `${input.id}-read`
  return (
    <>
      <span className="date-input">
        <input
          {...attributes}
          {...dated}
          className="form-input field-date"
          type="text"
          autoComplete="off"
          placeholder={placeholder}
          value={held.text}
          onChange={(event) => held.type(event.target.value)}
          onBlur={held.leave}
          // A form is sent by the same key, with what is read here.
          onKeyDown={(event) => event.key === 'Enter' && held.leave()}
          aria-describedby={[input['aria-describedby'], says].filter(Boolean).join(' ')}
          aria-invalid={input['aria-invalid'] || held.fault !== null || undefined}
        />
        <Calendar label={label} max={max} {...native(value)} onPick={held.pick} />
      </span>
      <Said id={says} fault={held.fault} problem={problem}>
        {held.isRead && inWords(value)}
      </Said>
    </>
  )
}

interface SaidProps {
  readonly id: string
  readonly fault: Text | null
  readonly problem: string | undefined
  readonly children: ReactNode
}

/** What was read, or what is wrong with it: there before it says anything, so that it is heard, and nothing moves. */
function Said({ id, fault, problem, children }: SaidProps) {
  const language = useLanguage()
  const isNew = fault !== null && fault[language] !== problem
  return (
    <span className={isNew ? 'field-read field-problem' : 'field-read'} id={id} aria-live="polite">
      {isNew ? fault[language] : children}
    </span>
  )
}

interface CalendarProps {
  readonly label: string
  readonly type: 'date' | 'datetime-local'
  readonly value: string
  readonly max: string | undefined
  readonly onPick: (value: string) => void
}

/** The browser's own calendar, behind a button: its input is neither seen nor reached by the keyboard. */
function Calendar({ label, onPick, ...native }: CalendarProps) {
  const texts = useTexts(dateInputMessages)
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className="date-picker">
      <input
        {...native}
        ref={input}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => onPick(event.target.value)}
      />
      <button type="button" title={texts.calendar} onClick={() => input.current?.showPicker()}>
        <span className="sr-only">{texts.pick(label)}</span>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path
            d="M3 4.5H17V17H3ZM3 8H17M6.5 2.5V6M13.5 2.5V6"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </svg>
      </button>
    </span>
  )
}
