import type { Draft } from "../drafts/index.ts";
import { draftFiles } from "../text/index.ts";
import type { Ports } from "./ports.ts";

/** The same draft under an id and a label of its own; files of the first are no files of it. */
export function copyOf(ports: Ports, draft: Draft): Draft {
	const { received: _, ...rest } = draft;
	return {
		...rest,
		id: ports.newId(),
		revision: 0,
		updatedAt: ports.now(),
		label: draftFiles.copy,
	};
}
