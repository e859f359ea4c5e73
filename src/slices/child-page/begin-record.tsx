import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { RECORDS } from '../../slices.ts'
import { RecordDialog } from '../../web/form/record-dialog.tsx'
import { openCase } from '../../web/form/use-record-form.ts'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { AllocateDialog } from '../child/allocate-dialog.parts.tsx'
import { ALLOCATE } from '../child/child.acts.ts'
import { childMessages } from '../child/child.texts.ts'
import { BeginPlan } from '../plan/begin-plan.parts.tsx'

interface Props {
  readonly answer: ChildAnswer
  readonly kind: string
  /** What the part of the page is called. */
  readonly title: string
}

/** The way to a new record of a kind: to the page of the act that writes one, or a form where it is written field by field. */
export function BeginRecord({ answer, kind, title }: Props) {
  const language = useLanguage()
  const spec = RECORDS.of(kind)
  const { begins } = spec.lifecycle
  if (spec.byActs) return null
  if (kind === 'allocation') return <BeginAllocation answer={answer} />
  // A goal is written on the plan that it is part of.
  if (kind === 'plan' || kind === 'goal') return <BeginOnPlan answer={answer} />
  if (begins && 'on' in begins)
    return begins.on.map(({ title, path, params }) => (
      <RegisterLink
        key={title.da}
        to={path(answer.child.id)}
        params={params?.(answer.child.id) ?? {}}
        className="small-button"
      >
        <Plus />
        {title[language]}
      </RegisterLink>
    ))
  return <BeginInForm answer={answer} spec={spec} title={title} only={begins?.with} />
}

function BeginOnPlan({ answer }: Pick<Props, 'answer'>) {
  return openCase(answer) ? <BeginPlan child={answer} className="small-button" /> : null
}

/** Gives the child's open case to a caseworker, where one may. */
export function BeginAllocation({ answer }: Pick<Props, 'answer'>) {
  const language = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  const kase = openCase(answer)
  if (!kase || !answer.may.allocate) return null
  return (
    <>
      <button type="button" className="small-button" onClick={() => setIsOpen(true)}>
        {ALLOCATE.title[language]}
      </button>
      {isOpen && <AllocateDialog of={kase} onClose={() => setIsOpen(false)} />}
    </>
  )
}

interface FormProps extends Pick<Props, 'answer' | 'title'> {
  readonly spec: RecordSpec
  /** The fields that it begins with; the rest is written on its own page. */
  readonly only: readonly string[] | undefined
}

function BeginInForm({ answer, title, spec, only }: FormProps) {
  const texts = useTexts(childMessages)
  const { add } = useTexts(registerMessages)
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const [isOpen, setIsOpen] = useState(false)
  function goOn(record: RecordAnswer) {
    setIsOpen(false)
    if (only && spec.lifecycle.page) navigate(address(spec.lifecycle.page(record)))
  }
  return (
    <>
      <button
        type="button"
        className="small-button"
        onClick={() => setIsOpen(true)}
        aria-label={texts.addTo(title)}
      >
        <Plus />
        {add}
      </button>
      {isOpen && (
        <RecordDialog
          spec={spec}
          child={answer}
          only={only}
          onSaved={goOn}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}

function Plus() {
  return <span aria-hidden="true">+ </span>
}
