/** Makes one DOCX off the main thread and ends. */
import "../../worker/no-network.ts";
import type { DocumentReply, DocxRequest } from "../worker-messages.ts";
import { renderDocx } from "./render-docx.ts";

declare const self: DedicatedWorkerGlobalScope;

const say = (reply: DocumentReply, handedOver: Transferable[] = []) =>
	self.postMessage(reply, handedOver);

self.onmessage = async ({ data: { model, now } }: MessageEvent<DocxRequest>) => {
	try {
		const onProgress = (share: number) => say({ kind: "progress", share });
		const { bytes } = await renderDocx(model, { now, onProgress });
		say({ kind: "made", bytes, missing: [] }, [bytes.buffer]);
	} catch (error) {
		say({ kind: "failed", message: String(error) });
	}
};
