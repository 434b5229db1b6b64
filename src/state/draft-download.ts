import { fileStem } from "../documents/index.ts";
import { branchOf, type Draft, writeDraftFile } from "../drafts/index.ts";
import type { HandedFile } from "./contracts/index.ts";
import type { Ports } from "./ports.ts";

/** Gives the browser a draft to save as a file, with what its ruleset's file holds where that is at hand. */
export function handDraft(ports: Ports, draft: Draft, ruleset: unknown): HandedFile {
	const { unit, assessedOn } = draft;
	const name = `${fileStem("dat-chuan", unit.name, unit.commune, assessedOn)}.json`;
	const text = writeDraftFile(draft, ruleset, ports.now());
	const type = "application/json";
	ports.download(name, type, text);
	return { name, type, text };
}

/** A draft as it stands here and on no disk: newer than its last save, and no other save's equal. */
export const unsavedBranch = (ports: Ports, draft: Draft): Draft =>
	branchOf(draft, ports.newId(), ports.now());
