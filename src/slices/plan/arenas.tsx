import type { RecordOf } from '../../api/wire-of-kind.ts'
import type { Language } from '../../kernel/text.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { GOAL } from './goal.record.ts'
import { ARENAS, type Arena } from './goal.rules.ts'
import { planMessages } from './plan.texts.ts'

/** Which arenas of everyday life the running goals are in, and which none is in. */
export function Arenas({ running }: { readonly running: readonly RecordOf<'goal'>[] }) {
  const texts = useTexts(planMessages)
  const language = useLanguage()
  return (
    <section className="arenas" aria-label={texts.arenasTitle}>
      <ul>
        {ARENAS.map((arena) => {
          const count = running.filter(({ values }) => values.arena === arena).length
          return (
            <li key={arena} className={count > 0 ? `arena arena-${arena}` : 'arena arena-none'}>
              <span className="arena-name">{arenaTitle(arena, language)}</span>
              <span className="arena-count">{texts.goalsIn(count)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

export function arenaTitle(arena: Arena, language: Language): string {
  const field = GOAL.fields.find(({ name }) => name === 'arena')
  const choices = field?.form === 'choice' ? field.choices : []
  return choices.find(({ code }) => code === arena)?.title[language] ?? ''
}
