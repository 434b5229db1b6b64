/** What a JSON text says beside its values. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, scanJson } from "../../src/drafts/json.ts";

describe("how deep it nests", () => {
	const texts: readonly (readonly [string, number])[] = [
		["1", 0],
		['"{[{["', 0],
		['"a \\"{ b"', 0],
		["{}", 1],
		["[]", 1],
		["[[], [], {}]", 2],
		['{"a": {"b": [1]}, "c": []}', 3],
		['[{"a": "]}"}, [[[]]]]', 4],
		['{"a\\\\": {"b": 1}}', 2],
	];
	it.each(texts)("%s: %i", (text, depth) => {
		expect(scanJson(text)).toEqual({ depth, repeated: undefined });
	});
});

describe("a key that stands twice", () => {
	const twice: readonly (readonly [string, string, number])[] = [
		['{"a": 1, "a": 2}', "a", 1],
		['{\n"a": 1,\n"b": 2,\n"a": 3}', "a", 4],
		['{"id": 1, "\\u0069d": 2}', "id", 1],
		['[{"a": 1}, {\n"b": {"c": 1, "c": 2}}]', "c", 2],
		['{"a" : 1, "a"\t\r\n: 2}', "a", 1],
		['{"a": [1, 2], "b": {}, "a": 3}', "a", 1],
		['{"a\\"b": 1, "a\\"b": 1}', 'a"b', 1],
	];
	it.each(twice)("%s", (text, key, line) => {
		expect(scanJson(text).repeated).toEqual({ key, line });
	});
	const once = [
		'{"a": "b", "b": "a"}',
		'[{"a": 1}, {"a": 2}]',
		'{"a": {"a": {"a": 1}}}',
		'{"a": ["a", "a", ":"], "b": "a"}',
		'{"a": {"b": 1}, "b": 2}',
		'["a", "a"]',
	];
	it.each(once)("none in %s", (text) => {
		expect(scanJson(text).repeated).toBeUndefined();
	});
	it("in whatever JSON.stringify writes there is none, and it is as deep as it is", () => {
		const depthOf = (value: unknown): number =>
			typeof value === "object" && value !== null
				? 1 + Math.max(0, ...Object.values(value).map(depthOf))
				: 0;
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
				const found = scanJson(JSON.stringify(value, undefined, indent));
				expect(found).toEqual({ depth: depthOf(value), repeated: undefined });
			}),
		);
	});
});

describe("the same text for the same value", () => {
	it("in whatever order keys stand, at any depth", () => {
		const one = { b: 1, a: { d: [1, { y: 1, x: 2 }], c: null } };
		const other = { a: { c: null, d: [1, { x: 2, y: 1 }] }, b: 1 };
		expect(canonical(one)).toBe('{"a":{"c":null,"d":[1,{"x":2,"y":1}]},"b":1}');
		expect(canonical(other)).toBe(canonical(one));
	});
	it("the order of an array is part of it, and an array is no object", () => {
		expect(canonical([2, 1])).toBe("[2,1]");
		expect(canonical({ 0: 2, 1: 1 })).toBe('{"0":2,"1":1}');
	});
});
