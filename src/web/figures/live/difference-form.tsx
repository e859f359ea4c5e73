import { type FormEvent, useId, useState } from 'react'
import { instantOf } from '../../../kernel/written/written-moment.ts'
import { MomentField } from '../../form/inputs.tsx'
import { SelectField } from '../../parts/selectors.tsx'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { liveMessages } from './live.texts.ts'

/** Which number, and the two moments at which it was known; times by a Danish clock. */
export interface Compared {
  readonly date: string
  readonly group: string
  readonly from: string
  readonly to: string
}

interface Props {
  readonly compared: Compared
  readonly groups: readonly { readonly value: string; readonly title: string }[]
  readonly dates: readonly string[]
  readonly onChange: (compared: Compared) => void
}

/** Chooses the two moments; the number itself is chosen as on the other pages. */
export function DifferenceForm({ compared, groups, dates, onChange }: Props) {
  const texts = useTexts(liveMessages)
  const format = useFormat()
  const { difference } = texts
  const id = useId()
  const [from, setFrom] = useState(compared.from)
  const [to, setTo] = useState(compared.to)
  const [isWrong, setIsWrong] = useState(false)
  const show = (event: FormEvent) => {
    event.preventDefault()
    const isRead = [from, to].every((moment) => instantOf(moment) !== null)
    const isInOrder = isRead && from < to
    // The field itself says what is wrong with its moment.
    setIsWrong(isRead && !isInOrder)
    if (isInOrder) onChange({ ...compared, from, to })
  }
  return (
    <form className="selectors known-form" noValidate onSubmit={show}>
      <SelectField
        label={texts.cutOff}
        value={compared.date}
        options={dates.toReversed().map((date) => ({ value: date, title: format.date(date) }))}
        onChange={(date) => onChange({ ...compared, date })}
      />
      {groups.length > 1 && (
        <SelectField
          label={difference.group}
          value={compared.group}
          options={groups}
          onChange={(group) => onChange({ ...compared, group })}
        />
      )}
      <MomentField id={`${id}-from`} label={difference.from} value={from} onChange={setFrom} />
      <MomentField id={`${id}-to`} label={difference.to} value={to} onChange={setTo} />
      <button type="submit" className="button button-primary">
        {difference.show}
      </button>
      {isWrong && (
        <span className="field-problem" role="alert">
          {difference.wrongOrder}
        </span>
      )}
    </form>
  )
}
