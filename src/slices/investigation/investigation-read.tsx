import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { valueText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { INVESTIGATION } from './investigation.record.ts'

const READ = [
  'preliminary_on',
  'preliminary_assessment',
  'child_talk',
  'child_talk_on',
  'child_talk_why_not',
  'childs_view',
  'development',
  'development_sources',
  'parents',
  'parents_sources',
  'family_network',
  'family_network_sources',
  'everyday',
  'everyday_sources',
  'assessment',
  'conclusion',
  'decided_on',
  'aware_on',
  'legal_basis',
]

interface Props {
  readonly record: RecordAnswer
  readonly child: ChildAnswer
}

/** What the investigation says, for reading and for paper. */
export function InvestigationRead({ record, child }: Props) {
  const language = useLanguage()
  const wording = useWording(child.names)
  const said = READ.flatMap((name) => {
    const field = INVESTIGATION.fields.find((one) => one.name === name)
    const value = field ? valueText(field, record.values[name], wording) : ''
    return field && value ? [{ name, title: field.title[language], value }] : []
  })
  return (
    <dl className="read">
      {said.map(({ name, title, value }) => (
        <div key={name} className={name.endsWith('_sources') ? 'read-sources' : undefined}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
