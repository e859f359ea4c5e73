import { useState } from 'react'
import type { FigureAnswer } from '../../../api/wire.ts'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { keyFiguresTexts } from './key-figures.texts.ts'

/** How the number comes about, as a controller reads it aloud, and the same as SQL. */
export function Definition({ answer }: { readonly answer: FigureAnswer }) {
  const { definition } = useTexts(keyFiguresTexts)
  const { language } = useFormat()
  return (
    <section className="card-frame figure-section">
      <h2>{definition.title}</h2>
      <dl className="definition-list">
        <div>
          <dt>{definition.numerator}</dt>
          <dd>{answer.numerator[language]}</dd>
        </div>
        <div>
          <dt>{definition.denominator}</dt>
          <dd>{answer.denominator[language]}</dd>
        </div>
        {answer.choices.length > 0 && (
          <div>
            <dt>{definition.choices}</dt>
            <dd>
              <ul>
                {answer.choices.map((choice) => (
                  <li key={choice.da}>{choice[language]}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <div>
          <dt>{definition.source}</dt>
          <dd>{answer.source}</dd>
        </div>
      </dl>
      <Sql sql={answer.sql} />
    </section>
  )
}

function Sql({ sql }: { readonly sql: string }) {
  const { definition } = useTexts(keyFiguresTexts)
  const [status, setStatus] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(sql).then(
      () => setStatus(definition.copied),
      () => setStatus(definition.notCopied),
    )
  return (
    <details className="sql-details">
      <summary>{definition.sql}</summary>
      <p className="small">{definition.sqlLead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="sql-text" tabIndex={0} aria-label={definition.sql}>
        <pre>
          <code>{sql}</code>
        </pre>
      </section>
      <button type="button" className="button button-secondary" onClick={copy}>
        {definition.copy}
      </button>{' '}
      <span role="status">{status}</span>
    </details>
  )
}
