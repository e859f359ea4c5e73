interface Option {
  readonly value: string
  readonly title: string
  readonly help?: string | undefined
}

interface Props {
  readonly id: string
  readonly legend: string
  readonly help?: string | undefined
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | undefined
  readonly isRequired?: boolean
}

/** One choice among a few, all of them in sight with what they mean. */
export function RadioChoices({ id, legend, help, options, value, onChange, problem, isRequired }: Props) {
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <fieldset
      className={`field field-wide radio-choices${problem ? ' field-wrong' : ''}`}
      id={id}
      tabIndex={-1}
      aria-describedby={described || undefined}
    >
      <legend className="form-label">
        {legend}
        {isRequired && <span aria-hidden="true"> *</span>}
      </legend>
      {help && (
        <span className="field-help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {problem && (
        <span className="field-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      {options.map((option) => (
        <label key={option.value} className="radio-choice">
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span className="radio-title">{option.title}</span>
            {option.help && <span className="radio-help">{option.help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
