import type { ReactNode } from 'react'

/** What is said of a field, whatever it is filled in with. */
export interface FieldWords {
  readonly id: string
  readonly label: string
  readonly help?: ReactNode
  readonly problem?: string | undefined
  readonly isRequired?: boolean | undefined
}

/** What a field holds, and who hears of it when it is changed. */
export interface FieldValueProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** What every input of a form says about itself. */
export type InputAttributes = ReturnType<typeof attributesOf>

interface Props extends FieldWords, FieldValueProps {
  readonly isWide?: boolean | undefined
  /** The input, given what it must say about itself. */
  readonly children: (input: InputAttributes) => ReactNode
}

/** One field of a form: its name, what helps, what is wrong with it, and its input. */
export function Field({ isWide, children, ...field }: Props) {
  const { id, label, problem, isRequired } = field
  return (
    <div className={`field${isWide ? ' field-wide' : ''}${problem ? ' field-wrong' : ''}`}>
      <label className="form-label" htmlFor={id}>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </label>
      <Words {...field} />
      {children(attributesOf(field))}
    </div>
  )
}

interface GroupProps extends FieldWords {
  readonly className: string
  readonly children: ReactNode
}

/** A field of several inputs, such as one to choose from each of: one name, help and problem for all of them. */
export function FieldGroup({ className, children, ...field }: GroupProps) {
  const { id, label, problem, isRequired } = field
  return (
    <fieldset
      className={problem ? `${className} field-wrong` : className}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(field)}
    >
      <legend className="form-label">
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </legend>
      <Words {...field} />
      {children}
    </fieldset>
  )
}

function Words({ id, help, problem }: Pick<FieldWords, 'id' | 'help' | 'problem'>) {
  return (
    <>
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
    </>
  )
}

function describedBy({ id, help, problem }: FieldWords): string | undefined {
  return [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
}

function attributesOf(field: FieldWords & FieldValueProps) {
  const { id, value, onChange, problem, isRequired } = field
  return {
    id,
    value,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
    'aria-describedby': describedBy(field),
    'aria-invalid': problem !== undefined || undefined,
    'aria-required': isRequired || undefined,
  }
}
