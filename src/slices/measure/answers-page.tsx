import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useAsk } from '../../web/answers/questions.ts'
import { Answered } from '../../web/parts/answered.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { AnsweredLine } from './approval-card.tsx'
import { approvalsMessages } from './approvals.texts.ts'
import { ANSWERS } from './measure.endpoints.ts'
import type { AnswersAnswer } from './measure.wire.ts'
import '../../web/styles/measure.css'
import './approvals.css'

/** Svar: what leaders have answered to what one asked. Whoever has read them here is not told of them in the menu any longer. */
export function AnswersPage() {
  const texts = useTexts(approvalsMessages)
  const query = useAsk(ANSWERS)
  return (
    <div className="page-width approvals-page">
      <PageHead title={texts.answersTitle} lead={texts.answersLead} />
      <Answered query={query}>{({ answers }) => <Answers answers={answers} />}</Answered>
    </div>
  )
}

function Answers({ answers }: AnswersAnswer) {
  const texts = useTexts(approvalsMessages)
  const questions = useQueryClient()
  useEffect(() => {
    questions.invalidateQueries({ queryKey: ['me'] })
  }, [questions])
  if (answers.length === 0) return <p>{texts.noAnswers}</p>
  return (
    <div className="card-frame answered">
      <ul className="measure-list">
        {answers.map(({ isNew, approval }) => (
          <AnsweredLine key={approval.record.id} approval={approval} isNew={isNew} />
        ))}
      </ul>
    </div>
  )
}
