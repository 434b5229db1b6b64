import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "../../../src/lists/letters/index.ts";
import { joined, tcvn3Case, toTcvn3, toUtf8, toUtf16, toVni, toWindows1258 } from "./encoders.ts";
import { anyName, nameList } from "./names.ts";

const read = (bytes: Uint8Array, encoding: string) => decodeBytes(bytes, encoding).text;
const TEXT = nameList(1, 40);

describe("bytes to text", () => {
	it.each([
		["utf-8", toUtf8],
		["utf-16le", (text: string) => toUtf16(text, true)],
		["utf-16be", (text: string) => toUtf16(text, false)],
		["vni", toVni],
	] as const)("%s comes back, in every case", (encoding, encode) => {
		fc.assert(
			fc.property(anyName, (name) => {
				expect(read(encode(name), encoding)).toBe(name);
			}),
		);
	});

	it("windows-1258 comes back with its tones apart", () => {
		const text = read(toWindows1258(TEXT), "windows-1258");
		expect(text).not.toBe(TEXT);
		fc.assert(
			fc.property(anyName, (name) => {
				expect(read(toWindows1258(name), "windows-1258").normalize("NFC")).toBe(name);
			}),
		);
	});

	it("TCVN3 comes back but for capitals with a tone", () => {
		fc.assert(
			fc.property(anyName, (name) => {
				expect(read(toTcvn3(name), "tcvn3")).toBe(tcvn3Case(name));
			}),
		);
		expect(read(toTcvn3("NGUYỄN VĂN Ổn"), "tcvn3")).toBe("NGUYễN VĂN ổn");
	});

	it("VNI takes a small mark after a capital, and leaves a mark that follows nothing", () => {
		expect(read(toUtf8(""), "vni")).toBe("");
		expect(read(Uint8Array.from([0x41, 0xf9, 0x69]), "vni")).toBe("Ái");
		expect(read(Uint8Array.from([0x74, 0xf9, 0x20]), "vni")).toBe("tù ");
	});

	it("names the encoding as the standard does", () => {
		expect(decodeBytes(toUtf8("a"), "UTF8").encoding).toBe("utf-8");
		expect(decodeBytes(toUtf8("a"), " TCVN3 ").encoding).toBe("tcvn3");
		expect(decodeBytes(toUtf8("a"), "latin1").encoding).toBe("windows-1252");
		expect(() => decodeBytes(toUtf8("a"), "no such thing")).toThrow(RangeError);
	});

	it("drops a byte order mark", () => {
		const mark = (text: string) => `\ufeff${text}`;
		expect(read(toUtf8(mark("Lê")), "utf-8")).toBe("Lê");
		expect(read(toUtf16(mark("Lê"), true), "utf-16le")).toBe("Lê");
		expect(read(toUtf16(mark("Lê"), false), "utf-16be")).toBe("Lê");
	});

	it("shows what is broken, and throws for no bytes", () => {
		expect(read(joined(toUtf8("Lê"), Uint8Array.of(0xe1, 0xbb), toUtf8(",B")), "utf-8")).toBe(
			"Lê\ufffd,B",
		);
		expect(read(Uint8Array.of(0x4c, 0, 0xea), "utf-16le")).toBe("L\ufffd");
		fc.assert(
			fc.property(
				fc.uint8Array(),
				fc.constantFrom("utf-8", "utf-16le", "utf-16be", "windows-1258", "tcvn3", "vni"),
				(bytes, encoding) => typeof read(bytes, encoding) === "string",
			),
		);
	});

	it("reads windows-1252 with its quotation marks, also where the machine does not", () => {
		expect(read(Uint8Array.of(0x80, 0x93, 0x61, 0x94, 0x81, 0xe9), "windows-1252")).toBe(
			"€“a”\u0081é",
		);
	});
});
