import { useEffect, useRef } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { latestCase } from '../../web/form/use-record-form.ts'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { BeginPlan } from '../plan/begin-plan.parts.tsx'
import { investigationMessages } from './investigation.texts.ts'

interface Props {
  readonly record: RecordOf<'investigation'>
  readonly child: ChildAnswer
  /** It was completed just now: the keyboard goes on from here. */
  readonly isFocused: boolean
}

/** A completed investigation leads straight on. */
export function NextSteps({ record, child, isFocused }: Props) {
  const texts = useTexts(investigationMessages)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFocused) title.current?.focus()
  }, [isFocused])
  const own = record.values.case_id ?? undefined
  const caseId = own ?? latestCase(child)?.id
  const isOpen = child.records.child_case.some(({ id, values }) => id === caseId && !values.closed_on)
  return (
    <section className="card-frame next-steps no-print" aria-labelledby="next-steps">
      <h2 id="next-steps" ref={title} tabIndex={-1}>
        {texts.next}
      </h2>
      <div className="button-row">
        <BeginPlan child={child} caseId={own} />
        <RegisterLink to={`/boern/${child.child.id}/ny-indsats`} className="button button-secondary">
          {texts.chooseMeasure}
        </RegisterLink>
        {caseId && isOpen && (
          <RegisterLink to={`/sager/${caseId}/luk`} className="button button-secondary">
            {texts.closeCase}
          </RegisterLink>
        )}
      </div>
    </section>
  )
}
