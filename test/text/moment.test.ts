import { expect, it } from "vitest";
import { moment } from "../../src/text/index.ts";

const iso = new Date(2026, 10, 2, 4, 5).toISOString();

it("a moment is told by its time and day, of today by its time alone", () => {
	expect(moment(iso)).toBe("04:05 02/11/2026");
	expect(moment(iso, "2026-11-03")).toBe("04:05 02/11/2026");
	expect(moment(iso, "2026-11-02")).toBe("04:05");
	expect(moment("yesterday", "2026-11-02")).toBe("");
});
