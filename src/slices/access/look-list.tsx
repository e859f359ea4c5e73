import { Fragment } from 'react'
import { PURPOSES } from '../../kernel/purpose.ts'
import { personNameIn } from '../../kernel/record-name.ts'
import { ROLE_TITLES } from '../../kernel/role.ts'
import { type Column, DataTable } from '../../web/parts/data-table.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { toCopenhagen } from '../../web/words/copenhagen.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { type LooksTogether, lookDays, seenWords } from './look-days.ts'
import { looksMessages } from './looks.texts.ts'
import type { LookAnswer } from './looks.wire.ts'

interface Props {
  readonly looks: readonly LookAnswer[]
  /** The child's name is said once, above, when all the looks are at the same. */
  readonly withChild: boolean
}

/** Looks, day by day: who, why, and what was seen. */
export function LookList({ looks, withChild }: Props) {
  const texts = useTexts(looksMessages)
  const format = useFormat()
  const columns = useColumns(withChild)
  return lookDays(looks).map(({ day, looks }) => (
    <section key={day} className="card-frame look-day">
      <h2>{format.date(day)}</h2>
      <DataTable
        caption={texts.dayCaption(format.date(day))}
        hideCaption
        isStacked
        columns={columns}
        rows={looks}
        keyOf={({ seq }) => seq}
      />
    </section>
  ))
}

function useColumns(withChild: boolean): Column<LooksTogether>[] {
  const texts = useTexts(looksMessages)
  const language = useLanguage()
  const columns: Column<LooksTogether>[] = [
    {
      id: 'time',
      title: texts.time,
      isHeader: true,
      cell: ({ at }) => (
        <time dateTime={at} className="look-time">
          {toCopenhagen(at)
            .slice(11)
            .replace(':', language === 'da' ? '.' : ':')}
        </time>
      ),
    },
    {
      id: 'by',
      title: texts.by,
      cell: ({ by, roles }) => (
        <>
          {by}
          <span className="row-role">{roles.map((role) => ROLE_TITLES[role][language]).join(', ')}</span>
        </>
      ),
    },
    {
      id: 'child',
      title: texts.child,
      cell: ({ children }) =>
        children.map((child, index) => (
          <Fragment key={child.id}>
            {index > 0 && ', '}
            <RegisterLink to="/opslag" params={{ barn: child.id }}>
              {personNameIn(language, child.name)}
            </RegisterLink>
          </Fragment>
        )),
    },
    { id: 'purpose', title: texts.purpose, cell: ({ purpose }) => PURPOSES[purpose][language] },
    { id: 'seen', title: texts.seen, cell: ({ seen }) => seenWords(seen, texts.seenCodes, language) },
    { id: 'reason', title: texts.reason, cell: ({ reason }) => reason },
  ]
  return columns.filter(({ id }) => withChild || id !== 'child')
}
