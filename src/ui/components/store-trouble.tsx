import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { StoreErrorCode } from "../../drafts/index.ts";
import { appWords, storeErrors } from "../../text/index.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

interface StoreTroubleProps {
	readonly code: StoreErrorCode;
	/** Asks the device again; done too when the page is seen again. */
	readonly retry?: () => Promise<unknown>;
}

/** Why the device would not do what was asked. */
export function StoreTrouble({ code, retry }: StoreTroubleProps) {
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
