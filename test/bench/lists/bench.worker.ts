/** One contestant at a time, in the worker that the app would use. */
import Papa from "papaparse";
import { countList, readList, suggest } from "../../../src/lists/index.ts";

/** A file whose bytes are there already: fetching them from the disk is nobody's work here. */
const inMemory = (bytes: ArrayBuffer) =>
	({ size: bytes.byteLength, arrayBuffer: async () => bytes }) as Blob;

declare const self: DedicatedWorkerGlobalScope;

const context = {
	field: "1.2",
	fields: [
		{
			id: "1.2",
			about: "Người dùng điện thoại thông minh",
			who: "workingAge" as const,
		},
	],
	known: [],
	unitName: "Khu 1",
	assessedOn: "2025-12-31",
};

const contestants: Record<string, (bytes: ArrayBuffer, text: string) => unknown> = {
	"decode and split": (bytes) =>
		new TextDecoder()
			.decode(bytes)
			.split("\r\n")
			.reduce((cells, line) => cells + line.split(";").length, 0),
	"papaparse alone": (_bytes, text) => Papa.parse(text, { delimiter: ";" }).data.length,
	ours: async (bytes) => {
		const start = performance.now();
		const list = await readList(inMemory(bytes));
		const read = performance.now() - start;
		const { choice } = suggest(list, context);
		const { feeds, same, rows, problems } = countList(list, choice);
		const [feed] = feeds;
		return {
			rows,
			part: feed?.part,
			whole: feed?.whole,
			same: same.length,
			problems: problems.length,
			read,
		};
	},
};

self.onmessage = async ({ data: { name, file } }: MessageEvent<{ name: string; file: File }>) => {
	const bytes = await file.arrayBuffer();
	// papaparse is handed the text: decoding is not its work.
	const text = name === "papaparse alone" ? await file.text() : "";
	const start = performance.now();
	try {
		const result = await contestants[name]?.(bytes, text);
		self.postMessage({ milliseconds: performance.now() - start, result });
	} catch (error) {
		self.postMessage({ error: String(error) });
	}
};
