/** `own`: a person's own, not the app's. The same id and version can be there once as each. */
export interface RulesetRef {
	readonly id: string;
	readonly version: number;
	readonly own: boolean;
}

/** One text for one ruleset: a key in stores and maps. */
export const keyOfRef = ({ id, version, own }: RulesetRef) =>
	`${own ? "own" : "app"}:${id}:${version}`;

export const sameRef = (one: RulesetRef, other: RulesetRef) => keyOfRef(one) === keyOfRef(other);
