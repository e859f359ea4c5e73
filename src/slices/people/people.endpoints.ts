import type { Reason } from '../../api/wire-shared.ts'
import { post } from '../../kernel/endpoint.ts'
import type { AddressAnswer, ChildSearch, ChildSearchAnswer, CprAnswer, SetCpr } from './people.wire.ts'

export const SEARCH = post('/api/v1/children/search').answers<ChildSearchAnswer, ChildSearch>()
export const SET_CPR = post('/api/v1/children/{id}/cpr').answers<void, SetCpr>()
export const SHOW_CPR = post('/api/v1/children/{id}/cpr/reveal').answers<CprAnswer, Reason>()
export const SHOW_ADDRESS = post('/api/v1/children/{id}/address/reveal').answers<AddressAnswer, Reason>()
