import { signal } from "@preact/signals";
import { type DocumentModel, textsWith } from "../documents/index.ts";
import { isNotFetched } from "./fetched.ts";
import type { Ports } from "./ports.ts";
import type { HandedFile } from "./ways-out.ts";

export type Format = "pdf" | "docx";

const TYPES: Readonly<Record<Format, string>> = {
	pdf: "application/pdf",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** Where a file goes: to the disk, to another app, or into a window of its own that prints it. */
export type Way = "save" | "share" | "print";

/** A file that somebody asked for. */
export interface Order {
	readonly format: Format;
	readonly way: Way;
	/** The file's name without its ending. */
	readonly stem: string;
	/** How many names of people it will hold. */
	readonly names: () => number;
	/** What the names are read from: the same object while they stay as they are. */
	readonly source: () => unknown;
	readonly model: () => DocumentModel;
}

/** Lays a document out for printing; `onShare`: what is done, 0 to 1. */
export type LayOut = (stopped: AbortSignal, onShare: (share: number) => void) => Promise<void>;

/** Where a file stands on its way out. */
export type Making =
	| { readonly kind: "idle" }
	/** It will hold names: `goOn` makes it. */
	| {
			readonly kind: "names";
			readonly order: Order;
			readonly count: number;
			readonly source: unknown;
	  }
	/** `share`: what is done, 0 to 1. */
	| { readonly kind: "making"; readonly order: Order; readonly share: number }
	/** These letters would be printed as boxes: `goOn` takes that, `cancel` leaves it. */
	| {
			readonly kind: "missing";
			readonly order: Order;
			readonly letters: readonly string[];
			/** Texts in which some of them stand: the first few, each as far as it can be told by. */
			readonly within: readonly string[];
	  }
	/** Ready, but the system wants a press of its own to share: `goOn` is that. */
	| { readonly kind: "ready"; readonly order: Order }
	/** Ready, and the system asks which app is to have it. */
	| { readonly kind: "sharing"; readonly order: Order }
	/** The browser was given it to save: no page hears whether it arrived. */
	| { readonly kind: "handed"; readonly order: Order; readonly file: HandedFile }
	/** Ready to be looked at in a window of its own, and printed there: this is its address. */
	| { readonly kind: "printable"; readonly order: Order; readonly address: string }
	/** The app that was chosen has it. */
	| { readonly kind: "shared"; readonly order: Order; readonly name: string }
	/**
	 * `made`: only the handing over failed. `unfetched`: a part of the app could not be had. `goOn` tries
	 * again.
	 */
	| {
			readonly kind: "failed";
			readonly order: Order;
			readonly made: boolean;
			readonly unfetched: boolean;
	  }
	/** `share` of the pages laid out, 0 to 1. */
	| { readonly kind: "printing"; readonly share: number }
	/** Another window was opened, from which it can be printed. */
	| { readonly kind: "elsewhere" }
	/** The print dialog could not be opened. `goOn` tries again. */
	| {
			readonly kind: "unprinted";
			readonly layOut: LayOut;
			readonly order: Order;
			readonly unfetched: boolean;
	  };

/**
 * Makes one file, or prints one document, at a time. Nothing is made before the number of names in it
 * was agreed to, and nothing leaves with letters missing before that was seen.
 */
export function createMaking(ports: Ports) {
	const stage = signal<Making>({ kind: "idle" });
	let running: AbortController | undefined;
	let bytes: Uint8Array | undefined;
	/** What was agreed to is not asked again while the names are the same ones. */
	const agreed = new Set<string>();
	let agreedFor: unknown;
	/** Saving a file is another thing than giving it away. */
	const agreement = ({ way, stem }: Order) => `${way} ${stem}`;
	const isAgreed = (order: Order) => agreedFor === order.source() && agreed.has(agreement(order));
	const agree = (order: Order, source: unknown) => {
		if (agreedFor !== source) agreed.clear();
		agreedFor = source;
		agreed.add(agreement(order));
	};

	/** Forgets the file that was made, wherever it lies. */
	let forget = () => {};
	const drop = () => {
		bytes = undefined;
		forget();
		forget = () => {};
	};

	/** Runs until it is cancelled or another begins; what then still comes is dropped. */
	const run = async (
		work: (signal: AbortSignal) => Promise<Making>,
		failed: (error: unknown) => Making,
	) => {
		running?.abort();
		running = new AbortController();
		const { signal: stopped } = running;
		const next = await work(stopped).catch(failed);
		if (stopped.aborted) return;
		if (next.kind !== "missing" && next.kind !== "ready") bytes = undefined;
		stage.value = next;
	};
	const notMade =
		(order: Order) =>
		(error: unknown): Making => ({
			kind: "failed",
			order,
			made: bytes !== undefined,
			unfetched: isNotFetched(error),
		});

	const handOver = async (order: Order, made: Uint8Array): Promise<Making> => {
		const name = `${order.stem}.${order.format}`;
		const type = TYPES[order.format];
		const tools = await ports.documentTools();
		if (order.way === "share") {
			stage.value = { kind: "sharing", order };
			const outcome = await tools.share(name, type, made);
			if (outcome === "blocked") return { kind: "ready", order };
			return outcome === "shared" ? { kind: "shared", order, name } : { kind: "idle" };
		}
		const shown = order.way === "print" ? tools.show(type, made) : undefined;
		if (shown) {
			forget = shown.forget;
			return { kind: "printable", order, address: shown.address };
		}
		ports.download(name, type, made);
		return { kind: "handed", order, file: { name, type } };
	};

	const making = async (order: Order, stopped: AbortSignal): Promise<Making> => {
		const count = order.names();
		if (count > 0 && !isAgreed(order))
			return { kind: "names", order, count, source: order.source() };
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
			? { kind: "missing", order, letters: made.missing, within: textsWith(model, made.missing) }
			: handOver(order, made.bytes);
	};
	const make = (order: Order): Promise<void> => {
		drop();
		return run((stopped) => making(order, stopped), notMade(order));
	};

	const print = (layOut: LayOut, order: Order): Promise<void> => {
		drop();
		return run(
			async (stopped) => {
				const onShare = (share: number) => {
					if (!stopped.aborted) stage.value = { kind: "printing", share };
				};
				onShare(0);
				const tools = await ports.documentTools();
				if (!tools.printsWhole()) return making(order, stopped);
				if (await tools.printElsewhere()) return { kind: "elsewhere" };
				await layOut(stopped, onShare);
				if (!stopped.aborted) tools.print();
				return { kind: "idle" };
			},
			(error) => ({ kind: "unprinted", layOut, order, unfetched: isNotFetched(error) }),
		);
	};

	return {
		stage,
		make,
		/**
		 * Opens the system's print dialog once the document is laid out; makes the file that `order` says
		 * where the browser's own pages would lack something.
		 */
		print,
		/** Says yes to what the stage asks; tries again where it failed. */
		async goOn() {
			const { value } = stage;
			if (value.kind === "unprinted") return print(value.layOut, value.order);
			if (value.kind === "names") agree(value.order, value.source);
			if (value.kind === "names" || value.kind === "failed") return make(value.order);
			const made = bytes;
			if ((value.kind === "missing" || value.kind === "ready") && made)
				return run(() => handOver(value.order, made), notMade(value.order));
		},
		/** Stops what is running, leaves what is asked, takes away what was said. */
		cancel() {
			running?.abort();
			drop();
			stage.value = { kind: "idle" };
		},
	};
}

export type MakingFile = ReturnType<typeof createMaking>;
