import { field, manyLines, reference } from '../../kernel/record/fields.ts'

/** How the child was heard, as whatever rests on its view says it: a talk, or why not and in what other way (BL § 5). */
export const HEARD = [
  field('talk_id', ['Samtale med barnet', 'Talk with the child'], reference('child_talk')),
  field(
    'not_heard_reason',
    ['Derfor er der ikke talt med barnet', 'Why the child was not talked with'],
    manyLines,
  ),
  field(
    'heard_otherwise',
    ['Barnets syn, fundet på anden vis', "The child's view, got in another way"],
    manyLines,
  ),
] as const
