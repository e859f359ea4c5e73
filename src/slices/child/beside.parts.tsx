import type { ReactNode } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { useAsk } from '../../web/answers/questions.ts'
import { Answered } from '../../web/parts/answered.tsx'
import { NoneOf } from '../../web/parts/none-of.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { placeOfKind } from '../../web/routing/record-place.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { besideTexts } from './beside.texts.ts'
import { SIBLINGS } from './child.endpoints.ts'
import type { Sibling } from './child.wire.ts'
import { Notifications, SiblingFacts, SiblingName, UnderWayLines } from './sibling.parts.tsx'
import { KINDS_UNDER_WAY, underWayOf } from './under-way.ts'
import './beside.css'

interface Props {
  readonly child: ChildAnswer
  /** The notification that is being read. */
  readonly except?: string
}

/** What is known of the child beside an assessment: earlier notifications, siblings' notifications, and what is under way. */
export function Beside({ child, except }: Props) {
  const texts = useTexts(besideTexts)
  return (
    <aside className="card-frame beside no-print" aria-label={texts.title}>
      <Earlier child={child} except={except} />
      <Siblings child={child} />
      <UnderWay child={child} />
    </aside>
  )
}

function Earlier({ child, except }: Props) {
  const texts = useTexts(besideTexts)
  const others = child.records.notification.filter(({ id }) => id !== except)
  return (
    <Part title={texts.earlier}>
      {others.length === 0 && (
        <NoneOf of={child} kinds={['notification']}>
          {texts.noEarlier}
        </NoneOf>
      )}
      <Notifications
        all={others.map(({ id, values }) => ({
          id,
          kind: values.kind === 'concern' ? 'concern' : 'notification',
          receivedAt: values.received_at,
          isAssessed: isSaid(values.assessed_at),
          outcome: isSaid(values.outcome) ? values.outcome : null,
        }))}
      />
    </Part>
  )
}

function Siblings({ child }: Props) {
  const texts = useTexts(besideTexts)
  const query = useAsk(SIBLINGS, { id: child.child.id })
  return (
    <Part title={texts.siblings}>
      <Answered query={query}>
        {({ siblings, sees }) => (
          <>
            {siblings.length === 0 && (
              <NoneOf of={{ sees }} kinds={['relation']}>
                {texts.noSiblings}
              </NoneOf>
            )}
            {siblings.map((one) => (
              <OneSibling key={one.id} sibling={one} />
            ))}
            {siblings.length > 0 && (
              <p>
                <RegisterLink to={placeOfKind(child.child.id, 'relation')}>{texts.family}</RegisterLink>
              </p>
            )}
          </>
        )}
      </Answered>
    </Part>
  )
}

function OneSibling({ sibling }: { readonly sibling: Sibling }) {
  return (
    <div className="beside-sibling">
      <h4>
        <SiblingName sibling={sibling} />
      </h4>
      <SiblingFacts sibling={sibling} />
    </div>
  )
}

function UnderWay({ child }: Props) {
  const texts = useTexts(besideTexts)
  const underWay = underWayOf(child)
  const isNothing = underWay.length === 0 && child.due.length === 0
  return (
    <Part title={texts.ongoing}>
      {isNothing && (
        <NoneOf of={child} kinds={KINDS_UNDER_WAY}>
          {texts.nothing}
        </NoneOf>
      )}
      <UnderWayLines all={underWay}>
        {child.due.length > 0 && (
          <li>
            <RegisterLink to={`/boern/${child.child.id}`}>{texts.toDos(child.due.length)}</RegisterLink>
          </li>
        )}
      </UnderWayLines>
    </Part>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
