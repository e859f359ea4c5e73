import { useId, useState } from 'react'
import { isDay } from '../../kernel/calendar.ts'
import { order } from '../../web/answers/api.ts'
import { Field } from '../../web/form/field.tsx'
import { Form } from '../../web/form/form.tsx'
import { CheckField, DayField } from '../../web/form/inputs.tsx'
import { useSaving } from '../../web/form/saving.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { SEARCH } from '../people/people.endpoints.ts'
import type { ChildSearchAnswer } from '../people/people.wire.ts'
import { childrenMessages } from './children.texts.ts'
import { isCpr, isSomethingKnown, type Known, searchOf, withCpr } from './search.parts.ts'

interface Props {
  readonly known: Known
  readonly onChange: (known: Known) => void
  readonly onFound: (answer: ChildSearchAnswer) => void
}

/** Search before a child is registered: by CPR number, name and date of birth, as much as is known. */
export function SearchForm({ known, onChange, onFound }: Props) {
  const texts = useTexts(childrenMessages)
  const id = useId()
  const saving = useSaving()
  const [problem, setProblem] = useState<Missing | null>(null)
  async function search() {
    const found = missingIn(known)
    setProblem(found)
    if (found !== null) {
      const field = found === 'nothing' ? (known.isUnborn ? 'name' : 'cpr') : found
      document.getElementById(`${id}-${field}`)?.focus()
      return
    }
    const answer = await saving.save(() => order(SEARCH, { body: searchOf(known) }))
    if (answer) onFound(answer)
  }
  const field = (name: 'cpr' | 'name', problem?: string) => ({
    id: `${id}-${name}`,
    value: known[name],
    onChange: (value: string) => onChange({ ...known, [name]: value }),
    problem,
  })
  const input = { className: 'form-input', autoComplete: 'off' }
  return (
    <Form
      form={{ idOf: () => null, saving, submit: search }}
      submit={texts.searchButton}
      sending={texts.searching}
      again={texts.searchButton}
      foot="button-row"
      beside={<span className="small">{texts.searchLogged}</span>}
    >
      {problem === 'nothing' && (
        <p className="field-problem" role="alert">
          {texts.searchSomething}
        </p>
      )}
      <div className="fields fields-search">
        {!known.isUnborn && (
          <Field
            {...field('cpr', problem === 'cpr' ? texts.cprWrong : undefined)}
            label={texts.cpr}
            help={texts.cprHelp}
            onChange={(cpr) => onChange(withCpr(known, cpr))}
          >
            {(attributes) => <input {...attributes} {...input} type="text" />}
          </Field>
        )}
        <Field {...field('name')} label={texts.fullName}>
          {(attributes) => <input {...attributes} {...input} type="text" />}
        </Field>
        <BirthFields id={id} known={known} onChange={onChange} />
      </div>
    </Form>
  )
}

/** When the child was born, or is expected. */
function BirthFields({ id, known, onChange }: Pick<Props, 'known' | 'onChange'> & { readonly id: string }) {
  const texts = useTexts(childrenMessages)
  const { expected } = useTexts(registerMessages)
  return (
    <>
      <DayField
        id={`${id}-date`}
        value={known.date}
        onChange={(date) => onChange({ ...known, date })}
        label={known.isUnborn ? capitalised(expected('')) : texts.birthDate}
        lies={known.isUnborn ? 'ahead' : 'past'}
      />
      <CheckField
        id={`${id}-unborn`}
        label={texts.unbornCheck}
        value={String(known.isUnborn)}
        onChange={(isUnborn) => onChange({ ...known, isUnborn: isUnborn === 'true', date: '' })}
      />
    </>
  )
}

/** What is wrong before it is worth asking. */
type Missing = 'cpr' | 'date' | 'nothing'

function missingIn(known: Known): Missing | null {
  if (known.cpr.trim() !== '' && !known.isUnborn && !isCpr(known.cpr)) return 'cpr'
  if (known.date !== '' && !isDay(known.date)) return 'date'
  return isSomethingKnown(known) ? null : 'nothing'
}

function capitalised(text: string): string {
  return text.trim().charAt(0).toUpperCase() + text.trim().slice(1)
}
