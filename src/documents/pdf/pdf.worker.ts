/** Makes one PDF off the main thread and ends. */
import type { PdfReply, PdfRequest } from "./messages.ts";
import { renderPdf } from "./render.ts";

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = async ({ data }: MessageEvent<PdfRequest>) => {
	try {
		const font = async (name: string) => {
			const response = await fetch(new URL(`tinos-${name}.ttf`, data.fonts));
			if (!response.ok) throw new Error(`font ${name}: ${response.status}`);
			return new Uint8Array(await response.arrayBuffer());
		};
		const [normal, bold, italic, bolditalic] = await Promise.all([
			font("normal"),
			font("bold"),
			font("italic"),
			font("bolditalic"),
		]);
		const reply: PdfReply = renderPdf(data.model, { normal, bold, italic, bolditalic });
		self.postMessage(reply, [reply.bytes.buffer]);
	} catch (error) {
		self.postMessage({ error: String(error) } satisfies PdfReply);
	}
};
