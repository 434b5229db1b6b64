import type { Documents, Wanted } from "../../../../state/index.ts";
import { documentScreenWords } from "../../../../text/index.ts";

/** A sentence for each ratio whose kept names are not as many as its figure. */
export const differences = (documents: Documents, wanted: Wanted): readonly string[] =>
	documents
		.differing(wanted)
		.map(({ field, names, figure }) =>
			documentScreenWords.differing(names, figure, wanted.choice.people.length > 1 ? field : ""),
		);
