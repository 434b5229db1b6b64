import type { Draft } from "../drafts/index.ts";
import { draftFiles } from "../text/index.ts";
import type { Ports } from "./ports.ts";

/** The same draft under an id and a label of its own. */
export function copyOf(ports: Ports, draft: Draft): Draft {
	return {
		...draft,
		id: ports.newId(),
		revision: 0,
		updatedAt: ports.now(),
		label: draftFiles.copy,
	};
}
