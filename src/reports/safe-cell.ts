/**
 * Text that no spreadsheet runs as a formula: one that begins with `=`, `+`, `-`, `@`, a tab or a line break gets
 * an apostrophe in front. Files come from others, and so do the notes in them.
 */
export function safeCell(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text
}
