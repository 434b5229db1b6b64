/** Documents on their way out: made in a worker of their own, shared, printed. */
import docxWorker from "../documents/docx/docx.worker.ts?worker&url";
import type { DocumentModel } from "../documents/index.ts";
import pdfWorker from "../documents/pdf/pdf.worker.ts?worker&url";
import type { DocumentReply, DocxRequest, PdfRequest } from "../documents/worker-messages.ts";
import { type Following, fetchPart, type MadeDocument } from "../state/index.ts";
import { isPanel, openTab } from "./extension.ts";
import { ownFile } from "./own-file.ts";
import { renew } from "./renew.ts";
import { isUnstarted, workerAddress } from "./worker-address.ts";

/** For a worker that is no part to be had: rejects as `fetchPart` does. */
const unfetched = () => fetchPart<never>({ renew }, () => Promise.reject());

/** One document by one worker. Stopping ends the worker, whatever it is doing, and frees its memory. */
function made(
	address: string,
	request: PdfRequest | DocxRequest,
	{ onProgress, signal }: Following = {},
): Promise<MadeDocument> {
	const worker = new Worker(address, { type: "module" });
	let isStarted = false;
	return new Promise<MadeDocument>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<DocumentReply>) => {
			isStarted = true;
			if (data.kind === "progress") onProgress?.(data.share);
			else if (data.kind === "failed") reject(new Error(data.message));
			else resolve(data);
		};
		worker.onerror = (event) => {
			if (!isStarted && isUnstarted(event)) resolve(unfetched());
			// The browser has killed it for want of memory.
			else reject(new Error(event.message || "worker"));
		};
		worker.onmessageerror = () => reject(new Error("message"));
		const stop = () => reject(signal?.reason);
		if (signal?.aborted) stop();
		signal?.addEventListener("abort", stop, { once: true });
		worker.postMessage(request);
	}).finally(() => worker.terminate());
}

async function fontFile(style: string): Promise<Uint8Array> {
	return new Uint8Array(await (await ownFile(`fonts/tinos-${style}.ttf`)).arrayBuffer());
}

async function fontFiles(): Promise<PdfRequest["fonts"]> {
	const [normal, bold, italic, bolditalic] = await Promise.all([
		fontFile("normal"),
		fontFile("bold"),
		fontFile("italic"),
		fontFile("bolditalic"),
	]);
	return { normal, bold, italic, bolditalic };
}

export async function pdf(model: DocumentModel, following?: Following): Promise<MadeDocument> {
	const [fonts, address] = await fetchPart({ renew }, () =>
		Promise.all([fontFiles(), workerAddress(pdfWorker)]),
	);
	return made(address, { model, fonts, now: new Date() } satisfies PdfRequest, following);
}

export async function docx(model: DocumentModel, following?: Following): Promise<MadeDocument> {
	const address = await fetchPart({ renew }, () => workerAddress(docxWorker));
	return made(address, { model, now: new Date() } satisfies DocxRequest, following);
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

/** The side panel opens no print dialog: a tab does. */
export async function printElsewhere(): Promise<boolean> {
	if (!(await isPanel())) return false;
	await openTab();
	return true;
}

/** Whether it knows the rule that numbers pages; those that do repeat heads of tables too. */
export function printsWhole(): boolean {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync("@page { @top-center { content: counter(page) } }");
	return sheet.cssRules[0]?.cssText.includes("@top-center") ?? false;
}

export function show(type: string, bytes: Uint8Array) {
	if (!navigator.pdfViewerEnabled) return undefined;
	const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
	return { address, forget: () => URL.revokeObjectURL(address) };
}

export const print = () => window.print();
