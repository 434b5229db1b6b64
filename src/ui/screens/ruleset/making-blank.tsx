import type { Signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { documentsOfRuleset, type ReadyRuleset } from "../../../state/index.ts";
import { isBusy, MakingStatus } from "../../components/making-status.tsx";
import { useApp } from "../../context.ts";

interface MakingBlankProps {
	readonly loaded: ReadyRuleset;
	/** How often it was asked for: each time it is made anew. */
	readonly asked: number;
	/** Told while it is being made. */
	readonly busy: Signal<boolean>;
}

/** Makes the sheet, and says what becomes of it. All that documents need comes with it, once it is asked for. */
export default function MakingBlank({ loaded, asked, busy }: MakingBlankProps) {
	const { ports } = useApp();
	const [documents] = useState(() => documentsOfRuleset(ports, loaded));
	const stage = documents.making.stage.value;
	useEffect(() => documents.making.cancel, []);
	useEffect(() => {
		busy.value = isBusy(stage);
	}, [stage]);
	useEffect(() => {
		const choice = documents.choices.find(({ kind }) => kind === "checklist");
		if (choice) void documents.make({ choice, blank: true }, "pdf");
	}, [asked]);
	return <MakingStatus making={documents.making} />;
}
