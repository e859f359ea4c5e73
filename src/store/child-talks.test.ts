import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onBothEngines } from '../../tests/store/databases.ts'
import { olderDatabase } from '../../tests/store/older.ts'
import { buildTown, id, TOWN } from '../../tests/store/town.ts'
import { RECORDS } from '../slices.ts'
import { migrate } from './migrate.ts'
import { storesOf } from './stores.ts'

/** Investigations as the version before wrote them. */
const BEFORE = [
  { number: 1, child_talk: 'held', child_talk_on: '2026-01-20', childs_view: 'Jeg vil i skole' },
  { number: 2, child_talk: 'held', childs_view: 'Jeg vil hjem' },
  { number: 3, child_talk: 'not_held', child_talk_why_not: 'Barnet er spædt', childs_view: 'Søger mor' },
  { number: 4, childs_view: 'Vil bo hos mormor' },
  { number: 5 },
]

onBothEngines('what investigations said of the talk with the child', (engine) => {
  test('becomes a talk, or stands as the reason and the view got otherwise; nothing is lost', async () => {
    await using database = await olderDatabase(engine)
    await buildTown(storesOf(database, RECORDS))
    const about = {
      municipality: TOWN,
      person_id: id('person', 1),
      case_id: id('case', 1),
      decided_on: '2026-01-05',
    }
    for (const { number, ...said } of BEFORE) {
      const one = { ...about, id: id('other', number), ...said }
      const row = JSON.stringify({ ...EMPTY, ...one })
      await storesOf(database, RECORDS)
        .operator(TOWN, 'test')
        .write(({ db }) =>
          sql`insert into investigation
            select * from jsonb_populate_record(null::investigation, ${row}::jsonb)`.execute(db),
        )
    }
    await migrate(database)
    const { rows } =
      await sql`select i.version, t.date::text, t.participation, t.childs_view, i.not_heard_reason, i.heard_otherwise
      from trin.investigation i left join trin.child_talk t on t.municipality = i.municipality and t.id = i.talk_id
      order by i.id`.execute(database.kysely)
    const none = { date: null, participation: null, childs_view: null }
    const words = { not_heard_reason: '', heard_otherwise: '' }
    expect(rows).toEqual([
      { version: 2, date: '2026-01-20', participation: 'talk', childs_view: 'Jeg vil i skole', ...words },
      { version: 2, ...none, ...words, heard_otherwise: 'Samtale holdt, uden dato. Jeg vil hjem' },
      { version: 2, ...none, not_heard_reason: 'Barnet er spædt', heard_otherwise: 'Søger mor' },
      { version: 2, ...none, ...words, heard_otherwise: 'Vil bo hos mormor' },
      { version: 1, ...none, ...words },
    ])
    const events = await sql<{
      entity: string
      count: number
    }>`select entity, count(*)::int as count from trin.event
      where action = 'move talks' group by entity order by entity`.execute(database.kysely)
    expect(events.rows).toEqual([
      { entity: 'child_talk', count: 1 },
      { entity: 'investigation', count: 4 },
    ])
  })
})

/** Texts that are not said are empty. */
const EMPTY = {
  version: 1,
  ...Object.fromEntries(
    ['legal_basis', 'conclusion', 'child_talk_why_not', 'childs_view', 'preliminary_assessment', 'assessment']
      .concat(
        ['development', 'parents', 'family_network', 'everyday'].flatMap((one) => [one, `${one}_sources`]),
      )
      .map((name) => [name, '']),
  ),
}
