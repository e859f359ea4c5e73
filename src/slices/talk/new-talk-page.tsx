import { useNavigate, useSearchParams } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { useChild } from '../../web/answers/questions.ts'
import { Answered } from '../../web/parts/answered.tsx'
import { ChildLine } from '../../web/parts/child-line.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { workHeadTexts } from '../../web/parts/work-head.texts.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useParam } from '../../web/routing/page.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { NewTalk } from './new-talk.parts.tsx'
import { talkMessages } from './talk.texts.ts'

/** A talk with a child, written down on a phone on the way back, or at the desk. */
export function NewTalkPage() {
  const id = useParam('id')
  const texts = useTexts(talkMessages)
  const query = useChild(id, null)
  return (
    <div className="page-width talk-page" key={id}>
      {query.isError && <PageHead title={texts.newTitle} />}
      <Answered query={query}>{(child) => <OfChild child={child} />}</Answered>
    </div>
  )
}

function OfChild({ child }: { readonly child: ChildAnswer }) {
  const texts = useTexts(talkMessages)
  const { back } = useTexts(workHeadTexts)
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  return (
    <>
      <PageHead
        title={texts.newTitle}
        back={
          <RegisterLink to={`/boern/${child.child.id}`} className="back-link">
            ‹ {back}
          </RegisterLink>
        }
        lead={<ChildLine child={child} />}
      />
      <section className="card-frame">
        <p>{texts.newLead}</p>
        <NewTalk
          child={child}
          notification={search.get('underretning')}
          onSaved={({ id }) => navigate(address(`/samtaler/${id}`), { replace: true })}
        />
      </section>
    </>
  )
}
