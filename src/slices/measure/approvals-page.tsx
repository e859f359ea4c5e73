import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useAsk } from '../../web/answers/questions.ts'
import { Answered, Notice } from '../../web/parts/answered.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { AnsweredLine, AnswerForm, ApprovalCard } from './approval-card.tsx'
import { approvalsMessages } from './approvals.texts.ts'
import { APPROVALS } from './measure.endpoints.ts'
import type { Approval, ApprovalsAnswer } from './measure.wire.ts'
import '../../web/styles/notification.css'
import '../../web/styles/measure.css'
import './approvals.css'
import { usePersonName } from '../../web/words/person-name.ts'
import { useTexts } from '../../web/words/use-texts.ts'

/** Godkendelser: what waits for a leader's yes or no. */
export function ApprovalsPage() {
  const texts = useTexts(approvalsMessages)
  const query = useAsk(APPROVALS)
  return (
    <div className="page-width approvals-page">
      <PageHead title={texts.title} lead={texts.lead} />
      <Answered query={query}>{(answer) => <Approvals answer={answer} />}</Answered>
    </div>
  )
}

function Approvals({ answer: { waiting, answered } }: { readonly answer: ApprovalsAnswer }) {
  const texts = useTexts(approvalsMessages)
  const questions = useQueryClient()
  const personName = usePersonName()
  const [last, setLast] = useState<Approval | null>(null)
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (last) said.current?.focus()
  }, [last])
  // How many wait stands in the menu too.
  const onAnswered = (approval: Approval) => {
    setLast(approval)
    return questions.invalidateQueries({ queryKey: ['me'] })
  }
  return (
    <>
      {last && (
        <p ref={said} className="notice notice-info" role="status" tabIndex={-1}>
          {texts.thanks(personName(last.childName))}
        </p>
      )}
      {waiting.length === 0 ? (
        <Notice kind="info" title={texts.none}>
          <p>{texts.noneHelp}</p>
        </Notice>
      ) : (
        <section aria-labelledby="waiting-title">
          <h2 id="waiting-title">{texts.waiting(waiting.length)}</h2>
          {waiting.map((one) => (
            <ApprovalCard key={one.record.id} approval={one}>
              <AnswerForm key={one.record.version} approval={one} onAnswered={() => onAnswered(one)} />
            </ApprovalCard>
          ))}
        </section>
      )}
      {answered.length > 0 && (
        <section className="card-frame answered" aria-labelledby="answered-title">
          <h2 id="answered-title">{texts.answered}</h2>
          <ul className="measure-list">
            {answered.map((one) => (
              <AnsweredLine key={one.record.id} approval={one} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
