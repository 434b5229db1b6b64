import { useEffect, useState } from "preact/hooks";
import { documentsOfRuleset, type MakingFile, type ReadyRuleset } from "../../../state/index.ts";
import { MakingStatus } from "../../components/making-status.tsx";
import { useApp } from "../../context.ts";

interface MakingBlankProps {
	readonly loaded: ReadyRuleset;
	/** How often it was asked for: each time it is made anew. */
	readonly asked: number;
	readonly onMaking: (making: MakingFile) => void;
}

/** Makes the sheet, and says what becomes of it. All that documents need comes with it, once it is asked for. */
export default function MakingBlank({ loaded, asked, onMaking }: MakingBlankProps) {
	const { ports } = useApp();
	const [documents] = useState(() => documentsOfRuleset(ports, loaded));
	useEffect(() => {
		onMaking(documents.making);
		return documents.making.cancel;
	}, []);
	useEffect(() => {
		const choice = documents.choices.find(({ kind }) => kind === "checklist");
		if (choice) void documents.make({ choice, blank: true }, "pdf");
	}, [asked]);
	return <MakingStatus making={documents.making} />;
}
