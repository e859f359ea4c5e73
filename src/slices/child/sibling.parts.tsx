import type { ReactNode } from 'react'
import { seesNone } from '../../kernel/sight.ts'
import { RECORDS } from '../../slices.ts'
import { NoneOf } from '../../web/parts/none-of.tsx'
import { ProtectedMark } from '../../web/parts/protected-mark.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { measureTitle, valueText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { besideTexts } from './beside.texts.ts'
import type { OpenCase, Sibling, UnderWay } from './child.wire.ts'
import './beside.css'

interface Props {
  readonly sibling: Sibling
}

/** Who a sibling is; whoever may see the case can go to the child's own page. */
export function SiblingName({ sibling: { id, name, birthDate, protected: isProtected, sees } }: Props) {
  const { format } = useWording()
  const shown = usePersonName()(name)
  return (
    <>
      {seesNone(sees, ['child_case']) ? shown : <RegisterLink to={`/boern/${id}`}>{shown}</RegisterLink>}
      {birthDate && <span className="small quiet"> {format.shortDate(birthDate)}</span>}
      {isProtected && <ProtectedMark />}
    </>
  )
}

/** What is known of a sibling: who has the case, what is under way, and the notifications. */
export function SiblingFacts({ sibling }: Props) {
  const texts = useTexts(besideTexts)
  return (
    <>
      {sibling.cases.length === 0 && (
        <NoneOf of={sibling} kinds={['child_case']}>
          {texts.noCase}
        </NoneOf>
      )}
      {sibling.cases.map((one) => (
        <WhoHasIt key={one.id} of={one} />
      ))}
      <UnderWayLines all={sibling.underWay} />
      {sibling.notifications.length === 0 && (
        <NoneOf of={sibling} kinds={['notification']}>
          {texts.noOfSibling}
        </NoneOf>
      )}
      <Notifications all={sibling.notifications} />
    </>
  )
}

function WhoHasIt({ of: { kind, openedOn, caseworker, team } }: { readonly of: OpenCase }) {
  const texts = useTexts(besideTexts)
  const wording = useWording()
  const spec = RECORDS.of('child_case').fields.find(({ name }) => name === 'kind')
  return (
    <p>
      {spec && valueText(spec, kind, wording)}{' '}
      <span className="small">{texts.since(wording.format.shortDate(openedOn))}</span>
      <br />
      {[caseworker ?? texts.noCaseworker, team].filter(Boolean).join(', ')}
    </p>
  )
}

interface LinesProps {
  readonly all: readonly UnderWay[]
  /** Further lines. */
  readonly children?: ReactNode
}

/** What is under way, each with the way to it. */
export function UnderWayLines({ all, children }: LinesProps) {
  const texts = useTexts(besideTexts)
  const language = useLanguage()
  const wording = useWording()
  if (all.length === 0 && !children) return null
  return (
    <ul>
      {all.map(({ kind, id, measureType, since }) => (
        <li key={id}>
          <RegisterLink to={RECORDS.of(kind).lifecycle.page?.({ id, values: {} }) ?? '/boern'}>
            {measureType ? measureTitle(measureType, wording) : RECORDS.of(kind).title[language]}
          </RegisterLink>
          <span className="small"> {texts.since(wording.format.shortDate(since))}</span>
        </li>
      ))}
      {children}
    </ul>
  )
}

type Listed = Sibling['notifications'][number]

/** Notifications, each with what became of it. */
export function Notifications({ all }: { readonly all: readonly Listed[] }) {
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
