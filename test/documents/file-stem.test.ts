import { expect, it } from "vitest";
import { fileStem } from "../../src/documents/index.ts";

it.each<[string[], string]>([
	[
		["Tự đánh giá", "Khu 3", "xã Hòa Bình", "2026-11-21"],
		"tu-danh-gia-khu-3-xa-hoa-binh-2026-11-21",
	],
	[["Đơn vị: “A/B”?", "", "…"], "don-vi-a-b"],
	[[`${"a".repeat(59)} b`, "x"], `${"a".repeat(59)}-x`],
	[["a".repeat(80)], "a".repeat(60)],
	[["漢"], ""],
])("%j is %s", (parts, stem) => {
	expect(fileStem(...parts)).toBe(stem);
});
