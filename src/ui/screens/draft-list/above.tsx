import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { rulesetOf, type StoreErrorCode } from "../../../drafts/index.ts";
import { appWords, draftFiles, removedDrafts, storeErrors } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { WaysBack } from "../../components/undoable.tsx";
import { useApp } from "../../context.ts";

interface AboveProps {
	/** Why the device would not do what was asked last. */
	readonly refused: StoreErrorCode | undefined;
	readonly onTrouble: (error: unknown) => void;
}

/** What is said above the list where the device refused something, or something was removed. */
export default function Above({ refused, onTrouble }: AboveProps) {
	const { drafts, rulesets } = useApp();
	const status = drafts.status.value;
	const removed = drafts.removed.done.value.map((each) => {
		const names = each.drafts.map((draft) =>
			draftFiles.called(draft, rulesets.of(rulesetOf(draft))?.about.unit ?? appWords.drafts),
		);
		return {
			id: each.drafts.map(({ id }) => id).join(),
			text: removedDrafts.said(names),
			undo: () => void drafts.removed.undo(each).catch(onTrouble),
		};
	});
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

interface StoreTroubleProps {
	readonly code: StoreErrorCode;
	/** Asks the device again; done too when the page is seen again. */
	readonly retry?: () => Promise<unknown>;
}

/** Why the device would not do what was asked. */
function StoreTrouble({ code, retry }: StoreTroubleProps) {
	return (
		<Notice tone="bad" announce text={storeErrors[code]}>
			{retry && <Retry retry={retry} />}
		</Notice>
	);
}

function Retry({ retry }: { readonly retry: () => Promise<unknown> }) {
	const asking = useSignal(false);
	const ask = async () => {
		if (asking.value) return;
		asking.value = true;
		await retry();
		asking.value = false;
	};
	useEffect(() => {
		const seen = () => {
			if (document.visibilityState === "visible") void ask();
		};
		document.addEventListener("visibilitychange", seen);
		return () => document.removeEventListener("visibilitychange", seen);
	}, []);
	return (
		<Button label={asking.value ? appWords.loading : appWords.retry} onClick={() => void ask()} />
	);
}
