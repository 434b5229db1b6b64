import { rulesetOf, type StoreErrorCode } from "../../../drafts/index.ts";
import { removedDrafts } from "../../../text/index.ts";
import { StoreTrouble } from "../../components/store-trouble.tsx";
import { WaysBack } from "../../components/undoable.tsx";
import { useApp } from "../../context.ts";
import { nameOf } from "./name.ts";

interface AboveProps {
	/** Why the device would not do what was asked last. */
	readonly refused: StoreErrorCode | undefined;
	readonly onTrouble: (error: unknown) => void;
}

/** What is said above the list where the device refused something, or something was removed. */
export default function Above({ refused, onTrouble }: AboveProps) {
	const { drafts, rulesets } = useApp();
	const status = drafts.status.value;
	const removed = drafts.removed.done.value.map((each) => ({
		id: each.draft.id,
		text: removedDrafts.said(nameOf(each.draft, rulesets.of(rulesetOf(each.draft)))),
		undo: () => void drafts.removed.undo(each).catch(onTrouble),
	}));
	return (
		<>
			{refused && <StoreTrouble code={refused} />}
			{removed.length > 0 && <WaysBack done={removed} />}
			{status !== "ready" && status !== "loading" && (
				<StoreTrouble code={status} retry={drafts.load} />
			)}
		</>
	);
}
