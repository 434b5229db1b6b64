/** What is shown of draft files before anything is changed. */
import {
	type Draft,
	DraftFileError,
	type PlannedDraft,
	planDrafts,
	StoreError,
} from "../drafts/index.ts";
import { appWords, draftFiles, incomingWords, moment, storeErrors } from "../text/index.ts";
import type { IncomingItem } from "./contracts/index.ts";
import { type IncomingFile, readIncoming } from "./incoming-file.ts";
import type { Ports } from "./ports.ts";

/** A file that was read, or why it cannot be. */
export type Came =
	| { readonly name: string; readonly read: IncomingFile }
	| { readonly name: string; readonly read?: undefined; readonly why: string };

/** Never rejects. */
export async function readFile(ports: Ports, file: File): Promise<Came> {
	const { name } = file;
	try {
		return { name, read: await readIncoming(ports, file) };
	} catch (error) {
		if (error instanceof DraftFileError) return { name, why: error.message };
		// A ruleset that could not be fetched, or a device that cannot be read.
		const why = error instanceof StoreError ? storeErrors[error.code] : appWords.failed;
		return { name, why };
	}
}

/** What is to become of each file; `wanted`: what the person said of it. `here`: the drafts on the device. */
export function itemsOf(
	came: readonly Came[],
	wanted: readonly (boolean | undefined)[],
	here: readonly Draft[],
	{ newId }: Pick<Ports, "newId">,
): IncomingItem[] {
	const readable = came.flatMap(({ read }, index) =>
		read ? [{ read, wanted: wanted[index] }] : [],
	);
	const plans = planDrafts(
		readable.map(({ read }) => read),
		here,
		readable.map((each) => each.wanted),
		{ newId, labelFor: copyLabel },
	);
	let next = 0;
	return came.map((each): IncomingItem => {
		if (!each.read) return { kind: "unreadable", name: each.name, why: each.why };
		const plan = plans[next++] as PlannedDraft;
		const { read, name } = each;
		const nameOf = (draft: Draft) => draftFiles.called(draft, read.ruleset.ruleset.about.unit);
		return {
			...plan,
			...{ name, read },
			hereName: plan.here ? nameOf(plan.here) : "",
			isAbove: plan.here !== undefined && !here.some(({ id }) => id === plan.here?.id),
			title: nameOf(plan.next?.draft ?? read.draft),
		};
	});
}

/** What is done is what was shown: of each the same standing to the same revision of the same draft. */
export const sameStandings = (
	items: readonly IncomingItem[],
	shown: readonly IncomingItem[],
): boolean => standingsOf(items) === standingsOf(shown);

// Copies of an earlier file of the same lot have new ids each time.
const standingsOf = (items: readonly IncomingItem[]) =>
	JSON.stringify(
		items.map((item) =>
			item.kind === "unreadable"
				? item.kind
				: [item.kind, item.hereName, item.here?.revision, item.title],
		),
	);

/** By the file's last save; counted on where a draft of this name is here already. */
function copyLabel(draft: Draft, here: readonly Draft[]): string {
	const when = moment(draft.updatedAt);
	const isTaken = (label: string) =>
		here.some((each) => each.unit.name === draft.unit.name && each.label === label);
	let count = 1;
	while (isTaken(incomingWords.fromFile(when, count))) count += 1;
	return incomingWords.fromFile(when, count);
}
