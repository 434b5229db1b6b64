import type { Criterion } from "./schema.ts";

/** What a criterion is called in lists, strips and boards: 24 letters at most, or else its title. */
export const shortName = ({ short, title }: Pick<Criterion, "short" | "title">): string =>
	short ?? title;
