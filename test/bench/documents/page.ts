/** Hands a document to a worker: the contestants' one, or the app's own by the app's own code. */
import type { DocumentModel } from "../../../src/documents/index.ts";
import { pdf } from "../../../src/platform/documents.chunk.ts";

const worker = new Worker(new URL("./bench.worker.ts", import.meta.url), { type: "module" });
let longest = 0;
new PerformanceObserver((list) => {
	for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: "longtask" });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

Object.assign(window, {
	runBench: (name: string, model: DocumentModel) =>
		new Promise((resolve) => {
			worker.onmessage = ({ data }) => resolve(data);
			worker.onerror = ({ message }) => resolve({ error: message });
			worker.postMessage({ name, model });
		}),
	/** The page's longest task meanwhile (0: none over 50 ms), and how often progress was told. */
	inTheApp: async (model: DocumentModel) => {
		await pause(200);
		longest = 0;
		let news = 0;
		const start = performance.now();
		const { bytes } = await pdf(model, {
			onProgress: () => {
				news += 1;
			},
		});
		const milliseconds = performance.now() - start;
		// A long task is told of after it.
		await pause(200);
		return { longest, news, milliseconds, size: bytes.length };
	},
});
