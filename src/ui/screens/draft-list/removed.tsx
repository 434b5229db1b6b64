import { rulesetOf } from "../../../drafts/index.ts";
import { removedDrafts } from "../../../text/index.ts";
import { WaysBack } from "../../components/undoable.tsx";
import { useApp } from "../../context.ts";
import { nameOf } from "./name.ts";

export default function Removed({ onTrouble }: { readonly onTrouble: (error: unknown) => void }) {
	const { drafts, rulesets } = useApp();
	const done = drafts.removed.done.value.map((each) => ({
		id: each.draft.id,
		text: removedDrafts.said(nameOf(each.draft, rulesets.of(rulesetOf(each.draft)))),
		undo: () => void drafts.removed.undo(each).catch(onTrouble),
	}));
	return <WaysBack done={done} />;
}
