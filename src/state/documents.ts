import { computed, type ReadonlySignal, signal } from "@preact/signals";
import {
	type DocumentInput,
	type DocumentModel,
	documentOf,
	documentsOf,
	fileStem,
	namesIn,
	peopleIn,
} from "../documents/index.ts";
import { evidenceOf, judgedDay, startDraft } from "../drafts/index.ts";
import { asksOf, type Ruleset } from "../rules/index.ts";
import { documentScreenWords, pdf } from "../text/index.ts";
import type { Documents, Format, OpenDraft, Order, Wanted, Way } from "./contracts/index.ts";
import { createMaking } from "./making.ts";
import type { Ports } from "./ports.ts";
import { type ReadyRuleset, unanswered } from "./ruleset.ts";

type Rows = Documents["rows"]["value"];
/** What documents are filled from. */
type Filling = Omit<DocumentInput, "blank" | "today">;

/** The documents of an open draft, as it is kept: what is only tried out goes on no paper. */
export function documentsOfDraft(ports: Ports, open: OpenDraft): Documents {
	const { ruleset } = open;
	const rows = keptRows(open);
	const filling = computed(() => {
		const kept = open.kept.value;
		// A day that nobody has confirmed goes on no paper: there is room to write it.
		const draft = { ...kept, assessedOn: judgedDay(kept, ruleset.about, ports.today()) };
		const assessment = open.keptAssessment.value;
		return {
			ruleset,
			draft,
			assessment,
			evidence: evidenceOf(ruleset, draft, assessment),
			version: ports.version,
			...rows.value,
			texts: draft.texts ?? {},
		};
	});
	return createDocuments(ports, ruleset, rows, filling);
}

const keptRows = ({ lists }: OpenDraft): ReadonlySignal<Rows> =>
	computed(() => ({
		people: Object.fromEntries(
			lists.names.value.map(({ id, rows }) => [
				id,
				rows.map(([name = "", note = ""]) => ({ name, note })),
			]),
		),
		tables: Object.fromEntries(lists.rows.value.map(({ id, rows }) => [id, rows])),
	}));

/** The documents of a ruleset without a draft, for writing by hand. */
export function documentsOfRuleset(ports: Ports, { ruleset, ref }: ReadyRuleset): Documents {
	const unit = { name: "", commune: "", properties: {} };
	const draft = startDraft(ref, { id: "", now: ports.now(), unit, assessedOn: "" });
	const assessment = unanswered(ruleset);
	const evidence = evidenceOf(ruleset, draft, assessment);
	const { version } = ports;
	const rows: Rows = { people: {}, tables: {} };
	const filling = { ruleset, draft, assessment, evidence, version, ...rows, texts: {} };
	return createDocuments(ports, ruleset, signal(rows), signal(filling));
}

function createDocuments(
	ports: Ports,
	ruleset: Ruleset,
	rows: ReadonlySignal<Rows>,
	filling: ReadonlySignal<Filling>,
): Documents {
	const choices = documentsOf(ruleset);
	const making = createMaking(ports);
	const stemOf = ({ choice, blank }: Wanted) => {
		const { unit, assessedOn } = filling.value.draft;
		/** A sheet or a form is filled in; these say how the ruleset judged. */
		const judged = choice.kind === "summary" || choice.kind === "all";
		const version = judged ? pdf.versionStem(ruleset.version) : "";
		const what = choice.kind === "summary" ? pdf.fileStem : choice.title;
		const day = blank ? "" : assessedOn || ports.today();
		const blankForm = blank && choice.kind === "form" ? documentScreenWords.blankStem : "";
		const whose = unit.name.trim() || unit.commune.trim() ? "" : ruleset.about.title;
		return fileStem(what, blankForm, unit.name, unit.commune, whose, day, version);
	};
	let last: { readonly from: readonly unknown[]; readonly model: DocumentModel } | undefined;
	const model = ({ choice, blank }: Wanted) => {
		const today = ports.today();
		const from = [choice.id, blank, today, filling.value];
		if (!last?.from.every((each, index) => each === from[index])) {
			const input = { ...filling.value, today, blank };
			last = { from, model: documentOf(choice.id, input) };
		}
		return last.model;
	};
	const names = ({ choice, blank }: Wanted) =>
		namesIn(choice.id, { ...filling.value, today: ports.today(), blank });
	const orderOf = (wanted: Wanted, format: Format, way: Way): Order => ({
		format,
		way,
		stem: stemOf(wanted),
		names: () => names(wanted),
		source: () => rows.value,
		model: () => model(wanted),
	});
	return {
		...{ choices, making, model, rows, names },
		differing: ({ choice, blank }) =>
			(blank ? [] : choice.people).flatMap((field) => {
				const names = rows.value.people[field] && peopleIn(field, rows.value).length;
				const judged = filling.value.assessment.fields[field];
				const figure = judged?.kind === "ratio" ? judged.part : undefined;
				if (names === undefined || figure === undefined || names === figure) return [];
				return [{ field, names, figure }];
			}),
		canShare: () => ports.canShare("application/pdf"),
		make: (wanted, format, way = "save") => making.make(orderOf(wanted, format, way)),
		print: (wanted, layOut) => making.print(layOut, orderOf(wanted, "pdf", "print")),
	};
}

/** How a ruleset's forms call a text they ask for. */
export const askLabel = (ruleset: Ruleset, ask: string): string =>
	(ruleset.forms ?? []).flatMap(asksOf).find(({ id }) => id === ask)?.label ?? ask;
