import type { ResourceName } from '../kernel/package/data-package.ts'
import type { CheckedTable } from './check-table.ts'

/** The resources that could be used; a resource whose file cannot be read, or lacks a column, is not among them. */
export type CheckedTables = { readonly [Name in ResourceName]?: CheckedTable }
