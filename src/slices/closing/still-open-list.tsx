import { Link } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { measureTitle } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { namedBy, STILL_OPEN_WORDS, type StillOpen } from './closing.rules.ts'
import { closingMessages } from './closing.texts.ts'

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
  const address = useRegisterAddress()
  const wording = useWording(child.names)
  const by = namedBy(one)
  const named = by && ('day' in by ? wording.format.shortDate(by.day) : measureTitle(by.type, wording))
  return (
    <Link to={address(pageOf(one, child))}>{STILL_OPEN_WORDS[one.kind][wording.language](named ?? '')}</Link>
  )
}

/** Where it is finished. */
function pageOf({ id, kind, values }: StillOpen, { child }: ChildAnswer): string {
  switch (kind) {
    case 'measure':
      return `/indsatser/${id}`
    case 'grant_request':
      return `/boern/${child.id}`
    case 'deviation':
      return `/indsatser/${values.measure_id}`
    case 'notification':
      return `/underretninger/${id}`
    case 'clarification':
      return `/afdaekninger/${id}`
    case 'investigation':
      return `/undersoegelser/${id}`
  }
}
