import type { OpenDraft } from "../../../state/index.ts";

/** Of the draft and the lists kept with it: "saved" only while both are. */
export function shownSaveState({ saveState, lists }: Pick<OpenDraft, "saveState" | "lists">) {
	return saveState.value === "saved" ? lists.saveState.value : saveState.value;
}
