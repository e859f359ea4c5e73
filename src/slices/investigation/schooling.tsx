import type { ReactNode } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldOf, RecordOf } from '../../api/wire-of-kind.ts'
import { yearsOld } from '../../kernel/calendar.ts'
import { dayIn } from '../../kernel/due/days.ts'
import type { Draft } from '../../web/form/draft.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { schoolSigns } from './investigation.rules.ts'
import { investigationMessages } from './investigation.texts.ts'
import { latestSchoolYear, notificationOf } from './known.ts'

const ASKED = ['schooling'] as const
const ASKED_OF_PPV = ['schooling', 'ppv', 'ppv_reason'] as const
/** From the year before school, problems with it can show. [choice] */
const FROM_AGE = 5

interface Props {
  readonly record: RecordOf<'investigation'>
  readonly child: ChildAnswer
  readonly draft: Draft
  readonly fields: (only: readonly FieldOf<'investigation'>[]) => ReactNode
}

/** Whether problems with schooling show, and PPV where they do (Barnets Lov § 22 stk. 4). */
export function Schooling({ record, child, draft, fields }: Props) {
  const texts = useTexts(investigationMessages)
  const isUnderServiceloven = draft.legal_basis?.startsWith('SEL') ?? false
  if (!draft.schooling && (isUnderServiceloven || isBelowSchoolAge(child))) return null
  return (
    <section className="card-frame" aria-labelledby="schooling">
      <h2 id="schooling">{texts.schoolingTitle}</h2>
      {!draft.schooling && <Signs record={record} child={child} />}
      {draft.schooling === 'yes' && <p className="small">{texts.ppvLead}</p>}
      {fields(draft.schooling === 'yes' ? ASKED_OF_PPV : ASKED)}
    </section>
  )
}

function isBelowSchoolAge({ child, today }: ChildAnswer): boolean {
  const [birth, day] = [dayIn(child.values.birth_date), dayIn(today)]
  return birth === null || day === null || yearsOld(birth, day) < FROM_AGE
}

/** What the register knows that suggests it; a hint, and no answer. */
function Signs({ record, child }: Pick<Props, 'record' | 'child'>) {
  const texts = useTexts(investigationMessages)
  const format = useFormat()
  const latest = latestSchoolYear(child)
  const causes = notificationOf(record, child)?.values.causes
  const { isCause, absence } = schoolSigns(causes, latest?.values.absence_percent)
  if (!isCause && absence === null) return null
  return (
    <p className="school-signs">
      {isCause && `${texts.schoolCause} `}
      {absence !== null &&
        latest &&
        `${texts.schoolAbsence(format.number(absence, 1), latest.values.school_year)} `}
      {texts.schoolAsk}
    </p>
  )
}
