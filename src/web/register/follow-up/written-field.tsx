import type { ReactNode } from 'react'

interface Props {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: ReactNode
  readonly problem?: string | undefined
  readonly form?: 'lines' | 'date'
  readonly rows?: number
  /** ISO day, for dates. */
  readonly max?: string
  readonly isRequired?: boolean
}

/** One labelled input: a few lines, which can be dictated, or a day. */
export function WrittenField({
  id,
  label,
  value,
  onChange,
  help,
  problem,
  form = 'lines',
  rows = 3,
  max,
  isRequired,
}: Props) {
  const shared = {
    id,
    value,
    className: form === 'date' ? 'form-input field-date' : 'form-input',
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
    'aria-describedby':
      [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': problem ? true : undefined,
    'aria-required': isRequired || undefined,
  }
  return (
    <div className={`field field-wide${problem ? ' field-wrong' : ''}`}>
      <label className="form-label" htmlFor={id}>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
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
      {form === 'date' ? (
        <input {...shared} type="date" max={max} />
      ) : (
        <textarea {...shared} rows={rows} autoCapitalize="sentences" spellCheck />
      )}
    </div>
  )
}
