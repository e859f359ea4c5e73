import { get, type InAddress, post } from '../../kernel/endpoint.ts'
import type { CalendarFeed, NewCalendarFeed } from './calendar.wire.ts'
import type { WorkListAnswer, WorkListQuery } from './work-list.wire.ts'

export const WORK_LIST = get('/api/v1/work-list').answers<WorkListAnswer, InAddress<WorkListQuery>>()
export const CALENDAR_FEED = get('/api/v1/calendar-feed').answers<CalendarFeed>()
export const MAKE_CALENDAR_FEED = post('/api/v1/calendar-feed').answers<NewCalendarFeed>()
export const END_CALENDAR_FEED = post('/api/v1/calendar-feed/revoke').answers<CalendarFeed>()
