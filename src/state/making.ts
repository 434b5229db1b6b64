import { signal } from "@preact/signals";
import type { DocumentModel } from "../documents/index.ts";
import type { Ports } from "./ports.ts";

export type Format = "pdf" | "docx";

const TYPES: Readonly<Record<Format, string>> = {
	pdf: "application/pdf",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** A file that somebody asked for. */
export interface Order {
	readonly format: Format;
	/** Hands it to another app instead of saving it. */
	readonly share: boolean;
	/** The file's name without its ending. */
	readonly stem: string;
	/** How many names of people it will hold. */
	readonly names: () => number;
	readonly model: () => DocumentModel;
}

/** Where a file stands on its way out. */
export type Making =
	| { readonly kind: "idle" }
	/** It will hold names: `goOn` makes it. */
	| { readonly kind: "names"; readonly order: Order; readonly count: number }
	/** `share`: what is done, 0 to 1. */
	| { readonly kind: "making"; readonly order: Order; readonly share: number }
	/** These letters would be printed as boxes: `goOn` takes that, `cancel` leaves it. */
	| { readonly kind: "missing"; readonly order: Order; readonly letters: readonly string[] }
	/** Ready, but the system wants a press of its own to share: `goOn` is that. */
	| { readonly kind: "ready"; readonly order: Order }
	| { readonly kind: "done"; readonly order: Order; readonly name: string }
	/** `made`: only the handing over failed. `goOn` tries again. */
	| { readonly kind: "failed"; readonly order: Order; readonly made: boolean };

/**
 * Makes one file at a time. Nothing is made before the number of names in it was agreed to, and nothing
 * leaves with letters missing before that was seen.
 */
export function createMaking(ports: Ports) {
	const stage = signal<Making>({ kind: "idle" });
	let running: AbortController | undefined;
	let bytes: Uint8Array | undefined;
	/** What was agreed to is not asked again while it stays so. */
	const agreed = new Set<string>();
	const agreement = ({ stem }: Order, count: number) => `${count} ${stem}`;

	/** Runs until it is cancelled or another begins; what then still comes is dropped. */
	const run = async (order: Order, work: (signal: AbortSignal) => Promise<Making>) => {
		running?.abort();
		running = new AbortController();
		const { signal: stopped } = running;
		const failed = (): Making => ({ kind: "failed", order, made: bytes !== undefined });
		const next = await work(stopped).catch(failed);
		if (stopped.aborted) return;
		if (next.kind !== "missing" && next.kind !== "ready") bytes = undefined;
		stage.value = next;
	};

	const handOver = async (order: Order, made: Uint8Array): Promise<Making> => {
		const name = `${order.stem}.${order.format}`;
		const type = TYPES[order.format];
		if (!order.share) {
			ports.download(name, type, made);
			return { kind: "done", order, name };
		}
		const outcome = await (await ports.documentTools()).share(name, type, made);
		if (outcome === "blocked") return { kind: "ready", order };
		return outcome === "shared" ? { kind: "done", order, name } : { kind: "idle" };
	};

	const make = (order: Order): Promise<void> => {
		bytes = undefined;
		return run(order, async (stopped) => {
			const count = order.names();
			if (count > 0 && !agreed.has(agreement(order, count))) return { kind: "names", order, count };
			stage.value = { kind: "making", order, share: 0 };
			const model = order.model();
			const tools = await ports.documentTools();
			const made = await tools[order.format](model, {
				signal: stopped,
				onProgress: (share) => {
					if (!stopped.aborted) stage.value = { kind: "making", order, share };
				},
			});
			if (stopped.aborted) return { kind: "idle" };
			bytes = made.bytes;
			return made.missing.length > 0
				? { kind: "missing", order, letters: made.missing }
				: handOver(order, made.bytes);
		});
	};

	return {
		stage,
		make,
		/** Says yes to what the stage asks; tries again where it failed. */
		async goOn() {
			const { value } = stage;
			if (value.kind === "names") agreed.add(agreement(value.order, value.count));
			if (value.kind === "names" || value.kind === "failed") return make(value.order);
			const made = bytes;
			if ((value.kind === "missing" || value.kind === "ready") && made)
				return run(value.order, () => handOver(value.order, made));
		},
		/** Stops what is running, leaves what is asked, takes away what was said. */
		cancel() {
			running?.abort();
			bytes = undefined;
			stage.value = { kind: "idle" };
		},
	};
}

export type MakingFile = ReturnType<typeof createMaking>;
