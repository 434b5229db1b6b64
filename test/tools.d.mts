export type Tool =
	| "qpdf"
	| "pdffonts"
	| "pdftotext"
	| "pdftoppm"
	| "java"
	| "preflight"
	| "soffice"
	| "firefox"
	| "webkit"
	| "chromium109";

/** The Python that the window of WebKitGTK runs in. */
export const PYTHON: string;

/**
 * The path of a tool ("preflight": a class path for `java -cp`), or undefined where it is not there.
 * Installs nothing.
 */
export function tool(name: Tool): string | undefined;
/**
 * Whether the tests that need these tools are to be skipped. Never in CI: there a tool that is missing
 * makes them fail.
 */
export function without(...names: Tool[]): boolean;
/** Installs what is missing where that is possible; says what is there and what is not. */
export function ensureTools(say: (text: string) => void): void;
