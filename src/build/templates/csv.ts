/** What the app writes and reads, a template must be too: the same writer. */
import { toCsv } from "../../lists/csv.ts";
import type { NameList } from "../../rules/index.ts";

/** Excel in Vietnamese parts cells by it, since the comma stands in its figures. */
const DELIMITER = ";";

/** A list's header and no row: UTF-8 with a byte-order mark, parted by `;`. */
export const csvTemplate = ({ columns }: NameList): string =>
	toCsv([columns.map(({ header }) => header)], DELIMITER);
