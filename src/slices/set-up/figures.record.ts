import { date, field, manyLines, required, text, words, yesNo } from '../../kernel/record/fields.ts'
import { recordSpec } from '../../kernel/record/record.ts'

export const POPULATION = recordSpec({
  kind: 'population',
  plural: 'populations',
  title: words(['Befolkning 0-17 år', 'Population aged 0-17']),
  pluralTitle: words(['Befolkning 0-17 år', 'Population aged 0-17']),
  about: 'set-up',
  ofCase: false,
  order: { field: 'date', newestFirst: true },
  lifecycle: {
    onChildPage: false,
    moves: false,
    makesAChild: false,
    known: { from: 'date' },
    figures: { read: ['date', 'population_0_17'] },
  },
  fields: [
    required(field('date', ['Dato', 'Date'], date)),
    required(
      field('population_0_17', ['Børn og unge 0-17 år', 'Children aged 0-17'], {
        form: 'number',
        whole: true,
        min: 0,
        max: 10_000_000,
      }),
    ),
  ],
})

export const ANNOTATION = recordSpec({
  kind: 'annotation',
  plural: 'annotations',
  title: words(['Note til nøgletal', 'Note on a figure']),
  pluralTitle: words(['Noter til nøgletal', 'Notes on figures']),
  about: 'set-up',
  ofCase: false,
  order: { field: 'date', newestFirst: true },
  lifecycle: { onChildPage: false, moves: false, makesAChild: false },
  fields: [
    required(field('figure', ['Nøgletal', 'Figure'], text(80))),
    field('group', ['Gruppe', 'Group'], text(80)),
    required(field('date', ['Dato', 'Date'], date)),
    field('is_break', ['Brud i tidsserien', 'Break in the series'], yesNo),
    required(field('note', ['Note', 'Note'], manyLines)),
  ],
})
