import { ListError } from "../lists/index.ts";
import type { NameList } from "../rules/index.ts";
import { keptTableWords } from "../text/index.ts";
import type { RowsContent, RowsReading } from "./contracts/index.ts";
import { createListReading } from "./list-reading.ts";
import type { Ports } from "./ports.ts";

/** More than a form holds: whoever has them keeps them elsewhere. */
const MOST_ROWS = 10_000;

/** A file on its way to the rows of one of the ruleset's own lists, as its forms print them. */
export function createRowsReading(ports: Ports, { columns: wanted }: NameList): RowsReading {
	// It feeds no ratio.
	const context = { field: "", fields: [], known: wanted, unitName: "", assessedOn: "" };
	const reading = createListReading<RowsContent>(ports, {
		context: () => context,
		async content(list, { rowCount }) {
			if (rowCount > MOST_ROWS)
				throw new ListError("too-many-rows", keptTableWords.tooMany(rowCount, MOST_ROWS));
			return { table: await list.table(wanted) };
		},
	});
	return {
		...reading,
		setColumn: (at, column) =>
			reading.change(
				({ table }) => ({
					table: {
						...table,
						columns: table.columns.map((each, index) => (index === at ? column : each)),
					},
				}),
				async (list, { table }) => ({ table: await list.table(wanted, table.columns) }),
			),
	};
}
