import { choice } from '../../kernel/record/fields.ts'

/** Whether support is given where the child's everyday life is, or in a setting of its own (evaluation 2018, figure 30). */
export const SUPPORT_SETTING = choice(
  ['usual', 'Barnets vante rammer', "The child's usual setting"],
  ['specialised', 'Specialiserede rammer', 'A specialised setting'],
)
