/** Mine børn, the work list: everything due for one’s children. */
export function WorkListPage() {
  return <div className="page-width" />
}
