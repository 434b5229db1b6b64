import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentsAddress, hrefs, parseRoute } from "../../src/state/index.ts";

describe("addresses", () => {
	it.each([
		["", { screen: "drafts" }],
		["#/", { screen: "drafts" }],
		["#/bo-tieu-chi", { screen: "catalog" }],
		["#/bo-tieu-chi/", { screen: "catalog" }],
		["#/bo-tieu-chi/x-2023", { screen: "ruleset", id: "x-2023" }],
		["#/bo-tieu-chi/x-2023/bat-dau", { screen: "start", id: "x-2023" }],
		["#/nhap/abc", { screen: "draft", id: "abc" }],
		["#/nhap/abc/giay-to", { screen: "draft", id: "abc", documents: "" }],
		["#/nhap/abc/giay-to/mau-01", { screen: "draft", id: "abc", documents: "mau-01" }],
		["#/nhap/abc/giay-to/mau-01/x", { screen: "unknown" }],
		["#/gioi-thieu", { screen: "about" }],
		["#/nhap", { screen: "unknown" }],
		["#/nhap/a/b", { screen: "unknown" }],
		["#/%E0%A4%A", { screen: "unknown" }],
		["#nhap/abc", { screen: "draft", id: "abc" }],
		["nhap/abc", { screen: "draft", id: "abc" }],
		["#/gioi-thieu/x", { screen: "unknown" }],
		["#/bo-tieu-chi/x-2023/khac", { screen: "unknown" }],
		["#/bo-tieu-chi/x-2023/bat-dau/y", { screen: "unknown" }],
		["#/nhap/x-2023/bat-dau", { screen: "unknown" }],
		["#/la/abc", { screen: "unknown" }],
		["#/la/abc/giay-to", { screen: "unknown" }],
	])("%s", (hash, route) => expect(parseRoute(hash)).toEqual(route));

	it("leads back to any id", () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), (id) => {
				expect(parseRoute(hrefs.draft(id))).toEqual({ screen: "draft", id });
				for (const documents of ["", id])
					expect(parseRoute(documentsAddress(id, documents))).toEqual({
						screen: "draft",
						id,
						documents,
					});
				expect(parseRoute(hrefs.ruleset(id))).toEqual({ screen: "ruleset", id });
			}),
		);
	});
});
