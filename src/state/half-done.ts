import { effect } from "@preact/signals";
import type { Draft } from "../drafts/index.ts";
import { keyOfRef } from "../terms/index.ts";
import type { FigureReading, HalfDone, RowsReading, WaitingList } from "./contracts/index.ts";
import { createFigureReading, listContext } from "./figure-reading.ts";
import { fileOf } from "./list-stage.ts";
import type { Ports } from "./ports.ts";
import { createRowsReading } from "./rows-reading.ts";
import type { ReadyRuleset } from "./ruleset.ts";
import { trialEdits } from "./trial.ts";

export function createHalfDone(
	ports: Ports,
	{ ruleset, ref }: ReadyRuleset,
	draftId: string,
): HalfDone {
	const readings = {
		names: new Map<string, FigureReading>(),
		rows: new Map<string, RowsReading>(),
	};
	let draft: (() => Draft) | undefined;
	const all = () =>
		(["names", "rows"] as const).flatMap((kind) =>
			[...readings[kind]].map(([id, reading]) => ({ of: { kind, id }, reading })),
		);
	const waiting = () =>
		all().flatMap(({ of, reading: { stage } }): readonly WaitingList[] => {
			const file = fileOf(stage.value);
			if (file === undefined) return [];
			return [{ of, file, waits: () => fileOf(stage.value) !== undefined }];
		});
	let stopHolding = () => {};
	/** Leaving the page asks first while a list that was read would be lost. */
	const hold = () => {
		stopHolding();
		stopHolding = effect(() => ports.holdPage(`read ${draftId}`, waiting().length > 0));
	};
	const begun = <Reading>(of: Map<string, Reading>, id: string, create: () => Reading) => {
		const there = of.get(id);
		if (there) return there;
		const reading = create();
		of.set(id, reading);
		hold();
		return reading;
	};

	return {
		ref: keyOfRef(ref),
		trial: trialEdits(),
		opened(of) {
			draft = of;
		},
		figures: (field) =>
			begun(readings.names, field, () =>
				createFigureReading(ports, ruleset.id, () => {
					if (!draft) throw new Error("no draft is open");
					return listContext(ruleset, draft(), field, ports.today());
				}),
			),
		rows: (list) => begun(readings.rows, list.id, () => createRowsReading(ports, list)),
		leave({ kind, id }) {
			const left = readings[kind].get(id);
			if (!left || fileOf(left.stage.value) !== undefined) return;
			left.close();
			readings[kind].delete(id);
		},
		waiting,
		close() {
			for (const { reading } of all()) reading.close();
		},
	};
}
