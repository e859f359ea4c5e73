/** A line of a resource: every value as the text that stands in the file; empty where the column has no value. */
export type PlainRecord = Readonly<Record<string, string>>

/** A whole data package in memory, not yet written. */
export interface GeneratedPackage {
  /** What stands in datapackage.json. */
  readonly datapackage: Readonly<Record<string, unknown>>
  /** The lines of each resource, by the resource's name. */
  readonly resources: Readonly<Record<string, readonly PlainRecord[]>>
}
