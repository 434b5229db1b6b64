import type { Limits } from "./workbook-limits.ts";

export type WorkbookErrorCode =
	| "not-a-workbook"
	| "workbook-locked"
	| "workbook-old"
	| "workbook-broken"
	| "workbook-too-large"
	| "workbook-no-sheet";

/** The limit that a workbook goes beyond. */
export interface Bound {
	readonly of: keyof Limits;
	readonly limit: number;
}

interface Reason extends ErrorOptions {
	readonly bound?: Bound | undefined;
}

/** A workbook that cannot be read. `code` names why; the words are made by the caller. */
export class WorkbookError extends Error {
	readonly code: WorkbookErrorCode;
	/** The name of the sheet that was being read, where one was. */
	readonly sheet?: string;
	/** Of `workbook-too-large`. */
	readonly bound: Bound | undefined;
	constructor(code: WorkbookErrorCode, sheet?: string, { bound, ...options }: Reason = {}) {
		super(sheet === undefined ? code : `${code}: ${sheet}`, options);
		this.name = "WorkbookError";
		this.code = code;
		this.bound = bound;
		if (sheet !== undefined) this.sheet = sheet;
	}
}

export const broken = () => new WorkbookError("workbook-broken");
export const tooLarge = (limits: Limits, of: keyof Limits) =>
	new WorkbookError("workbook-too-large", undefined, { bound: { of, limit: limits[of] } });

/**
 * What `work` gives. Whatever goes wrong inside comes out as a `WorkbookError`: what is neither
 * ours nor expected (the inflater's and the parser's own errors) means that the file is broken.
 */
export function guarded<T>(work: () => T, sheet?: string): T {
	try {
		return work();
	} catch (cause) {
		if (!(cause instanceof WorkbookError))
			throw new WorkbookError("workbook-broken", sheet, { cause });
		throw new WorkbookError(cause.code, sheet, { cause, bound: cause.bound });
	}
}
