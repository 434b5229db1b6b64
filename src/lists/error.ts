import { listErrors } from "../text/index.ts";

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

/** What was thrown, as a value; a fault of ours or a lack of memory is `failed`. */
export function failureOf(error: unknown): ListFailure {
	const known = error instanceof ListError ? error : listError("failed");
	const { code, message, line, column, sheet } = known;
	return { code, message, line, column, sheet };
}

/** The error that a failure was before it went over the wall. */
export const listErrorOf = (failure: ListFailure): ListError =>
	new ListError(failure.code, failure.message, failure);
