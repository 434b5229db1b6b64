import { partName, readDirectory } from "./directory.ts";
import { inflateEntry } from "./inflate.ts";
import { broken } from "./workbook-error.ts";
import type { Limits } from "./workbook-limits.ts";
import { readXml, type XmlEvents } from "./xml.ts";

/** What a part of a workbook refers to. */
export interface Relation {
	readonly id: string;
	/** The last word of its type: "worksheet", "styles"; strict documents differ only before it. */
	readonly kind: string;
	/** The part's name, as it is looked up. */
	readonly part: string;
}

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

/** Reads the relations of `source` (a part's name, "" for the whole package) into `relations`. */
function readRelations(source: string, relations: Relation[]): XmlEvents {
	return {
		open(name, depth, attributes) {
			if (depth !== 2 || name !== "Relationship" || attributes("TargetMode") === "External") return;
			relations.push({
				id: attributes("Id") ?? "",
				kind: attributes("Type")?.split("/").at(-1) ?? "",
				part: resolve(source, attributes("Target") ?? ""),
			});
		},
	};
}

/** Where the relations of a part are kept. */
function relationsPart(source: string): string {
	const [, folder = "", file = ""] = /^(.*\/)?([^/]*)$/.exec(source) ?? [];
	return `${folder}_rels/${file}.rels`;
}

function resolve(source: string, target: string): string {
	const absolute = /^[/\\]/.test(target);
	const steps = absolute ? [] : source.split("/").slice(0, -1);
	for (const step of partName(target).split("/")) {
		if (step === "..") steps.pop();
		else if (step !== ".") steps.push(step);
	}
	return steps.join("/");
}
