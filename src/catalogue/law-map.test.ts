import { readFileSync } from 'node:fs'
import papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../kernel/calendar.ts'
import { LAW_MAP } from './law-map.ts'
import { couldStartUnder, MEASURE_LAW } from './measure-law.ts'
import { MEASURE_TYPES } from './measure-types.ts'

function tableOf(name: string): Record<string, string>[] {
  const file = new URL(`../../tests/tables/${name}.csv`, import.meta.url)
  return papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data
}

/** What was found later of a line of the first table, by the later table's topic. */
const FOUND_LATER: Record<string, string> = {
  'Kvittering for underretning, 6 hverdage': 'Kvittering 6 hverdage',
}
const additions = tableOf('law_map_additions')
const lines = tableOf('law_map_sel_bl').map((line) => {
  const later = additions.find(({ topic }) => topic === FOUND_LATER[line.topic])
  return later ? { ...line, source: later.source, status: later.status, note: later.status } : line
})

const EVIDENCE_OF: Record<string, string> = {
  bekræftet: 'confirmed',
  'bekræftet i hovedtræk': 'partly',
  'bekræftet i praksis; lovtekst ulæst': 'partly',
  delvist: 'partly',
  'ikke læst': 'not_found',
  'ikke fundet': 'not_found',
}

describe('Serviceloven and Barnets Lov side by side', () => {
  test('every line of the law table is in the catalogue, word for word and in its order', () => {
    expect(
      LAW_MAP.map((topic) => [topic.topic.da, topic.serviceloven, topic.barnetsLov, topic.note]),
    ).toEqual(
      lines.map((line) => [line.topic, placeIn(line.serviceloven), placeIn(line.barnets_lov), line.note]),
    )
  })

  test('every fact carries its source and how sure it is, and nothing is surer than the table says', () => {
    expect(LAW_MAP.map((topic) => [topic.source.text, topic.source.evidence])).toEqual(
      lines.map((line) => [line.source, EVIDENCE_OF[line.status]]),
    )
  })

  test('every topic has an English name too', () => {
    expect(LAW_MAP.filter((topic) => topic.topic.en.trim() === '')).toEqual([])
  })
})

describe('the law behind a measure type', () => {
  test('every measure type says where it stands in both laws, or that this was not found', () => {
    expect(Object.keys(MEASURE_LAW).sort()).toEqual(MEASURE_TYPES.map((type) => type.code).sort())
  })

  test('a paragraph names its own law', () => {
    for (const { SEL, BL } of Object.values(MEASURE_LAW)) {
      expect(SEL.paragraph ?? 'SEL').toMatch(/^SEL/)
      expect(BL.paragraph ?? 'BL').toMatch(/^BL/)
    }
  })

  test('what was not found names no paragraph', () => {
    const places = Object.values(MEASURE_LAW).flatMap(({ SEL, BL }) => [SEL, BL])
    expect(places.filter(({ paragraph, source }) => paragraph && source.evidence === 'not_found')).toEqual([])
  })

  test('a measure can start under Serviceloven until the last day of 2023 and under Barnets Lov from the day after', () => {
    const [last, first] = [dayOf(2023, 12, 31), dayOf(2024, 1, 1)]
    expect([couldStartUnder('SEL', last), couldStartUnder('SEL', first)]).toEqual([true, false])
    expect([couldStartUnder('BL', last), couldStartUnder('BL', first)]).toEqual([false, true])
  })
})

function placeIn(text: string): string | null {
  return ['-', '(ingen selvstændig)'].includes(text) ? null : text
}
