/** Makes one PDF off the main thread and ends. */
import "../../worker/no-network.ts";
import type { PdfReply, PdfRequest } from "./messages.ts";
import { renderPdf } from "./render.ts";

declare const self: DedicatedWorkerGlobalScope;

const say = (reply: PdfReply, handedOver: Transferable[] = []) =>
	self.postMessage(reply, handedOver);

self.onmessage = ({ data: { model, fonts, now } }: MessageEvent<PdfRequest>) => {
	try {
		const made = renderPdf(model, fonts, { now, onProgress: (progress) => say({ progress }) });
		say(made, [made.bytes.buffer]);
	} catch (error) {
		say({ error: String(error) });
	}
};
