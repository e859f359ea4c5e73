interface Props {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string
  readonly isOptional?: boolean
}

/** Why something is done; it stands in the history or in the log afterwards. */
export function ReasonField({ id, label, help, value, onChange, problem, isOptional = false }: Props) {
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className={problem ? 'field field-wide field-wrong' : 'field field-wide'}>
      <label className="form-label" htmlFor={id}>
        {label}
        {!isOptional && <span aria-hidden="true"> *</span>}
      </label>
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
      <textarea
        id={id}
        className="form-input"
        rows={2}
        maxLength={400}
        value={value}
        aria-required={!isOptional || undefined}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
