import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { tool, without } from "./tools.mjs";

beforeEach(() => {
	vi.stubEnv("PATH", "/nowhere");
});
afterEach(() => vi.unstubAllEnvs());

it("a tool that is not there leaves its tests out, but not in CI", () => {
	vi.stubEnv("CI", "");
	expect(tool("qpdf")).toBeUndefined();
	expect(without("qpdf")).toBe(true);
	vi.stubEnv("CI", "true");
	expect(without("qpdf")).toBe(false);
});
it("one that is there leaves none out", () => {
	vi.stubEnv("CI", "");
	expect(without()).toBe(false);
});
it("a name that nobody knows is a mistake", () => {
	expect(() => tool("qpfd" as "qpdf")).toThrow("There is no tool");
});
