import { partName, readDirectory } from "./directory.ts";
import { inflateEntry } from "./inflate.ts";
import { type Relation, readRelations, relationsPart } from "./relations.ts";
import { broken } from "./workbook-error.ts";
import type { Limits } from "./workbook-limits.ts";
import { readXml, type XmlEvents } from "./xml.ts";

/** The parts of a package, each inflated only when it is read, and then piece by piece. */
export interface Parts {
	has(part: string): boolean;
	/** Throws `WorkbookError`: no such part, broken, or larger than the limits allow. */
	read(part: string, events: XmlEvents): void;
	/** What the part refers to; nothing where nothing is written. "" for the whole package. */
	relations(part: string): Relation[];
}

export function openParts(bytes: Uint8Array, limits: Limits): Parts {
	const entries = readDirectory(bytes, limits);
	const read = (part: string, events: XmlEvents) => {
		const entry = entries.get(partName(part));
		if (!entry) throw broken();
		const xml = readXml(events, limits);
		inflateEntry(bytes, entry, limits, xml.write);
		xml.end();
	};
	return {
		has: (part) => entries.has(part),
		read,
		relations(part) {
			const relations: Relation[] = [];
			const from = relationsPart(part);
			if (entries.has(from)) read(from, readRelations(part, relations));
			return relations;
		},
	};
}
