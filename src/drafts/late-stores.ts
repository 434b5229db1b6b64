import type { Stores } from "./port.ts";

type Call = (...given: never[]) => Promise<unknown>;

/** Stores whose code is still to be fetched: each call waits for it, and rejects where it cannot be had. */
export function lateStores(fetched: () => Promise<Stores>): Stores {
	let coming: Promise<Stores> | undefined;
	const come = () => {
		coming ??= fetched().catch((error: unknown) => {
			// Asked again, it may be had.
			coming = undefined;
			throw error;
		});
		return coming;
	};
	const late = <Store extends Record<keyof Store, Call>>(of: (stores: Stores) => Store): Store =>
		new Proxy({} as Store, {
			get:
				(_, name) =>
				async (...given: never[]) =>
					of(await come())[name as keyof Store](...given),
		});
	return {
		drafts: late(({ drafts }) => drafts),
		rulesets: late(({ rulesets }) => rulesets),
		lists: late(({ lists }) => lists),
	};
}
