/** Texts with places to fill: "UBND {unit.commune} báo cáo …". */

/** What a draft gives to every form. */
export const COMMON_PLACEHOLDERS = [
	"unit.name",
	"unit.commune",
	"assessedOn",
	"year",
	"verdict",
] as const;
export type CommonPlaceholder = (typeof COMMON_PLACEHOLDERS)[number];

/** Of a ratio. */
export const RATIO_PLACEHOLDERS = ["part", "whole", "percent"] as const;
export type RatioPlaceholder = (typeof RATIO_PLACEHOLDERS)[number];

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The names in braces, in order. */
export const placeholdersIn = (template: string): string[] =>
	[...template.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);

/** Each name in braces gives way to what `fill` gives for it. */
export const fillTemplate = (template: string, fill: (name: string) => string): string =>
	template.replace(PLACEHOLDER, (_, name: string) => fill(name));

/** A brace without its other one. */
export const hasLooseBrace = (template: string): boolean =>
	/[{}]/.test(template.replace(PLACEHOLDER, ""));

/** A ratio's placeholder taken apart: "1.1.part" → ["1.1", "part"]. */
export function ratioPlaceholder(
	name: string,
): readonly [field: string, what: RatioPlaceholder] | undefined {
	const at = name.lastIndexOf(".");
	const what = RATIO_PLACEHOLDERS.find((each) => each === name.slice(at + 1));
	return at > 0 && what ? [name.slice(0, at), what] : undefined;
}
