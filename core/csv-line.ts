// Lines of a CSV file (RFC 4180) that a spreadsheet shows as text. A cell that begins like a formula would be run as one when
// the owner opens the file, and what is in it comes from strangers.

/** Before the first line: tells Excel that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\u{FEFF}';

/** Excel takes these, also in full width and behind spaces or line breaks, for the start of a formula. */
const FORMULA = /^[\s\u{FEFF}]|^[=+\-@＝＋－＠]/u;
/** Where a spreadsheet set to another separator begins a new cell. */
const INNER = /([;\t\r\n])(?=\s*[=+\-@＝＋－＠])/gu;

/** Every cell in quotes; an apostrophe before what could be run. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const inert = text.replace(INNER, "$1'");
  return `"${(FORMULA.test(inert) ? `'${inert}` : inert).replaceAll('"', '""')}"`;
}
