import { post } from '../../kernel/endpoint.ts'
import type { ChildSearch, ChildSearchAnswer } from './people.wire.ts'

export const SEARCH = post('/api/v1/children/search').answers<ChildSearchAnswer, ChildSearch>()
