/** Documents on their way out: made in a worker of their own, shared, printed. */
import type { DocxReply, DocxRequest } from "../documents/docx/messages.ts";
import type { DocumentModel } from "../documents/index.ts";
import type { PdfReply, PdfRequest } from "../documents/pdf/messages.ts";
import type { Following, MadeDocument } from "../state/index.ts";
import { inAppOf } from "./in-app.ts";

/** One document by one worker. Stopping ends the worker, whatever it is doing, and frees its memory. */
function made(
	worker: Worker,
	request: PdfRequest | DocxRequest,
	{ onProgress, signal }: Following = {},
): Promise<MadeDocument> {
	return new Promise<MadeDocument>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<PdfReply | DocxReply>) => {
			if ("progress" in data) onProgress?.(data.progress);
			else if ("error" in data) reject(new Error(data.error));
			else resolve({ bytes: data.bytes, missing: "missing" in data ? data.missing : [] });
		};
		// A worker that does not load, or that the browser has killed for want of memory.
		worker.onerror = (event) => reject(new Error(event.message ?? "worker"));
		worker.onmessageerror = () => reject(new Error("message"));
		const stop = () => reject(signal?.reason);
		if (signal?.aborted) stop();
		signal?.addEventListener("abort", stop, { once: true });
		worker.postMessage(request);
	}).finally(() => worker.terminate());
}

export function pdf(model: DocumentModel, following?: Following): Promise<MadeDocument> {
	const worker = new Worker(new URL("../documents/pdf/pdf.worker.ts", import.meta.url), {
		type: "module",
	});
	const fonts = new URL("fonts/", document.baseURI).href;
	return made(worker, { model, fonts, now: new Date() } satisfies PdfRequest, following);
}

export function docx(model: DocumentModel, following?: Following): Promise<MadeDocument> {
	const worker = new Worker(new URL("../documents/docx/docx.worker.ts", import.meta.url), {
		type: "module",
	});
	return made(worker, { model, now: new Date() } satisfies DocxRequest, following);
}

/** Whether the system can hand a file of this type to another app. */
export function canShare(type: string): boolean {
	try {
		return navigator.canShare?.({ files: [new File([], "a", { type })] }) === true;
	} catch {
		return false;
	}
}

export async function share(name: string, type: string, bytes: Uint8Array) {
	try {
		await navigator.share({ files: [new File([bytes as BlobPart], name, { type })] });
		return "shared" as const;
	} catch (error) {
		const why = error instanceof DOMException ? error.name : "";
		if (why === "AbortError") return "cancelled" as const;
		// The press is too long ago: the browser wants a new one.
		if (why === "NotAllowedError") return "blocked" as const;
		throw error;
	}
}

export const inApp = () => inAppOf(navigator.userAgent);

export const print = () => window.print();
