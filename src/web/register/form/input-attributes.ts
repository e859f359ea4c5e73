/** What any input of a field is given. */
export interface InputProps {
  readonly id: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly describedBy: string | undefined
  readonly isWrong: boolean
  readonly isRequired: boolean
}

/** What every input of a form says about itself. */
export function attributesOf({ id, value, onChange, describedBy, isWrong, isRequired }: InputProps) {
  return {
    id,
    value,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
    'aria-describedby': describedBy,
    'aria-invalid': isWrong || undefined,
    'aria-required': isRequired || undefined,
  }
}
