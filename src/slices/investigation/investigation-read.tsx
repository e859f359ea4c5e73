import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldOf, RecordOf } from '../../api/wire-of-kind.ts'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { sayingOf } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { CHILD_TALK } from '../talk/talk.record.ts'
import { INVESTIGATION } from './investigation.record.ts'

const READ: readonly FieldOf<'investigation'>[] = [
  'preliminary_on',
  'preliminary_assessment',
  'not_heard_reason',
  'heard_otherwise',
  'development',
  'development_sources',
  'parents',
  'parents_sources',
  'family_network',
  'family_network_sources',
  'everyday',
  'everyday_sources',
  'schooling',
  'ppv',
  'ppv_reason',
  'assessment',
  'conclusion',
  'decided_on',
  'aware_on',
  'legal_basis',
]

interface Props {
  readonly record: RecordOf<'investigation'>
  readonly child: ChildAnswer
}

/** What the investigation says, for reading and for paper. */
export function InvestigationRead({ record, child }: Props) {
  const language = useLanguage()
  const wording = useWording(child.names)
  const say = sayingOf(INVESTIGATION, record.values, wording)
  const said = READ.flatMap((name) => INVESTIGATION.fields.find((one) => one.name === name) ?? [])
    .map(({ name, title }) => ({ name, title: title[language], value: say(name) }))
    .filter(({ value }) => value)
  return (
    <dl className="read">
      <TalkRead record={record} child={child} />
      {said.map(({ name, title, value }) => (
        <div key={name} className={name.endsWith('_sources') ? 'read-sources' : undefined}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The talk that it rests on, in the child's own words. */
function TalkRead({ record, child }: Props) {
  const language = useLanguage()
  const wording = useWording(child.names)
  const talk = child.records.child_talk.find(({ id }) => id === record.values.talk_id)
  if (!talk) return null
  const say = sayingOf(CHILD_TALK, talk.values, wording)
  const facts = [say('date'), say('participation'), say('parents')].filter(Boolean)
  return (
    <div>
      <dt>{CHILD_TALK.title[language]}</dt>
      <dd>
        <RegisterLink to={`/samtaler/${talk.id}`}>{facts.join(' · ')}</RegisterLink>
      </dd>
      {say('childs_view') && <dd>{say('childs_view')}</dd>}
    </div>
  )
}
