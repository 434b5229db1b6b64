/** Makes one DOCX off the main thread and ends. */
import "../../worker/no-network.ts";
import type { DocxReply, DocxRequest } from "./messages.ts";
import { renderDocx } from "./render.ts";

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = async ({ data }: MessageEvent<DocxRequest>) => {
	const say = (reply: DocxReply, transfer: Transferable[] = []) =>
		self.postMessage(reply, transfer);
	try {
		const { bytes } = await renderDocx(data.model, {
			now: data.now,
			onProgress: (progress) => say({ progress }),
		});
		say({ bytes }, [bytes.buffer]);
	} catch (error) {
		say({ error: String(error) });
	}
};
