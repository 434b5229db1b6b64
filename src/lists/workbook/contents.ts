import { decodeEscapes } from "./entities.ts";
import type { Relation } from "./parts.ts";
import { tooLarge, WorkbookError } from "./workbook-error.ts";
import type { Limits } from "./workbook-limits.ts";
import type { XmlEvents } from "./xml.ts";

export interface SheetName {
	readonly name: string;
	/** Not among the tabs until someone has it shown. */
	readonly hidden: boolean;
}

/** A worksheet, and the part it is in; none where the workbook does not say which. */
export interface SheetPart extends SheetName {
	readonly part: string | undefined;
}

export interface Contents {
	date1904: boolean;
	readonly sheets: SheetPart[];
}

/** Reads a workbook's worksheets, in the order of the tabs, into `contents`. Charts are left out. */
export function readContents(
	contents: Contents,
	relations: readonly Relation[],
	limits: Limits,
): XmlEvents {
	const byId = new Map(relations.map((relation) => [relation.id, relation]));
	let group = "";
	return {
		open(name, depth, attributes) {
			if (depth === 1 && name !== "workbook") throw new WorkbookError("not-a-workbook");
			if (depth === 2) group = name;
			if (depth === 2 && name === "workbookPr")
				contents.date1904 = ["1", "true", "on"].includes(attributes("date1904") ?? "");
			if (depth !== 3 || group !== "sheets" || name !== "sheet") return;
			const relation = byId.get(attributes(":id") ?? "");
			if (relation && relation.kind !== "worksheet") return;
			contents.sheets.push({
				name: decodeEscapes(attributes("name") ?? ""),
				hidden: ["hidden", "veryHidden"].includes(attributes("state") ?? ""),
				part: relation?.part,
			});
			if (contents.sheets.length > limits.sheets) throw tooLarge(limits, "sheets");
		},
	};
}
