export type WorkbookErrorCode =
	| "not-a-workbook"
	| "workbook-locked"
	| "workbook-old"
	| "workbook-broken"
	| "workbook-too-large"
	| "workbook-no-sheet";

/** A workbook that cannot be read. `code` names why; the words are made by the caller. */
export class WorkbookError extends Error {
	readonly code: WorkbookErrorCode;
	/** The name of the sheet that was being read, where one was. */
	readonly sheet?: string;
	constructor(code: WorkbookErrorCode, sheet?: string, options?: ErrorOptions) {
		super(sheet === undefined ? code : `${code}: ${sheet}`, options);
		this.name = "WorkbookError";
		this.code = code;
		if (sheet !== undefined) this.sheet = sheet;
	}
}

export const broken = () => new WorkbookError("workbook-broken");
export const tooLarge = () => new WorkbookError("workbook-too-large");

/**
 * What `work` gives. Whatever goes wrong inside comes out as a `WorkbookError`: what is neither
 * ours nor expected (the inflater's and the parser's own errors) means that the file is broken.
 */
export function guarded<T>(work: () => T, sheet?: string): T {
	try {
		return work();
	} catch (cause) {
		const code = cause instanceof WorkbookError ? cause.code : "workbook-broken";
		throw new WorkbookError(code, sheet, { cause });
	}
}
