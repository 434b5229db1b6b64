/** How lists stand in the database: under one key, names in a shape of their own. Earlier versions read it too. */
import type { Kept, KeptFor } from "./lists.ts";

export type StoredList = Pick<Kept, "draftId" | "file" | "readOn"> & {
	/** The ratio's id; of a ruleset's list, and of those who are missing, behind a mark that no ratio's id holds. */
	readonly field: string;
	readonly people?: readonly {
		readonly name: string | undefined;
		readonly note: string | undefined;
	}[];
	readonly rows?: Kept["rows"];
};

const MARKS = { names: "", missing: "missing:", rows: "list:" } as const;

export const fieldOf = ({ kind, id }: KeptFor): string => MARKS[kind] + id;

export const toStored = ({ kind, id, rows, ...rest }: Kept): StoredList => ({
	...rest,
	field: fieldOf({ kind, id }),
	...(kind === "rows" ? { rows } : { people: rows.map(([name, note]) => ({ name, note })) }),
});

export const fromStored = ({ field, people, rows, ...rest }: StoredList): Kept => ({
	...rest,
	...keptFor(field, people ? "names" : "rows"),
	rows: people?.map(({ name, note }) => [name ?? "", note ?? ""]) ?? rows ?? [],
});

/** `plain`: what is kept under a field without a mark. */
function keptFor(field: string, plain: KeptFor["kind"]): KeptFor {
	for (const kind of ["missing", "rows"] as const)
		if (field.startsWith(MARKS[kind])) return { kind, id: field.slice(MARKS[kind].length) };
	return { kind: plain, id: field };
}
