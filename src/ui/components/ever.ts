import { useEffect, useState } from "preact/hooks";

/** Whether it was so once: what was shown stays in the document, and what goes on in it does not end. */
export function useEver(now: boolean): boolean {
	const [ever, see] = useState(now);
	useEffect(() => {
		if (now) see(true);
	}, [now]);
	return now || ever;
}
