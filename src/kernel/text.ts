/** A text shown to people: Danish first, English complete. */
export interface Text {
  readonly da: string
  readonly en: string
}

export type Language = keyof Text
