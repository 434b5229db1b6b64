/** Draft files on their way in: read, previewed, and only then taken, with a way back. */
import { signal } from "@preact/signals";
import {
	type Draft,
	DraftFileError,
	inPlaceOf,
	type KeptRuleset,
	type PlannedDraft,
	planDrafts,
	rulesetOf,
	type StoredDraft,
	StoreError,
} from "../drafts/index.ts";
import { app, draftFiles, moment, storeErrors, incoming as words } from "../text/index.ts";
import type { WayBack } from "./contracts.ts";
import { copyOf } from "./draft-copy.ts";
import { type IncomingFile, readIncoming } from "./incoming-file.ts";
import type { Ports } from "./ports.ts";
import { keptWith, resultOf } from "./ruleset.ts";
import { codeOf } from "./store-error.ts";
import { createUndo } from "./undo.ts";

/** A file that was read, or why it cannot be. */
type Came =
	| { readonly name: string; readonly read: IncomingFile }
	| { readonly name: string; readonly read?: undefined; readonly why: string };

/** What came in one file and what is to become of it. */
export type IncomingItem =
	| {
			readonly kind: "unreadable";
			readonly name: string;
			readonly why: string;
	  }
	| (PlannedDraft & {
			readonly name: string;
			readonly read: IncomingFile;
			/** What the draft here is called that it concerns. */
			readonly hereName: string;
			/** That draft is not here yet: it stands above, in a file of the same lot. */
			readonly isAbove: boolean;
			/** What it is called, or would be once it is taken. */
			readonly title: string;
	  });

export type TakenItem =
	| { readonly kind: "failed"; readonly title: string; readonly why: string }
	| { readonly kind: "added"; readonly title: string }
	/** `why`: it could not be put back the last time it was tried. */
	| {
			readonly kind: "replaced";
			readonly title: string;
			readonly back: WayBack;
			readonly why?: string;
	  }
	| { readonly kind: "undone"; readonly title: string; readonly aside: boolean };

export type Replaced = Extract<TakenItem, { kind: "replaced" }>;

export type ReceivingStage =
	| { readonly kind: "idle" }
	| { readonly kind: "reading"; readonly count: number }
	| {
			readonly kind: "preview";
			readonly items: readonly IncomingItem[];
			/** What is here changed since it was shown: nothing was taken. */
			readonly meanwhile: boolean;
	  }
	| { readonly kind: "taking"; readonly items: readonly IncomingItem[] }
	| { readonly kind: "taken"; readonly items: readonly TakenItem[] }
	| { readonly kind: "failed"; readonly why: string };

/** The list of drafts, as far as receiving needs it. */
interface Keeper {
	add(stored: StoredDraft): Promise<void>;
	load(): Promise<void>;
}

export function createReceiving(ports: Ports, list: Keeper) {
	const stage = signal<ReceivingStage>({ kind: "idle" });
	const undo = createUndo();
	let came: readonly Came[] = [];
	/** What the person said of each file; nothing where the proposal stands. */
	let wanted: readonly (boolean | undefined)[] = [];
	/** The drafts here as they were when the preview was made. */
	let here: readonly Draft[] = [];

	const draftsHere = async () => (await ports.store.list()).map(({ draft }) => draft);

	const itemsOf = (): IncomingItem[] => {
		const readable = came.flatMap(({ read }, index) =>
			read ? [{ read, wanted: wanted[index] }] : [],
		);
		const plans = planDrafts(
			readable.map(({ read }) => read),
			here,
			readable.map((each) => each.wanted),
			{ newId: ports.newId, labelFor: copyLabel },
		);
		let next = 0;
		return came.map((each): IncomingItem => {
			if (!each.read) return { kind: "unreadable", name: each.name, why: each.why };
			const plan = plans[next++] as PlannedDraft;
			const { read, name } = each;
			const nameOf = (draft: Draft) => titleOf(draft, read);
			return {
				...plan,
				...{ name, read },
				hereName: plan.here ? nameOf(plan.here) : "",
				isAbove: plan.here !== undefined && !here.some(({ id }) => id === plan.here?.id),
				title: nameOf(plan.next?.draft ?? read.draft),
			};
		});
	};

	const show = (meanwhile = false) => {
		stage.value = { kind: "preview", items: itemsOf(), meanwhile };
	};

	/** Reads files and shows them beside those that are shown already. */
	const offer = async (files: readonly File[]) => {
		if (stage.value.kind === "taking") return;
		ports.holdPage("incoming", true);
		if (stage.value.kind !== "preview") {
			came = [];
			wanted = [];
		}
		const reading: ReceivingStage = { kind: "reading", count: files.length };
		stage.value = reading;
		const read = await Promise.all(files.map((file) => readFile(ports, file)));
		const found = await draftsHere().catch(codeOf);
		came = [...came, ...read];
		if (stage.value !== reading) return;
		if (typeof found === "string") {
			stage.value = { kind: "failed", why: storeErrors[found] };
			return;
		}
		here = found;
		show();
	};

	const close = () => {
		ports.holdPage("incoming", false);
		came = [];
		wanted = [];
		stage.value = { kind: "idle" };
	};

	/** What has become of something that was taken, where that is still shown. */
	const say = (back: WayBack, of: (item: Replaced) => TakenItem) => {
		if (stage.value.kind !== "taken") return;
		const items = stage.value.items.map((each) =>
			each.kind === "replaced" && each.back === back ? of(each) : each,
		);
		stage.value = { kind: "taken", items };
	};
	const keep = async (item: IncomingItem): Promise<TakenItem[]> => {
		if (item.kind === "unreadable" || !item.next) return [];
		const { read, title } = item;
		const { how, draft } = item.next;
		try {
			const result = resultOf(read.ruleset.ruleset, draft, ports.today());
			const stored = { draft, result, ...keptWith(ports, read.ruleset) };
			if (how === "add") {
				await list.add(stored);
				return [{ kind: "added", title }];
			}
			const before = await ports.store.get(draft.id);
			if (!before) throw new StoreError("gone");
			const ruleset = await ports.rulesets.get(rulesetOf(before.draft));
			await ports.store.replace(stored);
			ports.tellSaved(draft.id);
			const back: WayBack = {
				async undo() {
					const aside = await putBack(ports, before, ruleset, draft.revision);
					say(back, () => ({ kind: "undone", title, aside }));
				},
			};
			undo.did(back);
			return [{ kind: "replaced", title, back }];
		} catch (error) {
			return [{ kind: "failed", title, why: storeErrors[codeOf(error)] }];
		}
	};

	return {
		stage,
		offer,
		/** Says whether one of the files shown is to be taken. */
		want(index: number, on: boolean) {
			if (stage.value.kind !== "preview") return;
			wanted = came.map((_, at) => (at === index ? on : wanted[at]));
			show();
		},
		/** Takes what is wanted, unless it is no longer what was shown: then it is shown anew. */
		async take() {
			const shown = stage.value;
			if (shown.kind !== "preview") return;
			stage.value = { kind: "taking", items: shown.items };
			const found = await draftsHere().catch(codeOf);
			if (typeof found === "string") {
				stage.value = { kind: "failed", why: storeErrors[found] };
				return;
			}
			here = found;
			const items = itemsOf();
			const isAsShown = items.every((item, at) => sameStanding(item, shown.items[at]));
			if (!isAsShown) return show(true);
			const taken: TakenItem[] = [];
			for (const item of items) taken.push(...(await keep(item)));
			came = [];
			wanted = [];
			await list.load();
			stage.value = { kind: "taken", items: taken };
		},
		/** Puts back what was replaced; as a draft of its own where it was worked on since. */
		async undo({ back }: Replaced) {
			await undo.undo(back).catch((error) => {
				say(back, (item) => ({ ...item, why: storeErrors[codeOf(error)] }));
			});
			await list.load();
		},
		close,
	};
}

export type Receiving = ReturnType<typeof createReceiving>;

async function readFile(ports: Ports, file: File): Promise<Came> {
	const { name } = file;
	try {
		return { name, read: await readIncoming(ports, file) };
	} catch (error) {
		if (error instanceof DraftFileError) return { name, why: error.message };
		// A ruleset that could not be fetched, or a device that cannot be read.
		const why = error instanceof StoreError ? storeErrors[error.code] : app.failed;
		return { name, why };
	}
}

/** What was shown is what would be done: the same standing to the same revision of the same draft. */
function sameStanding(item: IncomingItem, shown: IncomingItem | undefined): boolean {
	if (item.kind !== shown?.kind) return false;
	if (item.kind === "unreadable" || shown.kind === "unreadable") return true;
	// Copies of an earlier file of this lot have new ids each time.
	return (
		item.hereName === shown.hereName &&
		item.here?.revision === shown.here?.revision &&
		item.title === shown.title
	);
}

/** True where it was put beside what has been worked on since. Rejects with `StoreError`. */
async function putBack(
	ports: Ports,
	{ draft, result }: StoredDraft,
	// It may have been cleaned away meanwhile, with nothing left that needed it.
	ruleset: KeptRuleset | undefined,
	/** What has taken its place. */
	revision: number,
): Promise<boolean> {
	const now = await ports.store.get(draft.id);
	if (now?.draft.revision === revision) {
		const back = inPlaceOf(now.draft, draft, ports);
		await ports.store.replace({ draft: back, result, ...(ruleset && { ruleset }) });
		ports.tellSaved(draft.id);
		return false;
	}
	const copy = { ...copyOf(ports, draft), label: words.before(moment(draft.updatedAt)) };
	await ports.store.add({
		draft: copy,
		result,
		...(ruleset && { ruleset }),
	});
	return true;
}

const titleOf = ({ unit, label }: Draft, { ruleset }: IncomingFile) =>
	draftFiles.named(unit.name.trim() || draftFiles.unnamed(ruleset.ruleset.about.unit), label);

/** By the file's last save; counted on where a draft of this name is here already. */
function copyLabel(draft: Draft, here: readonly Draft[]): string {
	const when = moment(draft.updatedAt);
	const isTaken = (label: string) =>
		here.some((each) => each.unit.name === draft.unit.name && each.label === label);
	let count = 1;
	while (isTaken(words.fromFile(when, count))) count += 1;
	return words.fromFile(when, count);
}
