import { partName } from "./directory.ts";
import type { XmlEvents } from "./xml.ts";

/** What a part of a workbook refers to. */
export interface Relation {
	readonly id: string;
	/** The last word of its type: "worksheet", "styles"; strict documents differ only before it. */
	readonly kind: string;
	/** The part's name, as it is looked up. */
	readonly part: string;
}

/** Reads the relations of `source` (a part's name, "" for the whole package) into `relations`. */
export function readRelations(source: string, relations: Relation[]): XmlEvents {
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
export function relationsPart(source: string): string {
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
