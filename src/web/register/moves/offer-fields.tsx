import type { ReactNode } from 'react'
import type { FieldProblem } from '../../../domain/record.ts'
import { useLanguage } from '../../selection.ts'
import { movesMessages } from '../../texts/moves.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { useSignedIn } from '../me.ts'
import { useChoices } from '../questions.ts'

/** What is said of a move: where to, when, and what the new municipality needs to know at once. */
export interface Offer {
  readonly to: string
  readonly movesOn: string
  readonly note: string
}

interface Props {
  readonly id: string
  readonly offer: Offer
  readonly onChange: (offer: Offer) => void
  readonly problems: readonly FieldProblem[]
}

/** The fields of an offer. */
export function OfferFields({ id, offer, onChange, problems }: Props) {
  const texts = useTexts(movesMessages)
  const language = useLanguage()
  const problem = (field: keyof Offer) => problems.find((one) => one.field === field)?.message[language]
  const input = (field: keyof Offer) => ({
    id: `${id}-${field}`,
    value: offer[field],
    'aria-invalid': problem(field) !== undefined || undefined,
    'aria-describedby': problem(field) ? `${id}-${field}-problem` : undefined,
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...offer, [field]: target.value }),
  })
  return (
    <div className="fields">
      <OfferField id={`${id}-to`} label={texts.municipality} problem={problem('to')}>
        <select className="form-select" {...input('to')}>
          <option value="">{texts.chooseMunicipality}</option>
          <OtherMunicipalities />
        </select>
      </OfferField>
      <OfferField id={`${id}-movesOn`} label={texts.movesOnLabel} problem={problem('movesOn')}>
        <input type="date" className="form-input field-date" {...input('movesOn')} />
      </OfferField>
      <OfferField id={`${id}-note`} label={texts.noteLabel} help={texts.noteHelp} isWide>
        <textarea className="form-input" rows={5} maxLength={4000} {...input('note')} />
      </OfferField>
    </div>
  )
}

function OtherMunicipalities() {
  const { data: choices } = useChoices()
  const { municipality } = useSignedIn()
  const others = (choices?.municipalities ?? []).filter(({ code }) => code !== municipality.code)
  return others.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ))
}

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly problem?: string
  readonly isWide?: boolean
  readonly children: ReactNode
}

function OfferField({ id, label, help, problem, isWide, children }: FieldProps) {
  return (
    <div className={`field${isWide ? ' field-wide' : ''}${problem ? ' field-wrong' : ''}`}>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {help && <span className="field-help">{help}</span>}
      {problem && (
        <span className="field-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      {children}
    </div>
  )
}
