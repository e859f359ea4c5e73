import { expect, test } from 'vitest'
import { PROGRAMMES } from '../../catalogue/programmes.ts'
import { measureMessages } from './measure.texts.ts'

test('a preventive course has at most 12 contacts and contains 2 network meetings, as the source has it', () => {
  const course = PROGRAMMES.find(({ code }) => code === 'preventive_12_contacts')
  const [contacts, meetings] = [course?.contacts ?? 0, course?.networkMeetings ?? 0]
  expect(measureMessages.da.atMost(contacts, meetings)).toBe(
    'Højst 12 kontakter. Forløbet indeholder 2 netværksmøder.',
  )
  expect(measureMessages.en.atMost(contacts, meetings)).toBe(
    'At most 12 contacts. The course contains 2 network meetings.',
  )
})
