/** Where one list stands on its way from a file to figures or rows, and what leads from where to where. Pure. */
import type { ListFailure, ListHints, ListPreview } from "../lists/index.ts";
import type { ListStage, ReadyList } from "./contracts/index.ts";

export interface ListState<Content> {
	readonly stage: ListStage<Content>;
	/** Goes up with whatever a person asks for: an answer to what was asked before changes nothing. */
	readonly turn: number;
}

/** What a person asks for. */
type Asked<Content> =
	| { readonly kind: "chosen"; readonly file: string }
	| { readonly kind: "reread" }
	| { readonly kind: "changed"; readonly changed: Partial<Content> }
	| { readonly kind: "closed" };

/** What comes of it, with the turn it was asked in. */
type Came<Content> =
	| { readonly kind: "progress"; readonly share: number }
	| {
			readonly kind: "read";
			readonly hints: ListHints;
			readonly preview: ListPreview;
			readonly content: Content;
	  }
	| { readonly kind: "answered"; readonly changed: Partial<ReadyList<Content>> }
	/** Something that was asked aside: the newest choice may still be unanswered. */
	| { readonly kind: "noted"; readonly changed: Partial<ReadyList<Content>> }
	| { readonly kind: "failed"; readonly failure: ListFailure; readonly back?: ListHints };

export type ListEvent<Content> = Asked<Content> | (Came<Content> & { readonly turn: number });

export const START = { stage: { kind: "idle" }, turn: 0 } as const;

export function step<Content>(
	state: ListState<Content>,
	event: ListEvent<Content>,
): ListState<Content> {
	const { stage, turn } = state;
	const asked = (next: ListStage<Content>) => ({ stage: next, turn: turn + 1 });
	switch (event.kind) {
		case "chosen":
			return asked({ kind: "reading", file: event.file, share: 0 });
		case "reread":
			// What is read anew stays in view until its successor is there.
			if (stage.kind === "ready") return asked({ ...stage, waiting: "file" });
			return stage.kind === "failed"
				? asked({ kind: "reading", file: stage.file, share: 0 })
				: state;
		case "changed":
			// What is shown while the file is read anew is of before, and cannot be changed.
			if (stage.kind !== "ready" || stage.waiting === "file") return state;
			// The choice shows at once; what follows from it is on its way.
			return asked({ ...stage, ...event.changed, waiting: "answer" });
		case "closed":
			return asked({ kind: "idle" });
		default:
			return event.turn === turn ? { stage: came(stage, event), turn } : state;
	}
}

function came<Content>(stage: ListStage<Content>, event: Came<Content>): ListStage<Content> {
	if (stage.kind === "idle" || stage.kind === "failed") return stage;
	const { file } = stage;
	switch (event.kind) {
		case "progress":
			return stage.kind === "reading" ? { ...stage, share: event.share } : stage;
		case "read": {
			const { hints, preview, content } = event;
			return { kind: "ready", file, hints, preview, waiting: false, ...content };
		}
		case "answered":
			return stage.kind === "ready" ? { ...stage, ...event.changed, waiting: false } : stage;
		case "noted":
			return stage.kind === "ready" ? { ...stage, ...event.changed } : stage;
		case "failed":
			return { kind: "failed", file, ...event.failure, ...(event.back && { back: event.back }) };
	}
}

/** The file that waits to be taken or let go of. */
export const fileOf = (stage: ListStage<unknown>): string | undefined =>
	stage.kind === "reading" || stage.kind === "ready" ? stage.file : undefined;
