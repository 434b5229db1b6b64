import { computed, signal } from "@preact/signals";
import { textsWith } from "../documents/index.ts";
import type { Format, LayOut, Making, MakingFile, Order } from "./contracts/index.ts";
import { isNotFetched } from "./fetched.ts";
import type { Ports } from "./ports.ts";

const TYPES: Readonly<Record<Format, string>> = {
	pdf: "application/pdf",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** One piece of work: what stops it, and what says where it stands, which once stopped says nothing any more. */
interface Work {
	readonly stopped: AbortSignal;
	tell(stage: Making): void;
}

export function createMaking(ports: Ports): MakingFile {
	const stage = signal<Making>({ kind: "idle" });
	/** By what names are read from: what is not asked again while they are the same ones. */
	const agreed = new WeakMap<object, Set<string>>();
	let running: AbortController | undefined;

	const set = (next: Making) => {
		if (stage.value.kind === "printable") stage.value.forget();
		stage.value = next;
	};
	/** One piece of work at a time, until it is stopped or another begins; what then still comes of it is dropped. */
	const run = async (
		begin: (work: Work) => Promise<Making>,
		failed: (error: unknown) => Making,
	): Promise<void> => {
		running?.abort();
		running = new AbortController();
		const { signal: stopped } = running;
		const tell = (next: Making) => {
			if (!stopped.aborted) set(next);
		};
		tell(await begin({ stopped, tell }).catch(failed));
	};

	const making = async (order: Order, work: Work): Promise<Making> => {
		const { stopped, tell } = work;
		const count = order.names();
		const source = order.source();
		if (count > 0 && !agreed.get(source)?.has(agreement(order)))
			return { kind: "names", order, count, source };
		tell({ kind: "making", order, share: 0 });
		const model = order.model();
		const tools = await ports.documentTools();
		const { bytes, missing } = await tools[order.format](model, {
			signal: stopped,
			onProgress: (share) => tell({ kind: "making", order, share }),
		});
		if (stopped.aborted) return { kind: "idle" };
		// Something was typed meanwhile: what is printed is what is seen.
		if (order.way === "print" && order.model() !== model) return making(order, work);
		if (missing.length === 0) return handOver(ports, order, bytes, work).catch(failed(order, true));
		const within = textsWith(model, missing);
		return { kind: "missing", order, bytes, letters: missing, within };
	};
	const make = (order: Order) => run((work) => making(order, work), failed(order, false));

	const printing = async (layOut: LayOut, order: Order, work: Work): Promise<Making> => {
		const { stopped, tell } = work;
		const onShare = (share: number) => tell({ kind: "printing", share });
		onShare(0);
		const tools = await ports.documentTools();
		if (!tools.printsWhole()) return making(order, work).catch(failed(order, false));
		if (await tools.printElsewhere()) return { kind: "elsewhere" };
		await layOut(stopped, onShare);
		if (!stopped.aborted) tools.print();
		return { kind: "idle" };
	};
	const print = (layOut: LayOut, order: Order) =>
		run(
			(work) => printing(layOut, order, work),
			(error) => ({ kind: "unprinted", layOut, order, unfetched: isNotFetched(error) }),
		);

	return {
		...{ stage, make, print },
		busy: computed(() => ["making", "sharing", "printing"].includes(stage.value.kind)),
		async goOn() {
			const { value } = stage;
			if (value.kind === "unprinted") return print(value.layOut, value.order);
			if (value.kind === "failed") return make(value.order);
			if (value.kind === "missing" || value.kind === "ready")
				return run(
					(work) => handOver(ports, value.order, value.bytes, work),
					failed(value.order, true),
				);
			if (value.kind !== "names") return;
			const before = agreed.get(value.source) ?? [];
			agreed.set(value.source, new Set([...before, agreement(value.order)]));
			return make(value.order);
		},
		cancel() {
			running?.abort();
			set({ kind: "idle" });
		},
	};
}

/** Gives a file that was made to where it was to go. */
async function handOver(
	ports: Ports,
	order: Order,
	bytes: Uint8Array,
	{ stopped, tell }: Work,
): Promise<Making> {
	const name = `${order.stem}.${order.format}`;
	const type = TYPES[order.format];
	const tools = await ports.documentTools();
	if (stopped.aborted) return { kind: "idle" };
	if (order.way === "share") {
		tell({ kind: "sharing", order });
		const outcome = await tools.share(name, type, bytes);
		if (outcome === "blocked") return { kind: "ready", order, bytes };
		return outcome === "shared" ? { kind: "shared", order, name } : { kind: "idle" };
	}
	const shown = order.way === "print" ? tools.show(type, bytes) : undefined;
	if (shown) return { kind: "printable", order, ...shown };
	ports.download(name, type, bytes);
	return { kind: "handed", order, file: { name, type } };
}

/** Saving a file is another thing than giving it away. */
const agreement = ({ way, stem }: Order) => `${way} ${stem}`;

const failed =
	(order: Order, made: boolean) =>
	(error: unknown): Making => ({ kind: "failed", order, made, unfetched: isNotFetched(error) });
