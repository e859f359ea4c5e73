import { useQuery } from '@tanstack/react-query'
import { PACKAGE } from '../../api/wire.endpoints.ts'
import type { PackageAnswer } from '../../api/wire.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { ROLE_TITLES } from '../../kernel/role.ts'
import { ask } from '../../web/answers/api.ts'
import { useChoices } from '../../web/answers/questions.ts'
import type { Column } from '../../web/parts/data-table.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { ANNOTATION } from './figures.record.ts'
import { setUpMessages } from './set-up.texts.ts'
import { SetUpRecords } from './set-up-records.tsx'
import { WORKER } from './workplace.record.ts'

/** The workers, with the roles that the sign-in has given each; they are shown and cannot be given here. */
export function Workers() {
  const texts = useTexts(setUpMessages)
  const language = useLanguage()
  const { data: choices } = useChoices()
  const roles: Column<RecordAnswer> = {
    id: 'roles',
    title: texts.roles,
    cell: ({ id }) =>
      (choices?.workers.find((one) => one.id === id)?.roles ?? [])
        .map((role) => ROLE_TITLES[role][language])
        .join(', '),
  }
  return <SetUpRecords spec={WORKER} more={[roles]} />
}

/** The notes on figures; a note names its figure, chosen among those there are. */
export function Annotations() {
  const { data } = useQuery({
    queryKey: ['server', 'package'],
    queryFn: () => ask(PACKAGE),
  })
  return <SetUpRecords spec={data ? withFigures(data) : ANNOTATION} />
}

/** The same record with its figure as a choice among figures, and its group as one among their groups. */
function withFigures({ figures }: PackageAnswer): RecordSpec {
  const choices = figures.map(({ id, title }) => ({ code: id, title }))
  const fields = ANNOTATION.fields.map((field) =>
    field.name === 'figure' ? { ...field, form: 'choice' as const, choices } : field,
  )
  return { ...ANNOTATION, fields }
}
