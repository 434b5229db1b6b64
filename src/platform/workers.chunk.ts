import checkWorker from "../authoring/check.worker.ts?worker&url";
import type { CheckReply, CheckRequest } from "../authoring/messages.ts";
import listWorker from "../lists/csv.worker.ts?worker&url";
import { ListError, listError, listErrorOf } from "../lists/index.ts";
import type { ListReply, ListRequest } from "../lists/messages.ts";
import type { OpenList } from "../state/index.ts";
import { app, rulesetChecks } from "../text/index.ts";
import { isUnstarted, workerAddress } from "./worker-address.ts";

/**
 * A worker of its own for each list: closing it gives all its memory back. Rejects where the worker
 * cannot be fetched.
 */
export async function openList(file: File): Promise<OpenList> {
	const worker = new Worker(await workerAddress(listWorker), { type: "module" });
	const pending = new Set<(reason: ListError) => void>();
	const ask = <T>(request: ListRequest, onProgress?: (share: number) => void): Promise<T> =>
		new Promise((resolve, reject) => {
			pending.add(reject);
			const answered = ({ data }: MessageEvent<ListReply>) => {
				if ("progress" in data) {
					onProgress?.(data.progress);
					return;
				}
				worker.removeEventListener("message", answered);
				pending.delete(reject);
				if ("value" in data) resolve(data.value as T);
				else reject(listErrorOf(data.error));
			};
			worker.addEventListener("message", answered);
			worker.onerror = (event) =>
				reject(isUnstarted(event) ? new ListError("failed", app.failed) : listError("failed"));
			worker.postMessage(request);
		});
	let last: Promise<unknown> = Promise.resolve();
	// One question at a time: answers come back in order.
	const inTurn = <T>(request: ListRequest, onProgress?: (share: number) => void): Promise<T> => {
		const turn = last.then(() => ask<T>(request, onProgress));
		last = turn.catch(() => undefined);
		return turn;
	};
	return {
		read: (hints, context, onProgress) =>
			inTurn({ kind: "read", file, hints, context }, onProgress),
		suggest: (context) => inTurn({ kind: "suggest", context }),
		count: (choice) => inTurn({ kind: "count", choice }),
		correct: (corrected, choice) => inTurn({ kind: "correct", file: corrected, choice }),
		problems: (choice) => inTurn({ kind: "problems", choice }),
		table: (wanted, columns) => inTurn({ kind: "table", wanted, columns }),
		part: (choice, field) => inTurn({ kind: "part", choice, field }),
		close() {
			worker.terminate();
			// Whoever still waits would wait for ever.
			for (const reject of pending) reject(listError("failed"));
		},
	};
}

/** Rejects where the worker cannot be fetched or started. */
export async function checkRuleset(file: File): Promise<CheckReply> {
	const worker = new Worker(await workerAddress(checkWorker), { type: "module" });
	const request: CheckRequest = { file };
	return new Promise<CheckReply>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<CheckReply>) => resolve(data);
		worker.onerror = (event) => {
			if (isUnstarted(event)) return reject(new Error(app.failed));
			const at = { line: 1, column: 1, path: "", where: "" };
			resolve({ issues: [{ ...at, message: rulesetChecks.unreadable }] });
		};
		worker.postMessage(request);
	}).finally(() => worker.terminate());
}
