import { computed, signal } from "@preact/signals";
import { textsWith } from "../documents/index.ts";
import type { Format, LayOut, Making, MakingFile, Order } from "./contracts/index.ts";
import { isNotFetched } from "./fetched.ts";
import type { Ports } from "./ports.ts";

const TYPES: Readonly<Record<Format, string>> = {
	pdf: "application/pdf",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

export function createMaking(ports: Ports): MakingFile {
	const stage = signal<Making>({ kind: "idle" });
	const agreed = createAgreements();
	const file = createMadeFile(ports, (order) => {
		stage.value = { kind: "sharing", order };
	});
	const { run, stop } = createRunner((next) => {
		if (next.kind !== "missing" && next.kind !== "ready") file.keep(undefined);
		stage.value = next;
	});
	const notMade =
		(order: Order) =>
		(error: unknown): Making => ({
			...{ kind: "failed", order },
			...{ made: file.bytes() !== undefined, unfetched: isNotFetched(error) },
		});

	const making = async (order: Order, stopped: AbortSignal): Promise<Making> => {
		const count = order.names();
		if (count > 0 && !agreed.has(order))
			return { kind: "names", order, count, source: order.source() };
		stage.value = { kind: "making", order, share: 0 };
		const model = order.model();
		const tools = await ports.documentTools();
		const { bytes, missing } = await tools[order.format](model, {
			signal: stopped,
			onProgress: (share) => {
				if (!stopped.aborted) stage.value = { kind: "making", order, share };
			},
		});
		if (stopped.aborted) return { kind: "idle" };
		// Something was typed meanwhile: what is printed is what is seen.
		if (order.way === "print" && order.model() !== model) return making(order, stopped);
		file.keep(bytes);
		return missing.length > 0
			? { kind: "missing", order, letters: missing, within: textsWith(model, missing) }
			: file.handOver(order, bytes);
	};
	const make = (order: Order): Promise<void> => {
		file.drop();
		return run((stopped) => making(order, stopped), notMade(order));
	};

	const printing = async (layOut: LayOut, order: Order, stopped: AbortSignal): Promise<Making> => {
		const onShare = (share: number) => {
			if (!stopped.aborted) stage.value = { kind: "printing", share };
		};
		onShare(0);
		const tools = await ports.documentTools();
		if (!tools.printsWhole()) return making(order, stopped).catch(notMade(order));
		if (await tools.printElsewhere()) return { kind: "elsewhere" };
		await layOut(stopped, onShare);
		if (!stopped.aborted) tools.print();
		return { kind: "idle" };
	};
	const print = (layOut: LayOut, order: Order): Promise<void> => {
		file.drop();
		return run(
			(stopped) => printing(layOut, order, stopped),
			(error) => ({ kind: "unprinted", layOut, order, unfetched: isNotFetched(error) }),
		);
	};

	return {
		...{ stage, make, print },
		busy: computed(() => ["making", "sharing", "printing"].includes(stage.value.kind)),
		async goOn() {
			const { value } = stage;
			if (value.kind === "unprinted") return print(value.layOut, value.order);
			if (value.kind === "names") agreed.add(value.order, value.source);
			if (value.kind === "names" || value.kind === "failed") return make(value.order);
			const made = file.bytes();
			if ((value.kind === "missing" || value.kind === "ready") && made)
				return run(() => file.handOver(value.order, made), notMade(value.order));
		},
		cancel() {
			stop();
			file.drop();
			stage.value = { kind: "idle" };
		},
	};
}

/** One piece of work at a time, until it is stopped or another begins; what then still comes of it is dropped. */
function createRunner(onDone: (next: Making) => void) {
	let running: AbortController | undefined;
	return {
		async run(
			work: (stopped: AbortSignal) => Promise<Making>,
			failed: (error: unknown) => Making,
		): Promise<void> {
			running?.abort();
			running = new AbortController();
			const { signal: stopped } = running;
			const next = await work(stopped).catch(failed);
			if (!stopped.aborted) onDone(next);
		},
		stop: () => running?.abort(),
	};
}

/** What was agreed to is not asked again while the names are the same ones. */
function createAgreements() {
	const agreed = new Set<string>();
	let agreedFor: unknown;
	/** Saving a file is another thing than giving it away. */
	const agreement = ({ way, stem }: Order) => `${way} ${stem}`;
	return {
		has: (order: Order) => agreedFor === order.source() && agreed.has(agreement(order)),
		add(order: Order, source: unknown) {
			if (agreedFor !== source) agreed.clear();
			agreedFor = source;
			agreed.add(agreement(order));
		},
	};
}

/** The file that was made last, until it is where it was to go. */
function createMadeFile(ports: Ports, onSharing: (order: Order) => void) {
	let bytes: Uint8Array | undefined;
	/** Forgets what the browser shows of it. */
	let forget = () => {};
	const keep = (made: Uint8Array | undefined) => {
		bytes = made;
	};
	return {
		bytes: () => bytes,
		keep,
		/** Forgets it, wherever it lies. */
		drop() {
			keep(undefined);
			forget();
			forget = () => {};
		},
		async handOver(order: Order, made: Uint8Array): Promise<Making> {
			const name = `${order.stem}.${order.format}`;
			const type = TYPES[order.format];
			const tools = await ports.documentTools();
			if (order.way === "share") {
				onSharing(order);
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
		},
	};
}
