import { listErrors, number } from "../text/index.ts";
import { LONGEST_CELL, MOST_CELLS, MOST_ROWS } from "./limits.ts";

export type ListErrorCode = keyof typeof listErrors;

/** Where in a file: `line` and `column` counted from 1, `sheet` by its name. */
export interface ListPlace {
	readonly line?: number | undefined;
	readonly column?: number | undefined;
	readonly sheet?: string | undefined;
}

/**
 * Why a file cannot be read as a list, as a value: an error loses all but its words on the way out of
 * a worker. `message` says in Vietnamese what happened, where, and what to do.
 */
export interface ListFailure extends ListPlace {
	readonly code: ListErrorCode;
	readonly message: string;
}

/** A failure, thrown. */
export class ListError extends Error implements ListFailure {
	readonly code: ListErrorCode;
	readonly line?: number | undefined;
	readonly column?: number | undefined;
	readonly sheet?: string | undefined;
	constructor(code: ListErrorCode, message: string, { line, column, sheet }: ListPlace = {}) {
		super(message);
		this.name = "ListError";
		this.code = code;
		this.line = line;
		this.column = column;
		this.sheet = sheet;
	}
}

type PlainCode = {
	[code in ListErrorCode]: Parameters<(typeof listErrors)[code]> extends [] ? code : never;
}[ListErrorCode];

export const listError = (code: PlainCode) => new ListError(code, listErrors[code]());

export const tooWide = (line: number, cells: number, limit: number) =>
	new ListError("too-many-columns", listErrors["too-many-columns"](line, cells, limit), { line });

export const tooLong = (line: number, column: number, letters: number) =>
	new ListError("cell-too-long", listErrors["cell-too-long"](line, column, letters, LONGEST_CELL), {
		line,
		column,
	});

/** Throws where so many rows, or cells of all rows together, are more than is read. */
export function refuseMany(rows: number, cells: number): void {
	if (rows > MOST_ROWS)
		throw new ListError("too-many-rows", listErrors["too-many-rows"](number(MOST_ROWS)));
	if (cells > MOST_CELLS)
		throw new ListError("too-many-cells", listErrors["too-many-cells"](number(MOST_CELLS)));
}

/** What was thrown, as a value; a fault of ours or a lack of memory is `failed`. */
export function failureOf(error: unknown): ListFailure {
	const { code, message, line, column, sheet } = listErrorOf(error);
	return { code, message, line, column, sheet };
}

/** What was thrown, here or beyond the wall, where an error loses all but what it holds. */
export function listErrorOf(thrown: unknown): ListError {
	const { code, message, ...place } = (thrown ?? {}) as Partial<ListFailure>;
	const isKnown = code !== undefined && message !== undefined && Object.hasOwn(listErrors, code);
	return isKnown ? new ListError(code, message, place) : listError("failed");
}
