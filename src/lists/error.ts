import { listErrors } from "../text/index.ts";

export type ListErrorCode = keyof typeof listErrors;

/** A file that cannot be read as a list. `message` says in Vietnamese what happened and what to do. */
export class ListError extends Error {
	readonly code: ListErrorCode;
	readonly line?: number;
	constructor(code: ListErrorCode, message: string, line?: number) {
		super(message);
		this.name = "ListError";
		this.code = code;
		if (line !== undefined) this.line = line;
	}
}

type PlainCode = {
	[code in ListErrorCode]: Parameters<(typeof listErrors)[code]> extends [] ? code : never;
}[ListErrorCode];

export const listError = (code: PlainCode) => new ListError(code, listErrors[code]());
