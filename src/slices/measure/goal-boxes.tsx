import type { RecordOf } from '../../api/wire-of-kind.ts'
import { BoxChoices } from '../../web/form/inputs.tsx'
import type { fieldIn } from '../../web/form/written.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { measureMessages } from './measure.texts.ts'

type Props = ReturnType<typeof fieldIn> & { readonly goals: readonly RecordOf<'goal'>[] }

/** The goals that a measure is to reach: a box for each that is worked for. */
export function GoalBoxes({ goals, ...held }: Props) {
  const texts = useTexts(measureMessages)
  return (
    <BoxChoices
      {...held}
      label={texts.servesTitle}
      options={goals.map(({ id, values }) => ({ value: id, title: values.goal }))}
      none={texts.noGoals}
    />
  )
}
