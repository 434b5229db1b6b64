/** What is used of saxen 11, which brings no types. Names keep their prefix; values are undecoded. */
declare module "saxen" {
	export class Parser {
		on(
			event: "openTag",
			handle: (
				name: string,
				attributes: () => Record<string, string>,
				decode: (text: string) => string,
				empty: boolean,
			) => void,
		): this;
		on(event: "closeTag", handle: (name: string) => void): this;
		on(
			event: "text" | "cdata" | "comment" | "question" | "attention",
			handle: (text: string) => void,
		): this;
		on(event: "error" | "warn", handle: (problem: Error) => void): this;
		write(xml: string): this;
		end(): Error | null;
	}
}
