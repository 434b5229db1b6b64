/** Makes one PDF off the main thread and ends. */
import type { Fonts, Style } from "./face.ts";
import type { PdfReply, PdfRequest } from "./messages.ts";

declare const self: DedicatedWorkerGlobalScope;

const say = (reply: PdfReply, handedOver: Transferable[] = []) =>
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

self.onmessage = ({ data }: MessageEvent<PdfRequest>) => {
	make(data).catch((error: unknown) => say({ error: String(error) }));
};
