import { signal } from "@preact/signals";
import { codeOf, type Draft, type StoreErrorCode } from "../drafts/index.ts";
import { storeErrors } from "../text/index.ts";
import type {
	DraftList,
	Receiving,
	ReceivingStage,
	Replaced,
	TakenItem,
	WayBack,
} from "./contracts/index.ts";
import { type Came, itemsOf, readFile, sameStandings } from "./incoming-items.ts";
import type { Ports } from "./ports.ts";
import { keepItem } from "./taking-in.ts";
import { createUndo } from "./undo.ts";

export function createReceiving(ports: Ports, list: Pick<DraftList, "add" | "load">): Receiving {
	const stage = signal<ReceivingStage>({ kind: "idle" });
	const undo = createUndo();
	let came: readonly Came[] = [];
	/** What the person said of each file; nothing where the proposal stands. */
	let wanted: readonly (boolean | undefined)[] = [];
	/** The drafts here as they were when the preview was made. */
	let here: readonly Draft[] = [];

	const draftsHere = () => ports.store.list().then((all) => all.map(({ draft }) => draft), codeOf);
	/** False, and said, where the device could not be read. */
	const isRead = (found: readonly Draft[] | StoreErrorCode) => {
		if (typeof found !== "string") here = found;
		else stage.value = { kind: "failed", why: storeErrors[found] };
		return typeof found !== "string";
	};
	const items = () => itemsOf(came, wanted, here, ports);
	const show = (meanwhile = false) => {
		stage.value = { kind: "preview", items: items(), meanwhile };
	};
	const forget = () => {
		came = [];
		wanted = [];
	};
	/** What has become of something that was taken, where that is still shown. */
	const say = (back: WayBack, of: (item: Replaced) => TakenItem) => {
		if (stage.value.kind !== "taken") return;
		const items = stage.value.items.map((each) =>
			each.kind === "replaced" && each.back === back ? of(each) : each,
		);
		stage.value = { kind: "taken", items };
	};

	return {
		stage,
		async offer(files) {
			if (stage.value.kind === "taking") return;
			ports.holdPage("incoming", true);
			if (stage.value.kind !== "preview") forget();
			const reading: ReceivingStage = { kind: "reading", count: files.length };
			stage.value = reading;
			const read = await Promise.all(files.map((file) => readFile(ports, file)));
			const found = await draftsHere();
			came = [...came, ...read];
			if (stage.value === reading && isRead(found)) show();
		},
		want(index, on) {
			if (stage.value.kind !== "preview") return;
			wanted = came.map((_, at) => (at === index ? on : wanted[at]));
			show();
		},
		async take() {
			const shown = stage.value;
			if (shown.kind !== "preview") return;
			stage.value = { kind: "taking", items: shown.items };
			if (!isRead(await draftsHere())) return;
			const planned = items();
			if (!sameStandings(planned, shown.items)) return show(true);
			const taken: TakenItem[] = [];
			for (const item of planned) {
				const now = await keepItem(ports, list, item, (back, undone) => say(back, () => undone));
				if (now?.kind === "replaced") undo.did(now.back);
				if (now) taken.push(now);
			}
			forget();
			await list.load();
			stage.value = { kind: "taken", items: taken };
		},
		async undo({ back }) {
			await undo.undo(back).catch((error) => {
				say(back, (item) => ({ ...item, why: storeErrors[codeOf(error)] }));
			});
			await list.load();
		},
		close() {
			ports.holdPage("incoming", false);
			forget();
			stage.value = { kind: "idle" };
		},
	};
}
