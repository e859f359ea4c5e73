import { choice } from '../../kernel/record/fields.ts'

/** Who carries on when support ends. */
export const HANDOVER_TO = choice(
  ['family', 'Familien', 'The family'],
  ['network', 'Netværket', 'The network'],
  ['universal_services', 'Almenområdet', 'Universal services'],
)
