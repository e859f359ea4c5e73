import type { ReactNode } from 'react'
import { useId } from 'react'
import type { PackageAnswer } from '../../api/wire.ts'
import { type Selection, useSelect } from '../routing/selection.ts'
import { useFormat } from '../words/format.ts'
import { useTexts } from '../words/use-texts.ts'
import { ComparePicker } from './compare-picker.tsx'

interface Props {
  readonly selection: Selection
  readonly answer: PackageAnswer
  /** A page that shows all cut-offs at once has no date to choose. */
  readonly withDate?: boolean
  readonly withCompare?: boolean
  /** What else a page lets the reader choose. */
  readonly children?: ReactNode
}

/** Municipality, cut-off and comparison: chosen once, kept in the address, the same on every page. */
export function Selectors({ selection, answer, withDate = true, withCompare = true, children }: Props) {
  const texts = useTexts()
  const format = useFormat()
  const select = useSelect()
  return (
    <div className="selectors">
      <SelectField
        label={texts.municipality}
        value={selection.municipality}
        options={answer.municipalities.map(({ code, name }) => ({ value: code, title: name }))}
        onChange={(municipality) => select({ municipality })}
      />
      {withDate && (
        <SelectField
          label={texts.cutOff}
          value={selection.date}
          options={answer.cutOffs.toReversed().map((date) => ({ value: date, title: format.date(date) }))}
          onChange={(date) => select({ date })}
        />
      )}
      {withCompare && answer.municipalities.length > 1 && (
        <ComparePicker
          municipalities={answer.municipalities.filter(({ code }) => code !== selection.municipality)}
          chosen={selection.compare}
          onChange={(compare) => select({ compare })}
        />
      )}
      {children}
    </div>
  )
}

interface SelectFieldProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly title: string }[]
  readonly onChange: (value: string) => void
}

/** One choice among named values. */
export function SelectField({ label, value, options, onChange }: SelectFieldProps) {
  const id = useId()
  return (
    <div className="select-field">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="form-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  )
}
