/** Makes one PDF off the main thread and ends. */
import "../../worker/no-network.ts";
import type { DocumentReply, PdfRequest } from "../worker-messages.ts";
import { renderPdf } from "./render-pdf.ts";

declare const self: DedicatedWorkerGlobalScope;

const say = (reply: DocumentReply, handedOver: Transferable[] = []) =>
	self.postMessage(reply, handedOver);

self.onmessage = ({ data: { model, fonts, now } }: MessageEvent<PdfRequest>) => {
	try {
		const onProgress = (share: number) => say({ kind: "progress", share });
		const made = renderPdf(model, fonts, { now, onProgress });
		say({ kind: "made", ...made }, [made.bytes.buffer]);
	} catch (error) {
		say({ kind: "failed", message: String(error) });
	}
};
