/** How lists stand in the database: under one key, names in a shape of their own. Earlier versions read it too. */
import type { Kept, KeptFor } from "./lists.ts";

export type StoredList = Pick<Kept, "draftId" | "file" | "readOn"> & {
	/** The ratio's id; of a ruleset's list its id behind a mark that no ratio's id holds. */
	readonly field: string;
	readonly people?: readonly {
		readonly name: string | undefined;
		readonly note: string | undefined;
	}[];
	readonly rows?: Kept["rows"];
};

const LIST = "list:";

export const fieldOf = ({ kind, id }: KeptFor): string => (kind === "rows" ? LIST : "") + id;

export const toStored = ({ kind, id, rows, ...rest }: Kept): StoredList => ({
	...rest,
	field: fieldOf({ kind, id }),
	...(kind === "rows" ? { rows } : { people: rows.map(([name, note]) => ({ name, note })) }),
});

export const fromStored = ({ field, people, rows, ...rest }: StoredList): Kept => ({
	...rest,
	kind: people ? "names" : "rows",
	id: field.replace(LIST, ""),
	rows: people?.map(({ name, note }) => [name ?? "", note ?? ""]) ?? rows ?? [],
});
