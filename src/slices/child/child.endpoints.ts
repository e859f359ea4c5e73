import type { RecordAnswer } from '../../api/wire-records.ts'
import { get, type InAddress, post } from '../../kernel/endpoint.ts'
import type {
  ChildrenAnswer,
  ChildrenNamed,
  ChildrenQuery,
  CreateChild,
  SiblingsAnswer,
} from './child.wire.ts'

export const CHILDREN = get('/api/v1/children').answers<ChildrenAnswer, InAddress<ChildrenQuery>>()
export const CHILDREN_NAMED = post('/api/v1/children/list').answers<
  ChildrenAnswer,
  InAddress<ChildrenNamed>
>()
export const REGISTER_CHILD = post('/api/v1/children').answers<RecordAnswer, CreateChild>()
export const SIBLINGS = get('/api/v1/children/{id}/siblings').answers<SiblingsAnswer>()
