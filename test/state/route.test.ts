import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DraftPlace, hrefs, parseRoute } from "../../src/state/index.ts";

describe("addresses", () => {
	it.each([
		["", { screen: "drafts" }],
		["#/", { screen: "drafts" }],
		["#/bo-tieu-chi", { screen: "catalog" }],
		["#/bo-tieu-chi/", { screen: "catalog" }],
		["#/bo-tieu-chi/x-2023", { screen: "ruleset", id: "x-2023" }],
		["#/bo-tieu-chi/x-2023/tieu-chi/1.1", { screen: "ruleset", id: "x-2023", criterion: "1.1" }],
		["#/bo-tieu-chi/x-2023/tieu-chi", { screen: "unknown" }],
		["#/bo-tieu-chi/x-2023/tieu-chi/1.1/x", { screen: "unknown" }],
		["#/bo-tieu-chi/x-2023/bat-dau", { screen: "start", id: "x-2023" }],
		["#/nhap/abc", { screen: "draft", id: "abc" }],
		["#/nhap/abc/nhap-so", { screen: "draft", id: "abc", at: { part: "figures" } }],
		[
			"#/nhap/abc/nhap-so/1.1",
			{ screen: "draft", id: "abc", at: { part: "figures", criterion: "1.1" } },
		],
		["#/nhap/abc/nhap-so/1.1/x", { screen: "unknown" }],
		["#/nhap/abc/con-thieu", { screen: "draft", id: "abc", at: { part: "todo" } }],
		["#/nhap/abc/con-thieu/1.1", { screen: "unknown" }],
		["#/nhap/abc/giay-to", { screen: "draft", id: "abc", at: { part: "documents" } }],
		[
			"#/nhap/abc/giay-to/mau-01",
			{ screen: "draft", id: "abc", at: { part: "documents", document: "mau-01" } },
		],
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
				const at = (place: DraftPlace) => ({ screen: "draft", id, at: place });
				expect(parseRoute(hrefs.todo(id))).toEqual(at({ part: "todo" }));
				expect(parseRoute(hrefs.figures(id))).toEqual(at({ part: "figures" }));
				expect(parseRoute(hrefs.figures(id, id))).toEqual(at({ part: "figures", criterion: id }));
				expect(parseRoute(hrefs.documents(id))).toEqual(at({ part: "documents" }));
				expect(parseRoute(hrefs.documents(id, id))).toEqual(
					at({ part: "documents", document: id }),
				);
				expect(parseRoute(hrefs.ruleset(id))).toEqual({ screen: "ruleset", id });
				const criterion = { screen: "ruleset", id, criterion: id };
				expect(parseRoute(hrefs.ruleset(id, id))).toEqual(criterion);
			}),
		);
	});
});
