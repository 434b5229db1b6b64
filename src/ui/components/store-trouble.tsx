import type { StoreErrorCode } from "../../state/index.ts";
import { storeErrors } from "../../text/index.ts";
import { Notice } from "./notice.tsx";

/** Why the device would not do what was asked. Seldom needed: fetched when it is. */
export default function StoreTrouble({ code }: { readonly code: StoreErrorCode }) {
	return (
		<Notice tone="bad" announce>
			<p>{storeErrors[code]}</p>
		</Notice>
	);
}
