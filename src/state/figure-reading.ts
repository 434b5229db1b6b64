import { computed } from "@preact/signals";
import { type Draft, judgedDay } from "../drafts/index.ts";
import type { CountChoice, ListContext, ShownCount } from "../lists/index.ts";
import type { Ruleset } from "../rules/index.ts";
import { listWords } from "../text/index.ts";
import type { FigureContent, FigureReading, HandedFile, Proposal } from "./contracts/index.ts";
import { createListMemory } from "./list-memory.ts";
import { createListReading } from "./list-reading.ts";
import type { Ports } from "./ports.ts";

/**
 * A list on its way to the figures of ratios: chosen, previewed, counted. Nothing is kept of it but how
 * its columns were chosen. `contextOf` says what it can feed, on the day of assessment.
 */
export function createFigureReading(
	ports: Ports,
	rulesetId: string,
	contextOf: () => ListContext,
): FigureReading {
	const memory = createListMemory(ports, rulesetId);
	const reading = createListReading<FigureContent>(ports, {
		context: contextOf,
		async content(list, preview) {
			const remembered = await memory.recall(preview.header);
			const { suggestion, count } = remembered
				? await list.suggest({ ...contextOf(), remembered })
				: preview;
			return { ...suggestion, ...counted(count), remembered: remembered !== undefined };
		},
	});
	const { stage, mustAgree, opened, aside } = reading;
	const change = (changedOf: (choice: CountChoice) => Partial<CountChoice>) =>
		reading.change(
			({ choice }) => ({ choice: { ...choice, ...changedOf(choice) } }),
			async (list, { choice, asked }) => counted(await list.count(choice), asked),
		);

	return {
		...reading,
		proposals: computed(() =>
			stage.value.kind !== "ready" || stage.value.waiting || mustAgree.value
				? undefined
				: proposalsOf(stage.value.count),
		),
		change: (changed) => change(() => changed),
		recount: () => change(() => ({ assessedOn: contextOf().assessedOn })),
		feed: (feed, wanted) =>
			change(({ feeds }) => {
				const rest = feeds.filter(({ field }) => field !== feed.field);
				return { feeds: wanted ? [...rest, feed] : rest };
			}),
		changeFeed: (field, changed) =>
			change(({ feeds }) => ({
				feeds: feeds.map((feed) => (feed.field === field ? { ...feed, ...changed } : feed)),
			})),
		correct: (file) =>
			aside(async (list, { choice, preview, asked, waiting }) => {
				if (waiting) return {};
				const { changed, shown, count } = await list.correct(file, choice);
				const said = { tone: "good", message: listWords.corrected(changed) } as const;
				return { preview: { ...preview, ...shown }, said, ...counted(count, asked) };
			}),
		async downloadProblems() {
			let handed: HandedFile | undefined;
			await aside(async (list, { choice, file }) => {
				const csv = await list.problems(choice);
				const stem = file.replace(/\.[^.]*$/, "");
				handed = { name: `${stem}-${listWords.problemFile}.csv`, type: "text/csv" };
				ports.download(handed.name, handed.type, csv);
				return {};
			});
			return handed;
		},
		async people(field) {
			const list = opened();
			if (stage.value.kind !== "ready" || !list) throw new Error("no list is ready");
			return list.people(stage.value.choice, field);
		},
		async remember() {
			if (stage.value.kind === "ready") await memory.remember(stage.value);
		},
		forget: () =>
			aside(async (list, { preview, asked }) => {
				await memory.forget(preview.header);
				const { suggestion, count } = await list.suggest(contextOf());
				return { ...suggestion, ...counted(count, asked), remembered: false };
			}),
		source(field) {
			if (stage.value.kind !== "ready") return undefined;
			const { file, count, choice } = stage.value;
			const aged = choice.feeds.some((feed) => feed.field === field && feed.who);
			return {
				...{ file, rows: count.rows, readOn: ports.today() },
				...(aged && { agesOn: choice.assessedOn }),
			};
		},
	};
}

const counted = (count: ShownCount, asked = false) => ({
	count,
	asked: asked || !proposalsOf(count),
});

/** What a count says of each ratio; undefined while something is open. */
function proposalsOf({ feeds }: ShownCount): readonly Proposal[] | undefined {
	if (feeds.some(({ part, whole }) => part === undefined && whole === undefined)) return undefined;
	return feeds.map(({ field, part, whole }) => ({ field, part, whole }));
}

/**
 * What a list can feed in a ruleset, and the columns that the ruleset's own lists have. Ages are not
 * counted for a day that is still doubted; `today` as of `answersOf`.
 */
export function listContext(
	ruleset: Ruleset,
	draft: Draft,
	field: string,
	today?: string,
): ListContext {
	return {
		field,
		fields: ruleset.criteria.flatMap(({ fields }) =>
			fields.flatMap((each) =>
				each.kind === "ratio"
					? [{ id: each.id, about: `${each.label}, ${each.part.label}`, who: each.whole.who }]
					: [],
			),
		),
		known: (ruleset.lists ?? []).flatMap(({ columns }) => columns),
		unitName: draft.unit.name,
		assessedOn: judgedDay(draft, ruleset.about, today),
	};
}
