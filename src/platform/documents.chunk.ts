/** Documents on their way out: made in a worker of their own, shared, printed. */
import docxWorker from "../documents/docx/docx.worker.ts?worker&url";
import type { DocumentModel, DocxCalls, MadeDocument, PdfCalls } from "../documents/index.ts";
import pdfWorker from "../documents/pdf/pdf.worker.ts?worker&url";
import { type Following, fetchPart } from "../state/index.ts";
import { isPanel, openTab } from "./extension.ts";
import { ownFile } from "./own-file.ts";
import { renew } from "./renew.ts";
import { type Failure, startWorker } from "./start-worker.ts";

/** For a worker that is no part to be had: rejects as `fetchPart` does. */
const unfetched = () => fetchPart<never>({ renew }, () => Promise.reject());

/** One document by one worker. Stopping ends the worker, whatever it is doing, and frees its memory. */
async function made<Calls extends object>(
	script: string,
	ask: (worker: Calls, tell: (share: number) => void) => Promise<MadeDocument>,
	{ onProgress, signal }: Following = {},
): Promise<MadeDocument> {
	const worker = await fetchPart({ renew }, () => startWorker<Calls>(script, (failure) => failure));
	signal?.addEventListener("abort", worker.close, { once: true });
	try {
		signal?.throwIfAborted();
		return await ask(worker, (share) => onProgress?.(share));
	} catch (error) {
		signal?.throwIfAborted();
		const failure = error as Failure;
		if (failure.kind === "unstarted") return unfetched();
		throw new Error(failure.kind === "thrown" ? failure.error.message : failure.message);
	} finally {
		worker.close();
	}
}

async function fontFiles() {
	const file = async (style: string) =>
		new Uint8Array(await (await ownFile(`fonts/tinos-${style}.ttf`)).arrayBuffer());
	const [normal, bold, italic, bolditalic] = await Promise.all([
		file("normal"),
		file("bold"),
		file("italic"),
		file("bolditalic"),
	]);
	return { normal, bold, italic, bolditalic };
}

export async function pdf(model: DocumentModel, following?: Following): Promise<MadeDocument> {
	const fonts = await fetchPart({ renew }, fontFiles);
	return made<PdfCalls>(
		pdfWorker,
		(worker, tell) => worker.pdf(model, fonts, new Date(), tell),
		following,
	);
}

export const docx = (model: DocumentModel, following?: Following): Promise<MadeDocument> =>
	made<DocxCalls>(docxWorker, (worker, tell) => worker.docx(model, new Date(), tell), following);

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
