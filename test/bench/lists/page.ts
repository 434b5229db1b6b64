/** Hands the chosen file to a worker and waits for what one contestant says. */
const worker = new Worker(new URL("./bench.worker.ts", import.meta.url), { type: "module" });

Object.assign(window, {
	runBench: (name: string) =>
		new Promise((resolve) => {
			worker.onmessage = ({ data }) => resolve(data);
			worker.postMessage({ name, file: document.querySelector("input")?.files?.[0] });
		}),
});
