import { lazy, Suspense } from 'react'
import { Navigate } from 'react-router'
import { seesNone } from '../../kernel/sight.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { useAsk } from '../../web/answers/questions.ts'
import { Answered, Loading, Notice } from '../../web/parts/answered.tsx'
import { NoneOf } from '../../web/parts/none-of.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { besideTexts } from '../child/beside.texts.ts'
import { SIBLINGS } from '../child/child.endpoints.ts'
import { childMessages } from '../child/child.texts.ts'
import type { Sibling } from '../child/child.wire.ts'
import { SiblingFacts, SiblingName } from '../child/sibling.parts.tsx'
import { ChildFrame, type Shown } from './child-frame.tsx'
import './family.css'

const NetworkView = lazy(() =>
  import('../people/network.parts.tsx').then(({ NetworkView }) => ({ default: NetworkView })),
)

/** Barnets familie: the brothers and sisters with what is under way for each, the genogram and the network. */
export function FamilyPage() {
  return <ChildFrame>{(shown) => <Family {...shown} />}</ChildFrame>
}

/** The family is shown of today alone: of an earlier day there is the list among all that is known. */
function Family({ answer, isKnownView }: Shown) {
  const texts = useTexts(childMessages)
  const { may } = useSignedIn()
  const { id } = answer.child
  if (seesNone(answer.sees, ['relation'])) return <Navigate to={`/boern/${id}`} replace />
  if (isKnownView)
    return (
      <Notice kind="info" title={texts.familyOfToday}>
        <RegisterLink to={`/boern/${id}/familie`}>{texts.family}</RegisterLink>
      </Notice>
    )
  return (
    <div className="child-network">
      <h2 className="sr-only">{texts.family}</h2>
      {may.write && <Siblings child={id} />}
      <Suspense fallback={<Loading />}>
        <NetworkView answer={answer} />
      </Suspense>
    </div>
  )
}

function Siblings({ child }: { readonly child: string }) {
  const texts = useTexts(besideTexts)
  const query = useAsk(SIBLINGS, { id: child })
  return (
    <section className="card-frame">
      <h2>{texts.siblings}</h2>
      <Answered query={query}>
        {({ siblings, sees }) => (
          <>
            {siblings.length === 0 && (
              <NoneOf of={{ sees }} kinds={['relation']}>
                {texts.noSiblings}
              </NoneOf>
            )}
            <ul className="family-siblings">
              {siblings.map((one) => (
                <OneSibling key={one.id} sibling={one} />
              ))}
            </ul>
          </>
        )}
      </Answered>
    </section>
  )
}

function OneSibling({ sibling }: { readonly sibling: Sibling }) {
  return (
    <li className="card-frame beside">
      <h3>
        <SiblingName sibling={sibling} />
      </h3>
      <SiblingFacts sibling={sibling} />
    </li>
  )
}
