/** CSV that Excel opens right and cannot be made to run. */

/** Excel takes a cell that begins so for a formula, full-width letters and all. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

const isFormula = (cell: string) => FORMULA.test(cell.replace(/^'+/, ""));

/** A cell that would be a formula gets a quote in front, as Excel itself does to make it text. */
export const safeCell = (cell: string) => (isFormula(cell) ? `'${cell}` : cell);

/** What `safeCell` was given. */
export const unsafeCell = (cell: string) =>
	cell.startsWith("'") && isFormula(cell) ? cell.slice(1) : cell;

/** UTF-8 text with a byte-order mark and CRLF, every cell quoted where it must be. */
export function toCsv(rows: readonly (readonly string[])[], delimiter: string): string {
	const quoted = (cell: string) => {
		const safe = safeCell(cell);
		return /["\r\n;,\t|]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
	};
	return `\ufeff${rows.map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join("")}`;
}
