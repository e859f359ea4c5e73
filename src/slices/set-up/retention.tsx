import { RETENTION } from '../../api/wire.endpoints.ts'
import type { RetentionAnswer } from '../../api/wire-retention.ts'
import { RECORDS } from '../../slices.ts'
import { useAsk } from '../../web/answers/questions.ts'
import { Answered } from '../../web/parts/answered.tsx'
import { DataTable } from '../../web/parts/data-table.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { momentText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { RETENTION_RULE } from './retention.record.ts'
import { setUpMessages } from './set-up.texts.ts'
import { SetUpRecords } from './set-up-records.tsx'

/** How long things are kept, what is due to be deleted, and what has been. */
export function Retention() {
  const query = useAsk(RETENTION)
  return (
    <>
      <SetUpRecords spec={RETENTION_RULE} />
      <Answered query={query}>
        {(answer) => (
          <>
            <Due due={answer.due} />
            <Receipts receipts={answer.receipts} />
          </>
        )}
      </Answered>
    </>
  )
}

function Due({ due }: Pick<RetentionAnswer, 'due'>) {
  const texts = useTexts(setUpMessages)
  const format = useFormat()
  const ruleTitle = useRuleTitle()
  return (
    <section className="card-frame">
      <h2>{texts.dueTitle}</h2>
      {due.length === 0 ? (
        <p>{texts.dueNone}</p>
      ) : (
        <DataTable
          caption={texts.dueTitle}
          hideCaption
          isStacked
          columns={[
            { id: 'rule', title: texts.rule, isHeader: true, cell: ({ rule }) => ruleTitle(rule) },
            { id: 'keep', title: texts.keepYears, cell: ({ keepYears }) => texts.years(keepYears) },
            { id: 'count', title: texts.count, isNumber: true, cell: ({ count }) => format.number(count) },
            {
              id: 'oldest',
              title: texts.oldest,
              cell: ({ oldest }) => (oldest ? format.shortDate(oldest) : ''),
            },
          ]}
          rows={due}
          keyOf={({ rule }) => rule}
        />
      )}
      <p className="small set-up-note">{texts.howDeleted}</p>
    </section>
  )
}

function Receipts({ receipts }: Pick<RetentionAnswer, 'receipts'>) {
  const texts = useTexts(setUpMessages)
  const wording = useWording()
  const ruleTitle = useRuleTitle()
  const countsOf = useCounts()
  return (
    <section className="card-frame">
      <h2>{texts.receiptsTitle}</h2>
      {receipts.length === 0 ? (
        <p>{texts.receiptsNone}</p>
      ) : (
        <DataTable
          caption={texts.receiptsTitle}
          hideCaption
          isStacked
          columns={[
            { id: 'at', title: texts.deletedAt, isHeader: true, cell: ({ at }) => momentText(at, wording) },
            { id: 'rule', title: texts.rule, cell: ({ rule }) => ruleTitle(rule) },
            { id: 'counts', title: texts.deleted, cell: ({ counts }) => countsOf(counts) },
          ]}
          rows={receipts}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  )
}

/** What a rule is about, in the words of its form. */
function useRuleTitle(): (rule: string) => string {
  const language = useLanguage()
  const kind = RETENTION_RULE.fields.find(({ name }) => name === 'kind')
  return (rule) =>
    (kind?.form === 'choice' && kind.choices.find(({ code }) => code === rule)?.title[language]) || rule
}

/** "3 personer, 12 indsatser". */
function useCounts(): (counts: Readonly<Record<string, number>>) => string {
  const language = useLanguage()
  const format = useFormat()
  return (counts) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([code, count]) => {
        const spec = RECORDS.find(code)
        const words = spec ? (count === 1 ? spec.title : spec.pluralTitle)[language].toLowerCase() : code
        return `${format.number(count)} ${words}`
      })
      .join(', ')
}
