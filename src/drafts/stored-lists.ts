/** How lists stand in the database: under one key, names in a shape of their own. Earlier versions read it too. */
import type { Kept, KeptFor } from "./lists.ts";

export type StoredList = Pick<Kept, "draftId" | "file" | "readOn"> & {
	/** The ratio's id; of a ruleset's list its id behind a mark that no ratio's id holds. */
	readonly field: string;
	readonly people?: readonly { readonly name: string; readonly note: string }[];
	readonly rows?: Kept["rows"];
};

const LIST = "list:";

export const fieldOf = ({ kind, id }: KeptFor): string => (kind === "rows" ? LIST + id : id);

export function toStored({ kind, id, rows, ...rest }: Kept): StoredList {
	const field = fieldOf({ kind, id });
	if (kind === "rows") return { ...rest, field, rows };
	return { ...rest, field, people: rows.map(([name = "", note = ""]) => ({ name, note })) };
}

export function fromStored({ field, people, rows = [], ...rest }: StoredList): Kept {
	if (people)
		return {
			...rest,
			kind: "names",
			id: field,
			rows: people.map(({ name, note }) => [name, note]),
		};
	return { ...rest, kind: "rows", id: field.slice(LIST.length), rows };
}
