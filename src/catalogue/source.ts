/** Where a fact of the catalogue comes from and how sure it is; the labels are those of docs/law.md. */
export interface Source {
  readonly text: string
  readonly evidence: 'confirmed' | 'partly' | 'background' | 'not_found'
}
