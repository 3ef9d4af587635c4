/**
 * Rows as CSV that spreadsheets open in the right coding. What a spreadsheet would take for a formula gets an
 * apostrophe before it, so that words out of somebody else’s file calculate nothing on the reader’s machine.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(cellOf).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
