import type { Call, Reply, Thrown } from "../worker/calls.ts";
import { isExtension } from "./is-extension.ts";
import { ownFile } from "./own-file.ts";

/** Why a call is not answered. `unstarted`: the worker's script could not be had or run at all. */
export type Failure =
	| { readonly kind: "thrown"; readonly error: Thrown }
	| { readonly kind: "unstarted" | "died" | "closed"; readonly message: string };

export type Started<Calls> = Calls & {
	/** Ends the worker, whatever it is doing, and gives its memory back; whoever still waits is refused. */
	close(): void;
};

interface Waiting {
	resolve(value: unknown): void;
	reject(error: unknown): void;
	tell: ((share: number) => void) | undefined;
}

/**
 * Starts a worker and gives its calls; `errorOf` says what they reject with. Rejects where the worker's
 * script cannot be fetched.
 */
export async function startWorker<Calls extends object>(
	script: string,
	errorOf: (failure: Failure) => unknown,
): Promise<Started<Calls>> {
	const worker = new Worker(await workerAddress(script), { type: "module" });
	const waiting = new Map<number, Waiting>();
	let ended: Failure | undefined;
	let isHeard = false;
	let count = 0;
	const end = (failure: Failure) => {
		ended ??= failure;
		for (const { reject } of waiting.values()) reject(errorOf(ended));
		waiting.clear();
		worker.terminate();
	};
	worker.onmessage = ({ data }: MessageEvent<Reply>) => {
		isHeard = true;
		const asked = waiting.get(data.id);
		if ("share" in data) return asked?.tell?.(data.share);
		waiting.delete(data.id);
		if ("value" in data) asked?.resolve(data.value);
		else asked?.reject(errorOf({ kind: "thrown", error: data.error }));
	};
	// A first event without a message tells of no error in the script: it could not be had, or not run.
	worker.onerror = ({ message }: Partial<ErrorEvent>) =>
		end({
			kind: isHeard || message !== undefined ? "died" : "unstarted",
			message: message || "worker",
		});
	worker.onmessageerror = () => end({ kind: "died", message: "message" });
	const call = (name: string, args: unknown[]) =>
		new Promise((resolve, reject) => {
			if (ended) throw errorOf(ended);
			const last = args.at(-1);
			const tells = typeof last === "function";
			const id = ++count;
			waiting.set(id, { resolve, reject, tell: tells ? (last as Waiting["tell"]) : undefined });
			const asked: Call = { id, name, args: tells ? args.slice(0, -1) : args, tells };
			worker.postMessage(asked);
		});
	const close = () => end({ kind: "closed", message: "" });
	return new Proxy(
		{},
		{
			get(_, name: string) {
				if (name === "close") return close;
				// Awaited, an object with a call of this name would be taken for a promise.
				return name === "then" ? undefined : (...args: unknown[]) => call(name, args);
			},
		},
	) as Started<Calls>;
}

/** The script of each kind of worker as a blob, fetched once. */
const blobs = new Map<string, string>();

/**
 * Where to start a worker from so that it stands under the page's own policy. A worker has the policy
 * that came with its script, and a plain host sends none; one made of a blob has that of its page. An
 * extension's page may make none of a blob and need not: the manifest's policy comes with every file.
 * Rejects where the script cannot be fetched.
 */
async function workerAddress(script: string): Promise<string> {
	if (import.meta.env.DEV || isExtension()) return script;
	const known = blobs.get(script);
	if (known) return known;
	const code = await (await ownFile(script)).text();
	const blob = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
	blobs.set(script, blob);
	return blob;
}
