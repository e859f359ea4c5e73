import { useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import { isDay } from '../../kernel/calendar.ts'
import type { FieldSpec, RecordSpec } from '../../kernel/record/record.ts'
import { DayField } from '../../web/form/inputs.tsx'
import { optionsOf } from '../../web/form/options.ts'
import { SelectField } from '../../web/parts/selectors.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { useWording } from '../../web/words/wording.ts'
import { filterFields } from './areas.ts'
import { recordsMessages } from './records.texts.ts'

const DAYS = ['from', 'to'] as const

/** What the address narrows the list to; codes and ids alone, never what someone is called. */
export function narrowedBy(search: URLSearchParams, spec: RecordSpec): Readonly<Record<string, string>> {
  const names = [...filterFields(spec).map(({ name }) => name), ...DAYS, 'order']
  return Object.fromEntries(
    names.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])),
  )
}

/** The choices that a list is narrowed by, kept in the address. */
export function RecordFilters({ spec }: { readonly spec: RecordSpec }) {
  const texts = useTexts(recordsMessages)
  const id = useId()
  const [search, setSearch] = useSearchParams()
  const narrowed = narrowedBy(search, spec)
  const wording = useWording()
  const language = useLanguage()
  const choices = (field: FieldSpec) =>
    optionsOf(field, narrowed[field.name] ?? '', { wording, child: undefined, stepTitle: String }).flatMap(
      ({ options }) => options,
    )
  const change = (changed: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(changed)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    setSearch(next, { replace: true })
  }
  return (
    <search className="record-filters">
      <div className="selectors">
        {filterFields(spec).map((field) => (
          <SelectField
            key={field.name}
            label={field.title[language]}
            value={narrowed[field.name] ?? ''}
            options={[{ value: '', title: texts.all }, ...choices(field)]}
            onChange={(value) => change({ [field.name]: value })}
          />
        ))}
        {DAYS.map((day) => (
          <DayFilter
            key={day}
            id={`${id}-${day}`}
            label={texts[day]}
            value={narrowed[day] ?? ''}
            onChange={(value) => change({ [day]: value })}
          />
        ))}
        <SelectField
          label={texts.order}
          value={narrowed.order ?? 'newest'}
          options={Object.entries(texts.orders).map(([value, title]) => ({ value, title }))}
          onChange={(order) => change({ order: order === 'newest' ? '' : order })}
        />
        {Object.keys(narrowed).length > 0 && (
          <button
            type="button"
            className="button button-secondary clear-filters"
            onClick={() => change(Object.fromEntries(Object.keys(narrowed).map((name) => [name, ''])))}
          >
            {texts.clear}
          </button>
        )}
      </div>
    </search>
  )
}

interface DayProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A day that the list is narrowed by, once it can be read. */
function DayFilter({ value, onChange, ...field }: DayProps) {
  const [unread, setUnread] = useState('')
  const write = (said: string) => {
    const isRead = said === '' || isDay(said)
    setUnread(isRead ? '' : said)
    if (isRead) onChange(said)
  }
  return <DayField {...field} value={unread || value} onChange={write} />
}
