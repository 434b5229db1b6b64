/** A browser as a test drives it, whichever engine it is. */
export interface Engine {
	/** Its name and version, as the README's table says them. */
	readonly version: string;
	/** The folder that what is saved lands in. */
	readonly downloads: string;
	/** What went wrong on the pages and nobody caught. */
	readonly faults: readonly string[];
	goto(address: string): Promise<void>;
	reload(): Promise<void>;
	back(): Promise<void>;
	/** Runs in the page: what it takes and gives is JSON, and it uses nothing from outside itself. */
	evaluate<A extends readonly unknown[], T>(
		work: (...args: A) => T | Promise<T>,
		...args: A
	): Promise<T>;
	/** A real press on the first element that the selector finds. */
	click(selector: string): Promise<void>;
	/** Real keys into a control, over what stands in it. */
	type(selector: string, text: string): Promise<void>;
	/** A file into a file control. */
	choose(selector: string, path: string): Promise<void>;
	/** Reloads as a person would, says whether that was asked about first, and stays where it was. */
	asksOnLeaving(): Promise<boolean>;
	/** A second window on the same profile; shown at once. Windows are counted from 0. */
	openWindow(address: string): Promise<void>;
	showWindow(index: number): Promise<void>;
	/** Closes the window that is shown, the last one opened; the first is shown then. */
	closeWindow(): Promise<void>;
	/** What printing the page gives: a PDF. */
	print(): Promise<Buffer>;
	close(): Promise<void>;
}

/** Starts an engine with a new profile in the given folder. */
export type Start = (folder: string) => Promise<Engine>;

/** A function and what it takes, as an expression that the page can evaluate. */
export const expression = (work: (...args: never[]) => unknown, args: readonly unknown[]) =>
	`(${work})(...${JSON.stringify(args)})`;
