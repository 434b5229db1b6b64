/** For each kind of a union what becomes of it, with what else that takes. */
export type ByKind<
	Union extends { readonly kind: string },
	Result,
	More extends readonly unknown[] = [],
> = {
	readonly [Kind in Union["kind"]]: (
		one: Extract<Union, { readonly kind: Kind }>,
		...more: More
	) => Result;
};

type Handlers = Readonly<Record<string, (one: never, ...more: never[]) => unknown>>;
type Given<By extends Handlers> = Parameters<By[keyof By]>;
type Rest<Of> = Of extends readonly [unknown, ...infer More] ? More : never;

export const byKind = <By extends Handlers>(
	by: By,
	...[one, ...more]: [one: Given<By>[0], ...more: Rest<Given<By>>]
): ReturnType<By[keyof By]> => {
	const handle = by[(one as { readonly kind: string }).kind] as (...of: unknown[]) => unknown;
	return handle(one, ...more) as ReturnType<By[keyof By]>;
};
