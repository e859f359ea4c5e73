import type { ReactNode } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { isInForce } from '../../kernel/in-force.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { RECORDS } from '../../slices.ts'
import { useAsk } from '../../web/answers/questions.ts'
import { Answered } from '../../web/parts/answered.tsx'
import { NoneOf } from '../../web/parts/none-of.tsx'
import { ProtectedMark } from '../../web/parts/protected-mark.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { placeOfKind } from '../../web/routing/record-place.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { measureTitle, valueText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { besideTexts } from './beside.texts.ts'
import { SIBLINGS } from './child.endpoints.ts'
import type { Sibling } from './child.wire.ts'
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
  const texts = useTexts(besideTexts)
  const format = useFormat()
  const name = usePersonName()(sibling.name)
  return (
    <div className="beside-sibling">
      <h4>
        {name}
        {sibling.birthDate && <span className="small quiet"> {format.shortDate(sibling.birthDate)}</span>}
        {sibling.protected && <ProtectedMark />}
      </h4>
      {sibling.notifications.length === 0 && (
        <NoneOf of={sibling} kinds={['notification']}>
          {texts.noOfSibling}
        </NoneOf>
      )}
      <Notifications all={sibling.notifications} />
    </div>
  )
}

type Listed = Sibling['notifications'][number]

function Notifications({ all }: { readonly all: readonly Listed[] }) {
  if (all.length === 0) return null
  return (
    <ul>
      {all.map((one) => (
        <OneNotification key={one.id} one={one} />
      ))}
    </ul>
  )
}

function OneNotification({ one }: { readonly one: Listed }) {
  const texts = useTexts(besideTexts)
  const wording = useWording()
  const language = useLanguage()
  const { title, fields } = RECORDS.of('notification')
  const spec = fields.find(({ name }) => name === 'outcome')
  const what = one.kind === 'concern' ? texts.concern : title[language]
  const became = spec && one.outcome ? valueText(spec, one.outcome, wording) : texts.notDecided
  return (
    <li>
      <RegisterLink to={`/underretninger/${one.id}`}>
        {what} {wording.format.shortDate(one.receivedAt.slice(0, 10))}
      </RegisterLink>
      <span className="small"> {one.isAssessed || one.kind === 'concern' ? became : texts.notAssessed}</span>
    </li>
  )
}

function UnderWay({ child }: Props) {
  const texts = useTexts(besideTexts)
  const wording = useWording(child.names)
  const { measure, investigation, clarification } = child.records
  const language = useLanguage()
  const titleOf = (kind: 'investigation' | 'clarification') => RECORDS.of(kind).title[language]
  const since = (day: string) => texts.since(wording.format.shortDate(day))
  const lines = [
    ...investigation
      .filter(({ values }) => !isSaid(values.completed_on))
      .map((one) => [`/undersoegelser/${one.id}`, titleOf('investigation'), since(one.values.decided_on)]),
    ...clarification
      .filter(({ values }) => !isSaid(values.completed_on))
      .map((one) => [`/afdaekninger/${one.id}`, titleOf('clarification'), since(one.values.started_on)]),
    ...measure
      .filter(({ values }) => isInForce(values, child.today))
      .map((one) => [
        `/indsatser/${one.id}`,
        measureTitle(one.values.measure_type, wording),
        since(one.values.start_date),
      ]),
  ] as const
  const isNothing = lines.length === 0 && child.due.length === 0
  return (
    <Part title={texts.ongoing}>
      {isNothing && (
        <NoneOf of={child} kinds={['investigation', 'clarification', 'measure']}>
          {texts.nothing}
        </NoneOf>
      )}
      <ul>
        {lines.map(([to = '', what, from]) => (
          <li key={to}>
            <RegisterLink to={to}>{what}</RegisterLink>
            <span className="small"> {from}</span>
          </li>
        ))}
        {child.due.length > 0 && (
          <li>
            <RegisterLink to={`/boern/${child.child.id}`}>{texts.toDos(child.due.length)}</RegisterLink>
          </li>
        )}
      </ul>
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
