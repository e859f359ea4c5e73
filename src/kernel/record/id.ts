const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text can be the id of a record. */
export function isRecordId(text: string): boolean {
  return UUID.test(text)
}
