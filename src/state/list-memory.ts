import type { CountChoice, ListHints, ListPreview, Remembered } from "../lists/index.ts";
import type { Ports } from "./ports.ts";

/** Of the shape of what is remembered: another version's is not read. */
const VERSION = 1;

interface Chosen {
	readonly hints: ListHints;
	readonly preview: Pick<ListPreview, "header">;
	readonly choice: CountChoice;
}

/**
 * How the columns of a list were chosen, for the next with the same header under the same ruleset. No
 * cell of it is kept but the marks that were asked about; nor is a header that a person pointed at,
 * which may be anybody's row.
 */
export function createListMemory({ lists }: Ports, rulesetId: string) {
	const keyOf = (header: string) => (header === "" ? "" : `${rulesetId}\n${header}`);

	const recall = async (header: string): Promise<Remembered | undefined> => {
		if (header === "") return undefined;
		const found = await lists.remembered(keyOf(header)).catch(() => undefined);
		return found?.version === VERSION ? (found.said as Remembered) : undefined;
	};

	return {
		recall,
		/** Rejects with `StoreError`. */
		async remember({ hints, preview: { header }, choice }: Chosen) {
			if (header === "" || hints.headerLine !== undefined) return;
			const { columns, dayOrder, feeds } = choice;
			const others = ((await recall(header))?.feeds ?? []).filter(
				({ field }) => !feeds.some((feed) => feed.field === field),
			);
			const marked = new Set(feeds.map(({ markColumn }) => String(markColumn)));
			const marks = Object.fromEntries(
				Object.entries(choice.marks).filter(([column]) => marked.has(column)),
			);
			const said: Remembered = { columns, dayOrder, feeds: [...feeds, ...others], marks };
			await lists.remember({ header: keyOf(header), version: VERSION, said });
		},
		/** Rejects with `StoreError`. */
		forget: (header: string) => lists.forget(keyOf(header)),
	};
}
