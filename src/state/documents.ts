/** The documents of a draft, or of a ruleset that nobody has begun: what they hold, and making them. */
import { signal } from "@preact/signals";
import {
	type DocumentChoice,
	type DocumentInput,
	documentOf,
	documentsOf,
	fileStem,
	namesIn,
} from "../documents/index.ts";
import { evidenceOf, listOfTable, startDraft } from "../drafts/index.ts";
import { asksOf, type Ruleset } from "../rules/index.ts";
import { documentScreens, pdf } from "../text/index.ts";
import { createMaking, type Format } from "./making.ts";
import type { OpenDraft } from "./open-draft.ts";
import type { Ports } from "./ports.ts";
import { type ReadyRuleset, unanswered } from "./ruleset.ts";

export type { DocumentChoice };

type Filled = Omit<DocumentInput, "blank">;

/** What is asked of a document: filled from the draft, or for writing by hand. */
export interface Wanted {
	readonly choice: DocumentChoice;
	readonly blank: boolean;
}

/** The documents of an open draft, as it is kept: what is only tried out goes on no paper. */
export const documentsOfDraft = (ports: Ports, open: OpenDraft) =>
	createDocuments(ports, open.ruleset, () => {
		const { ruleset } = open;
		const draft = open.kept.value;
		const assessment = open.keptAssessment.value;
		return {
			ruleset,
			draft,
			assessment,
			evidence: evidenceOf(ruleset, draft, assessment),
			today: ports.today(),
			version: ports.version,
			people: Object.fromEntries(
				open.lists.lists.value.map(({ field, people }) => [field, people]),
			),
			tables: rowsOf(open),
			texts: draft.texts ?? {},
		};
	});

/** By list id of the ruleset: the rows kept with the draft. */
const rowsOf = (open: OpenDraft): DocumentInput["tables"] =>
	Object.fromEntries(open.lists.tables.value.map((table) => [listOfTable(table), table.rows]));

/** The documents of a ruleset without a draft, for writing by hand. */
export const documentsOfRuleset = (ports: Ports, { ruleset, ref }: ReadyRuleset) =>
	createDocuments(ports, ruleset, () => {
		const unit = { name: "", commune: "", properties: {} };
		const draft = startDraft(ref, { id: "", now: ports.now(), unit, assessedOn: "" });
		const assessment = unanswered(ruleset);
		const evidence = evidenceOf(ruleset, draft, assessment);
		const { version } = ports;
		const nothing = { people: {}, tables: {}, texts: {} };
		return { ruleset, draft, assessment, evidence, today: ports.today(), version, ...nothing };
	});

function createDocuments(ports: Ports, ruleset: Ruleset, input: () => Filled) {
	const choices = documentsOf(ruleset);
	const making = createMaking(ports);
	const canShare = signal(false);
	const stemOf = ({ choice, blank }: Wanted) => {
		const { draft, today } = input();
		const { unit, assessedOn } = draft;
		const what = choice.kind === "summary" ? pdf.fileStem : choice.title;
		const day = blank ? "" : assessedOn || today;
		const blankForm = blank && choice.kind === "form" ? documentScreens.blankStem : "";
		const whose = unit.name.trim() || unit.commune.trim() ? "" : ruleset.about.title;
		return fileStem(what, blankForm, unit.name, unit.commune, whose, day);
	};
	const model = ({ choice, blank }: Wanted) => documentOf(choice.id, { ...input(), blank });
	const names = ({ choice, blank }: Wanted) => namesIn(choice.id, { ...input(), blank });
	return {
		choices,
		making,
		model,
		/** How many names of people it holds. */
		names,
		/** Whether this browser can hand a PDF to another app; false until that is known. */
		canShare,
		/** Finds out what this browser can do. */
		async look() {
			try {
				canShare.value = (await ports.documentTools()).canShare("application/pdf");
			} catch {
				// Saving asks again, and says what is wrong.
			}
		},
		make: (wanted: Wanted, format: Format, share = false) =>
			making.make({
				format,
				share,
				stem: stemOf(wanted),
				names: () => names(wanted),
				model: () => model(wanted),
			}),
		/** Opens the system's dialog for what is laid out. */
		print: async () => (await ports.documentTools()).print(),
	};
}

export type Documents = ReturnType<typeof documentsOfDraft>;

/** How a ruleset's forms call a text they ask for. */
export const askLabel = (ruleset: Ruleset, ask: string): string =>
	(ruleset.forms ?? []).flatMap(asksOf).find(({ id }) => id === ask)?.label ?? ask;
