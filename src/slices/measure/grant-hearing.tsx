import type { ChildAnswer } from '../../api/wire-child.ts'
import { partOf, type Written } from '../../web/form/written.ts'
import { HeardChoice } from '../talk/heard-choice.parts.tsx'
import { TalkFields } from '../talk/talk-fields.parts.tsx'

interface Props {
  readonly form: Written
  readonly child: ChildAnswer
}

/** How the child was heard before the decision; a new talk is written here, and kept with it. */
export function GrantHearing({ form, child }: Props) {
  return (
    <HeardChoice
      form={form}
      child={child}
      chosen={form.draft.heard_by ?? ''}
      onChoose={(heard_by) => form.change({ heard_by })}
      newTalk={<TalkFields form={partOf(form, 'talk')} child={child} />}
    />
  )
}
