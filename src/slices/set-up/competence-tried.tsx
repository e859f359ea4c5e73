import { checkedAs, checkRecord } from '../../kernel/record/check.ts'
import type { RecordValues, ValuesOf } from '../../kernel/record/record.ts'
import { STEPS } from '../../kernel/staircase.ts'
import type { Text } from '../../kernel/text.ts'
import { texts as both } from '../../kernel/texts.ts'
import { useChoices } from '../../web/answers/questions.ts'
import type { Tried } from '../../web/form/record-dialog.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { COMPETENCE_RULE } from './competence.record.ts'
import { type Grantor, otherGrantors, rulesWith } from './competence.rules.ts'

/** What a rule of who may grant would change, measure by measure, before it is saved. */
export function CompetenceTried({ values, before }: Tried) {
  const texts = useTexts(messages)
  const language = useLanguage()
  const { data: choices } = useChoices()
  if (!choices) return null
  const known = { measureTypes: new Set(choices.measureTypes.map(({ code }) => code)) }
  const rule = ruleOf(values, known)
  if (!rule) return <p className="small">{texts.notYet}</p>
  const types = choices.measureTypes.flatMap(({ code, step }) =>
    STEPS.filter((one) => one === step).map((known) => ({ code, step: known })),
  )
  const rules = choices.competenceRules
  const changed = otherGrantors(types, rules, rulesWith(rules, rule, before && ruleOf(before, known)))
  const titleOf = (code: string) =>
    choices.measureTypes.find((one) => one.code === code)?.title[language] ?? code
  return (
    <div role="status" className="tried">
      <h3>{texts.title}</h3>
      {changed.length === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <ul>
          {changed.map(({ code, now, after }) => (
            <li key={code}>{texts.one(titleOf(code), NAMES[now][language], NAMES[after][language])}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The rule as it is written; null while it does not say enough, or says it wrong. */
function ruleOf(
  values: RecordValues,
  known: Parameters<typeof checkRecord>[2],
): Partial<ValuesOf<typeof COMPETENCE_RULE>> | null {
  return checkRecord(COMPETENCE_RULE, values, known).length > 0
    ? null
    : checkedAs(COMPETENCE_RULE, values, known)
}

const NAMES: Readonly<Record<Grantor, Text>> = {
  caseworker: { da: 'rådgiveren', en: 'the caseworker' },
  team_leader: { da: 'teamlederen', en: 'the team leader' },
  manager: { da: 'myndighedslederen', en: 'the manager' },
}

const messages = both({
  title: { da: 'Det ændrer linjen', en: 'What the line changes' },
  notYet: {
    da: 'Vælg, hvem der bevilger: så står her, hvad linjen ændrer, før du gemmer.',
    en: 'Choose who grants: what the line changes is then shown here before you save.',
  },
  nothing: {
    da: 'Ingen indsats skifter, hvem der bevilger den. Siger to linjer om det samme noget forskelligt, gælder den, der kræver mest.',
    en: 'No measure changes who grants it. Where two lines about the same disagree, the one that asks for more holds.',
  },
  one: {
    da: (what: string, now: string, after: string) => `${what}: bevilges af ${after} i stedet for ${now}.`,
    en: (what, now, after) => `${what}: granted by ${after} instead of ${now}.`,
  },
})
