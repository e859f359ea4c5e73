import { Link } from 'react-router'
import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { StillOpen } from '../../../domain/closing.ts'
import { closingMessages } from '../../texts/closing.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { useRegisterAddress } from '../address.ts'
import { toCopenhagen } from '../copenhagen.ts'
import { measureTitle } from '../value-text.ts'
import { useWording } from '../wording.ts'

interface Props {
  readonly open: readonly StillOpen[]
  readonly child: ChildAnswer
}

/** What keeps a case open, each with the way to where it is finished. */
export function StillOpenList({ open, child }: Props) {
  const texts = useTexts(closingMessages)
  return (
    <div className="notice notice-warning">
      <h2 className="notice-title">{texts.openTitle}</h2>
      <p>{texts.openHelp}</p>
      <ul className="bullets">
        {open.map((one) => (
          <li key={one.id}>
            <OpenLink one={one} child={child} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function OpenLink({ one, child }: { readonly one: StillOpen; readonly child: ChildAnswer }) {
  const texts = useTexts(closingMessages)
  const address = useRegisterAddress()
  const wording = useWording(child.names)
  const { id, kind, values } = one
  const title = () => measureTitle(String(values.measure_type), wording)
  const day = (value: unknown) => wording.format.shortDate(String(value).slice(0, 10))
  const ofChild = address(`/boern/${child.child.id}`)
  switch (kind) {
    case 'measure':
      return <Link to={address(`/indsatser/${id}`)}>{texts.open.measure(title())}</Link>
    case 'grant_request':
      return <Link to={ofChild}>{texts.open.grant_request(title())}</Link>
    case 'deviation':
      return <Link to={address(`/indsatser/${values.measure_id}`)}>{texts.open.deviation()}</Link>
    case 'notification':
      return (
        <Link to={address(`/underretninger/${id}`)}>
          {texts.open.notification(day(toCopenhagen(String(values.received_at))))}
        </Link>
      )
    case 'clarification':
      return (
        <Link to={address(`/afdaekninger/${id}`)}>{texts.open.clarification(day(values.started_on))}</Link>
      )
    case 'investigation':
      return (
        <Link to={address(`/undersoegelser/${id}`)}>{texts.open.investigation(day(values.decided_on))}</Link>
      )
  }
}
