// Tables as a clipboard holds them: rows of cells to and from tab-separated text and HTML, as spreadsheets write them.

export type Rows = string[][];

const needsQuotes = /["\t\r\n]/;

export const toText = (rows: Rows): string =>
  rows.map((row) => row.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\r\n');

const scales: Record<string, number> = { 万: 1e4, 亿: 1e8, K: 1e3, M: 1e6, B: 1e9 };

// The number that "300万元" or "¥3.4M" says, for a spreadsheet to reckon with; undefined where it would see that itself.
function numberIn(cell: string): number | undefined {
  const [, sign, digits, scale, unit] = /^([+-]?)[¥$€]?\s?([\d,]+(?:\.\d+)?)\s?([万亿KMB]?)(元?)$/u.exec(cell) ?? [];
  if (digits === undefined || (!scale && !unit && !/^\D/.test(cell))) return undefined;
  return Number(`${sign}${digits.replaceAll(',', '')}`) * (scale ? scales[scale]! : 1);
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!);

// x:num is how Excel and its kin keep the number behind what a cell shows.
export function toHtml(rows: Rows): string {
  const cell = (text: string) => {
    const number = numberIn(text);
    return `<td${number === undefined ? '' : ` x:num="${number}"`}>${escaped(text)}</td>`;
  };
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta charset="utf-8"><table>\n${body}\n</table></html>`;
}

// Cells are parted by tabs, rows by line breaks; a cell that holds either stands in quotes, each quote in it doubled.
function fromText(text: string): Rows {
  const rows: Rows = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g)) {
    row.push(quoted !== undefined ? quoted.replaceAll('""', '"') : plain!);
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  if (rows.length > 1 && rows.at(-1)!.join('') === '') rows.pop(); // a spreadsheet ends its last row as well
  return rows;
}

function fromHtml(html: string): Rows {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  return [...(table?.rows ?? [])].map((row) =>
    [...row.cells].flatMap((cell) => [cell.textContent!.replace(/\s+/g, ' ').trim(), ...Array<string>(cell.colSpan - 1).fill('')]));
}

// The table on the clipboard, from the plain text where there is one, else from the HTML.
export function rowsFrom(text: string, html: string): Rows {
  return text.trim() === '' ? fromHtml(html) : fromText(text);
}
