import type { FieldProblem, RecordValues } from '../../kernel/record/record.ts'
import type { Draft } from '../../web/form/draft.ts'
import { CheckField } from '../../web/form/inputs.tsx'
import { fieldIn, type Written } from '../../web/form/written.ts'
import { Notice } from '../../web/parts/answered.tsx'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { cprQuestionMessages } from './cpr-question.texts.ts'
import { type SaysOtherwise, saidOtherwise } from './cpr-says.rules.ts'
import type { CprConfirmed } from './people.wire.ts'
import { PERSON } from './person.record.ts'

/** As the API calls it, and the form. */
const CONFIRMED = 'cprConfirmed'

interface Props {
  readonly form: Written
  readonly cpr: string
  /** What stands of the person, or is written of them. */
  readonly values: RecordValues
}

/** Asks whether a CPR number and what stands of the person are right side by side, where they say different things. */
export function CprQuestion({ form, cpr, values }: Props) {
  const texts = useTexts(cprQuestionMessages)
  const found = saidOtherwise(cpr, values)
  const confirmed = fieldIn(form, CONFIRMED)
  return (
    <div className="field-wide" aria-live="polite">
      {found.length > 0 && (
        <Notice kind="warning" title={texts.title}>
          {found.map((one) => (
            <Otherwise key={one.field} {...one} />
          ))}
          <p>{texts.help}</p>
          <CheckField
            {...confirmed}
            label={texts.confirm}
            value={String(confirmed.value === answerTo(found))}
            onChange={(value) => form.change({ [CONFIRMED]: value === 'true' ? answerTo(found) : '' })}
          />
        </Notice>
      )}
    </div>
  )
}

function Otherwise({ field, says, stands }: SaysOtherwise) {
  const texts = useTexts(cprQuestionMessages)
  const { date, language } = useFormat()
  if (field === 'birth_date') return <p>{texts.birth(date(says), date(stands))}</p>
  const sex = (code: string) => SEXES.find((one) => one.code === code)?.title[language].toLowerCase() ?? code
  return <p>{texts.sex(sex(says), sex(stands))}</p>
}

const SEXES = PERSON.fields.flatMap((field) => (field.name === 'sex' ? field.choices : []))

/** What is kept of the answer: an answer to this question, and to no other that comes when something is corrected. */
function answerTo(found: readonly SaysOtherwise[]): string {
  return found.map(({ says, stands }) => `${says} ${stands}`).join(' ')
}

/** What is missing before it is sent: an answer to the question. */
export function cprQuestionProblems(
  draft: Draft,
  cpr: string,
  values: RecordValues,
): readonly FieldProblem[] {
  const found = saidOtherwise(cpr, values)
  const { da, en } = cprQuestionMessages
  return found.length === 0 || draft[CONFIRMED] === answerTo(found)
    ? []
    : [{ field: CONFIRMED, message: { da: da.missing, en: en.missing } }]
}

/** What is sent of the answer; only asked of a form that `cprQuestionProblems` finds in order. */
export function cprConfirmedIn(cpr: string, values: RecordValues): CprConfirmed {
  return saidOtherwise(cpr, values).length > 0 ? { cprConfirmed: true } : {}
}
