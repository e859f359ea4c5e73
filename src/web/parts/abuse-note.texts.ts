import { texts } from '../../kernel/texts.ts'

/** What is said where abuse by the parents is suspected. */
export const abuseTexts = texts({
  title: { da: 'Mistanke om overgreb fra forældrene', en: 'Suspicion of abuse by the parents' },
  lead: {
    da: 'Tal med barnet uden forældrene, og inddrag dem ikke, før I har besluttet hvordan. Derfor spørger Trin ikke til dialogen med dem. Barnets Lov § 137, stk. 3.',
    en: 'Talk with the child without the parents, and do not involve them before you have decided how. That is why Trin does not ask about the dialogue with them. Barnets Lov § 137 (3).',
  },
  told: {
    da: 'Der er talt med forældrene forinden, så de kender måske til underretningen. Vurdér, om barnet skal beskyttes nu.',
    en: 'The parents have been talked with before, so they may know of the notification. Assess whether the child must be protected now.',
  },
})
