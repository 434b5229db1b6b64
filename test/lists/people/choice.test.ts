import { describe, expect, it } from "vitest";
import { nameIn, type PersonColumns } from "../../../src/lists/index.ts";

const columns = (name: number, family: number): PersonColumns => ({
	...{ name, family, birth: -1, birthOfWomen: -1 },
	...{ gender: -1, identity: -1, place: -1, note: -1 },
});

describe("the whole name of a row", () => {
	it.each([
		["in one column", columns(1, -1), ["1", "Lê Văn Mẫu"], "Lê Văn Mẫu"],
		["as it is written", columns(0, -1), [" Lê  Mẫu "], " Lê  Mẫu "],
		["family and middle names apart", columns(2, 1), ["1", "Lê Văn", "Mẫu"], "Lê Văn Mẫu"],
		["the given name before them", columns(0, 1), ["Mẫu", "Lê Văn"], "Lê Văn Mẫu"],
		["family names in the first column", columns(1, 0), ["Lê Văn", "Mẫu"], "Lê Văn Mẫu"],
		["a given name alone", columns(2, 1), ["1", "", "Mẫu"], "Mẫu"],
		["family names alone", columns(2, 1), ["1", "Lê Văn", ""], "Lê Văn"],
		["of a row that ends before both", columns(2, 1), ["1"], ""],
		["of a row that ends before the given name", columns(2, 1), ["1", "Lê Văn"], "Lê Văn"],
		["of a row that ends before the name", columns(2, -1), ["1"], ""],
		["without a column", columns(-1, -1), ["1", "Lê Mẫu"], ""],
	] as const)("%s", (_, of, cells, name) => expect(nameIn(cells, of)).toBe(name));
});
