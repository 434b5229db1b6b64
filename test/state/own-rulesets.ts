/** Rulesets of a person's own, and drafts that go from one device to another with them. */
import type { Draft } from "../../src/drafts/index.ts";
import { createReceiving } from "../../src/state/receiving.chunk.ts";
import { tinyJson } from "../rules/tiny.ts";
import { firstVersion, openIn, type World } from "./world.ts";

export type Json = Record<string, unknown>;
export const BUNDLED: Json = firstVersion();
/** A sound ruleset of a person's own: the app's, under another id. */
export const mine = (more: Json = {}): Json => ({ ...BUNDLED, id: "tinh-mau-thon-2026", ...more });
export const file = (json: unknown) =>
	new File([typeof json === "string" ? json : JSON.stringify(json)], "bo-tieu-chi.json");
export const many = (count: number) => {
	const [criterion] = tinyJson.criteria;
	return Array.from({ length: count }, (_, index) => ({
		...criterion,
		id: `c${index}`,
		fields: [{ kind: "confirm", id: `f${index}`, label: "Có" }],
	}));
};
export const unit = { name: "Thôn Mẫu", commune: "", properties: {} };
export const start = { id: "d", now: "2026-11-21T08:00:00.000Z", unit, assessedOn: "2026-11-20" };
export const own = (version = 1) => ({ id: "tinh-mau-thon-2026", version, own: true });
/** The draft "d", opened, and its file. */
export async function downloaded(here: World) {
	let text = "";
	const ports = {
		...here.ports,
		download: (_name: string, _type: string, data: string | Uint8Array) => {
			text = String(data);
		},
	};
	const open = await openIn({ ...here, ports }, "d");
	await open.downloadFile();
	return { open, text };
}

/** Takes a draft's file in; gives the draft, or rejects with what is said of the file. */
export async function received(there: World, content: File): Promise<Draft> {
	const receiving = createReceiving(there.ports, there.list);
	await receiving.offer([content]);
	const { value: stage } = receiving.stage;
	const item = stage.kind === "preview" ? stage.items[0] : undefined;
	if (item?.kind === "unreadable") throw new Error(item.why);
	await receiving.take();
	const id = item?.next?.draft.id ?? "";
	const kept = await there.store.get(id);
	if (!kept) throw new Error(`not taken: ${item?.kind}`);
	return kept.draft;
}
