import { get, type InAddress, patch, post, type Query } from '../kernel/endpoint.ts'
import type { PackageAnswer } from './wire.ts'
import type { ChildAnswer } from './wire-child.ts'
import type { ChoicesAnswer } from './wire-choices.ts'
import type { DifferenceAnswer, DifferenceQuery } from './wire-difference.ts'
import type { DemoSignIn, MeAnswer, SignedOut, SignInAnswer } from './wire-me.ts'
import type {
  CorrectRecord,
  CreateRecord,
  HistoryAnswer,
  RecordAnswer,
  RecordsAnswer,
} from './wire-records.ts'
import type { RetentionAnswer } from './wire-retention.ts'

export const SIGN_IN = get('/api/v1/sign-in').answers<SignInAnswer>()
export const DEMO_SIGN_IN = post('/api/v1/sign-in/demo').answers<void, DemoSignIn>()
/** Led to, and leads on to the provider of the sign-in; `to` is where one was going. */
export const START_SIGN_IN = get('/api/v1/sign-in/start').answers<void, { to: string }>()
export const SIGN_OUT = post('/api/v1/sign-out').answers<SignedOut>()
export const ME = get('/api/v1/me').answers<MeAnswer>()
export const CHOICES = get('/api/v1/choices').answers<ChoicesAnswer>()
export const CHILD = get('/api/v1/children/{id}').answers<ChildAnswer>()
export const CHILD_KNOWN = get('/api/v1/children/{id}/known').answers<RecordsAnswer, { at: string }>()
export const RETENTION = get('/api/v1/retention').answers<RetentionAnswer>()
export const PACKAGE = get('/api/v1/package').answers<PackageAnswer>()
export const DIFFERENCE = get('/api/v1/register/difference').answers<
  DifferenceAnswer,
  InAddress<DifferenceQuery>
>()

/** Records of any kind; `plural` as in their address. */
export const RECORDS = get('/api/v1/{plural}').answers<RecordsAnswer, Query>()
export const RECORD = get('/api/v1/{plural}/{id}').answers<RecordAnswer>()
export const CREATE_RECORD = post('/api/v1/{plural}').answers<RecordAnswer, CreateRecord>()
export const CORRECT_RECORD = patch('/api/v1/{plural}/{id}').answers<RecordAnswer, CorrectRecord>()
/** A record's letter, plan or minutes, as PDF. */
export const DOCUMENT = get('/api/v1/{plural}/{id}/document').answers<Blob>()
/** Every version of a record, or of everything about a child. */
export const HISTORY = get('/api/v1/{plural}/{id}/history').answers<HistoryAnswer>()

/** The header in which a page says as whom it writes; it is not written as anyone else. */
export const WRITTEN_BY = 'Trin-Written-By'
