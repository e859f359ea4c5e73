import { notificationDa } from './notification.da.ts'
import { notificationEn } from './notification.en.ts'
import type { Messages } from './use-texts.ts'

export const notificationMessages: Messages<typeof notificationDa> = {
  da: notificationDa,
  en: notificationEn,
}
