import { isoOf } from '../../kernel/calendar.ts'
import type { Draft } from './draft.ts'
import type { Child, Family } from './people.ts'

const ASKED = [
  [
    'Skolen',
    'Trivsel, fravær og hvilken støtte familien får',
    'At skolen og vi støtter barnet på samme måde',
  ],
  ['Egen læge', 'Mors sygdom og barnets helbred', 'At vurdere, hvilken hjælp der passer'],
  ['Sundhedsplejen', 'Barnets udvikling og kosten', 'At sundhedsplejersken kan følge op hjemme'],
  [
    'Familiehuset',
    'Børnefaglig undersøgelse og barnets plan',
    'At tilbuddet kender målene, før det begynder',
  ],
] as const

/** Consents as they are met: most stand, some have run out, and now and then one is taken back. */
export function addConsents(draft: Draft, family: Family, child: Child): void {
  const { random } = child
  const asked = random.shuffled(ASKED).slice(0, random.chance(0.3) ? 0 : random.int(1, 2))
  asked.forEach(([recipient, content, purpose], i) => {
    const given = draft.today - random.int(40, 500)
    const state = random.next()
    draft.add('consent', `${child.key} ${i}`, {
      person_id: child.id,
      given_by: family.father && random.chance(0.5) ? 'Mor og far' : 'Mor',
      recipient,
      content,
      purpose,
      form: random.chance(0.8) ? 'written' : 'oral',
      given_on: isoOf(given),
      expires_on: isoOf(
        state < 0.018 ? Math.max(given, draft.today - random.int(1, 20)) : draft.today + random.int(20, 400),
      ),
      withdrawn_on: state > 0.88 ? isoOf(Math.max(given, draft.today - random.int(1, 35))) : null,
    })
  })
}
