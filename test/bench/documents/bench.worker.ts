/** One contestant at a time, in a worker as the app uses it. */
import * as bundle from "pdfmake/build/pdfmake.js";
import type { DocumentModel } from "../../../src/documents/index.ts";
import { contestantsOf, type PdfMake } from "./contestants.ts";

declare const self: DedicatedWorkerGlobalScope;

const pdfmake = ((bundle as { default?: unknown }).default ?? bundle) as PdfMake;

async function fontOf(style: string) {
	const response = await fetch(new URL(`fonts/tinos-${style}.ttf`, self.location.origin));
	if (!response.ok) throw new Error(`font ${style}: ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}

async function start() {
	const [normal, bold, italic, bolditalic] = await Promise.all(
		["normal", "bold", "italic", "bolditalic"].map(fontOf),
	);
	const fonts = { normal, bold, italic, bolditalic } as Parameters<typeof contestantsOf>[0];
	return contestantsOf(fonts, pdfmake, (font) => font);
}
const contestants = start();

self.onmessage = async ({ data }: MessageEvent<{ name: string; model: DocumentModel }>) => {
	try {
		const made = await (await contestants)[data.name]?.(data.model);
		self.postMessage({ milliseconds: made?.milliseconds, size: made?.bytes.length });
	} catch (error) {
		self.postMessage({ error: String(error) });
	}
};
