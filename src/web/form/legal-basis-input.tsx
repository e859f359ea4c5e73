import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import type { InputAttributes } from './field.tsx'

interface Props {
  readonly input: InputAttributes
  readonly onChange: (value: string) => void
  readonly suggestions: readonly string[]
}

/** Law and paragraph, written or taken over from what such a measure usually rests on. */
export function LegalBasisInput({ input, onChange, suggestions }: Props) {
  const texts = useTexts(registerMessages)
  return (
    <>
      <input {...input} className="form-input" type="text" autoComplete="off" />
      {suggestions.length > 0 && (
        <fieldset className="suggestions">
          <legend className="sr-only">{texts.legalSuggestions}</legend>
          {suggestions.map((one) => (
            <button
              key={one}
              type="button"
              className="suggestion"
              aria-pressed={input.value === one}
              onClick={() => onChange(one)}
            >
              {one}
            </button>
          ))}
        </fieldset>
      )}
    </>
  )
}
