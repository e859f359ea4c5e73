import type { ReactNode } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { ageWords } from '../words/age.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { PageHead } from './page-head.tsx'
import { ProtectedMark } from './protected-mark.tsx'
import { RegisterLink } from './register-link.tsx'
import { workHeadTexts } from './work-head.texts.ts'

interface Props {
  readonly child: ChildAnswer
  /** What the page is, such as "Barnets plan"; the tab says no more than that. */
  readonly title: string
  readonly children: ReactNode
}

/** A page of work on one child: what it is and for whom, the way back, and what can be done with it. */
export function WorkHead({ child, title, children }: Props) {
  const texts = useTexts(workHeadTexts)
  const shared = useTexts(registerMessages)
  const { values, id } = child.child
  const name = [values.given_name, values.family_name].filter(Boolean).join(' ') || child.names[id]
  const born = values.birth_date
  return (
    <div className="head-row">
      <PageHead
        title={title}
        back={
          <RegisterLink to={`/boern/${id}`} className="back-link no-print">
            ‹ {texts.back}
          </RegisterLink>
        }
        lead={
          <>
            {name || shared.nameless}
            {born && `, ${ageWords(born, child.today, shared)}`}
            {values.protected === true && <ProtectedMark />}
          </>
        }
      />
      <div className="button-row no-print">{children}</div>
    </div>
  )
}
