/** Makes one PDF off the main thread, or says which letters of a document the font lacks. */
import { type Fonts, openFace, type Style } from "./face.ts";
import { missingLetters } from "./letters.ts";
import type { LettersReply, LettersRequest, PdfReply, PdfRequest } from "./messages.ts";

declare const self: DedicatedWorkerGlobalScope;

const say = (reply: PdfReply | LettersReply, handedOver: Transferable[] = []) =>
	self.postMessage(reply, handedOver);

async function fontFile(style: Style, folder: string): Promise<Uint8Array> {
	const response = await fetch(new URL(`tinos-${style}.ttf`, folder));
	if (!response.ok) throw new Error(`font ${style}: ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}

async function fontFiles(folder: string): Promise<Fonts> {
	const [normal, bold, italic, bolditalic] = await Promise.all([
		fontFile("normal", folder),
		fontFile("bold", folder),
		fontFile("italic", folder),
		fontFile("bolditalic", folder),
	]);
	return { normal, bold, italic, bolditalic };
}

async function make({ model, fonts, now }: PdfRequest) {
	const [files, { renderPdf }] = await Promise.all([fontFiles(fonts), import("./render.ts")]);
	const made = renderPdf(model, files, { now, onProgress: (progress) => say({ progress }) });
	say(made, [made.bytes.buffer]);
}

async function check({ check: model, fonts }: LettersRequest) {
	const { has } = openFace(await fontFile("normal", fonts));
	say({ missing: missingLetters(model, has) });
}

self.onmessage = ({ data }: MessageEvent<PdfRequest | LettersRequest>) => {
	const asked = "check" in data ? check(data) : make(data);
	asked.catch((error: unknown) => say({ error: String(error) }));
};
