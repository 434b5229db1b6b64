import { withoutMarks } from "../terms/index.ts";

/**
 * A file name that a person recognises and every system takes: without diacritics, parts joined by
 * dashes ("tu-danh-gia-khu-3-xa-tan-mau-2026-11-21"). Blank parts are left out.
 */
export function fileStem(...parts: readonly string[]): string {
	return parts
		.map((part) =>
			withoutMarks(part)
				.toLowerCase()
				.replace(/[^a-z0-9]+/g, "-")
				.replace(/^-/, "")
				.slice(0, 60)
				.replace(/-$/, ""),
		)
		.filter(Boolean)
		.join("-");
}
