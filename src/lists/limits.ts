/**
 * How much of a list is read; what is beyond is refused, and the message names the limit. The same for
 * texts and for workbooks, whose own limits (`workbook/workbook-limits.ts`) bound what is unpacked.
 */

/** Bytes of a file. Beyond this a phone runs out of memory before the list is read. */
export const LARGEST_FILE = 64 * 1024 * 1024;
/** More rows than several communes have; a phone's memory ends soon after. */
export const MOST_ROWS = 400_000;
/** Cells of all rows: so many rows with twenty columns. */
export const MOST_CELLS = 8_000_000;
/** Cells of one row, blank ones too: as many columns as Excel has. */
export const WIDEST_ROW = 16_384;
/** Columns that anything stands in. A person cannot choose among more. */
export const MOST_COLUMNS = 256;
/** Letters of one cell: what Excel lets stand in it. */
export const LONGEST_CELL = 32_767;
/** Letters of a header that are looked at to know what its column holds. */
export const LONGEST_HEADER = 500;
