import { headed, type Part } from '../../kernel/letter.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldValue } from '../../kernel/record/record.ts'
import { isDecidedByCommittee, lastDayToComplain, mayComplain } from '../measure/complaint-clock.rules.ts'
import { childsName, type DocumentFacts, danishDay, written } from './document-facts.rules.ts'

/** What of a decision its complaint depends on. */
export interface Told {
  readonly told_on?: FieldValue
  readonly legal_basis?: FieldValue
}

const TO_MUNICIPALITY =
  'Send klagen til kommunen. Vi vurderer afgørelsen igen. Holder vi helt eller delvist fast i den, sender vi klagen videre til Ankestyrelsen, senest 4 uger efter at vi har fået den.'
const TO_BOARD =
  'Send klagen til Ankestyrelsen. Afgørelsen er truffet af børne- og ungeudvalget, og kommunen vurderer den ikke igen.'

/**
 * How one complains of a decision: until when and who, by the one clock of complaints, and the municipality's own words.
 * @see docs/law.md#the-complaint-period
 */
export function complaintPart({ told_on, legal_basis }: Told, known: DocumentFacts): readonly Part[] {
  const told = isSaid(told_on) ? String(told_on) : null
  const last = lastDayToComplain(told)
  const until =
    last === null
      ? 'I kan klage inden 4 uger fra den dag, I har fået afgørelsen.'
      : `I kan klage til og med den ${danishDay(last)}, 4 uger efter at I har fået afgørelsen.`
  const where = isDecidedByCommittee(String(legal_basis ?? '')) ? TO_BOARD : TO_MUNICIPALITY
  const said = [`${until} ${whoIn(known, last)}`, where, written(known.template, 'appeal')]
  return headed('Sådan kan I klage', said.filter(Boolean).join('\n\n'))
}

/** A child that is ten before the period ends may complain itself. */
function whoIn(known: DocumentFacts, last: string | null): string {
  const { birth_date: birth } = known.child.values
  const isParty = mayComplain(birth, last ?? known.today).includes('child')
  const child = isParty ? `, ${childsName(known)} selv` : ''
  return `Klage kan den, der har forældremyndigheden${child} og en forælder uden forældremyndighed, som afgørelsen berører.`
}
