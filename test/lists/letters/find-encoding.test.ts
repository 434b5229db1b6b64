import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEncoding } from "../../../src/lists/letters/index.ts";
import { runs, step } from "../../runs.ts";
import { joined, toTcvn3, toUtf8, toUtf16, toVni, toWindows1258 } from "./encoders.ts";
import { chooser, nameList, OTHER_PEOPLES, rowsOf } from "./names.ts";

const ENCODERS = [
	["utf-8", toUtf8],
	["utf-16le", (text: string) => toUtf16(text, true)],
	["utf-16be", (text: string) => toUtf16(text, false)],
	["windows-1258", toWindows1258],
	["tcvn3", toTcvn3],
	["vni", toVni],
] as const;
const LEGACY = ENCODERS.slice(3);

describe("which encoding it is", () => {
	describe.each(ENCODERS)("%s", (encoding, encode) => {
		it.each(["lower", "title", "upper"] as const)("from five names up, in %s case", (letters) => {
			fc.assert(
				fc.property(fc.nat(), fc.integer({ min: 5, max: 40 }), (seed, count) => {
					const bytes = encode(rowsOf(nameList(seed, count, letters)));
					expect(findEncoding(bytes)).toEqual({ encoding, sure: true });
				}),
				{ numRuns: runs(100, 30) },
			);
		});
		it("from one name mostly, and never surely wrong", () => {
			fc.assert(
				fc.property(fc.nat(), (seed) => {
					const text = `Tên: Đỗ ${nameList(seed, 1)}`;
					const found = findEncoding(encode(text));
					if (found?.encoding !== encoding) expect(found?.sure ?? false).toBe(false);
				}),
				{ numRuns: runs(100, 30) },
			);
		});
		it("with a sign or two in notes", () => {
			const signs = LEGACY.some(([name]) => name === encoding)
				? joined(encode("\nMay Samsung"), Uint8Array.of(0xae), encode(" 25"), Uint8Array.of(0xb0))
				: encode("\nMay Samsung® 25°");
			const bytes = joined(encode(nameList(7, 5)), signs, encode("C\n"));
			expect(findEncoding(bytes)).toMatchObject({ encoding });
		});
	});

	it("a byte order mark decides", () => {
		const names = `\ufeff${nameList(1, 2)}`;
		expect(findEncoding(toUtf8(names))).toEqual({ encoding: "utf-8", sure: true });
		expect(findEncoding(toUtf16("\ufeffễ", true))).toEqual({ encoding: "utf-16le", sure: true });
		expect(findEncoding(toUtf16("\ufeffễ", false))).toEqual({ encoding: "utf-16be", sure: true });
	});

	it("ASCII, nothing at all, and letters apart from their marks are UTF-8", () => {
		for (const text of ["", "a", "1,Le Van An\n", nameList(3, 9).normalize("NFD")])
			expect(findEncoding(toUtf8(text))).toEqual({ encoding: "utf-8", sure: true });
	});

	it("UTF-8 with broken letters stays UTF-8", () => {
		const names = nameList(2, 30);
		for (const bad of [[0xe1, 0xbb], [0xff], [0x80], [0xc3]])
			for (const text of [names, "Lê Đỗ"]) {
				const bytes = joined(toUtf8(text), Uint8Array.from(bad), toUtf8(",x\nTrần"));
				expect(findEncoding(bytes)?.encoding).toBe("utf-8");
			}
		const broken = joined(toUtf8(names), Uint8Array.of(0xff), toUtf8(names));
		expect(findEncoding(broken)?.sure).toBe(true);
		const cut = toUtf8("Lê Văn Bé").subarray(0, -1);
		expect(findEncoding(cut)?.encoding).toBe("utf-8");
	});

	it.each(LEGACY)(
		"%s is found behind half a megabyte of ASCII, at any offset",
		(encoding, encode) => {
			const plain = toUtf8("1,Le Van An,01/02/1970\n".repeat(20_000));
			const tail = encode(rowsOf(nameList(11, 6)));
			for (let offset = 0; offset < 4; offset += step(3))
				expect(findEncoding(joined(plain, tail).subarray(offset))?.encoding).toBe(encoding);
		},
	);

	it.each(LEGACY)("%s is found in one endless line", (encoding, encode) => {
		const line = encode(nameList(11, 3000).replaceAll("\n", " "));
		expect(findEncoding(line)).toEqual({ encoding, sure: true });
	});

	it.each(LEGACY)("%s is found in names of other peoples, if not surely", (encoding, encode) => {
		const names = OTHER_PEOPLES.join("\n").replace("Ĕ", "E");
		expect(findEncoding(encode(names))).toEqual({ encoding, sure: false });
		expect(findEncoding(encode(`${nameList(4, 5)}\n${names}`))).toMatchObject({ encoding });
	});
});

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A few names and places in encodings that no Vietnamese list has. */
const FOREIGN = [
	[
		"Shift-JIS",
		"8e8196bc2c8f5a8f8a0a8e52936391be98592c938c8b9e93730a97e996d889d48e712c91e58de3957b0a82d082e782aa82c82c834a835e834a83690a",
	],
	[
		"GBK",
		"d0d5c3fb2cb5d8d6b70acdf5d0a1c3f72cb1b1bea9cad00ac0eecbc42cc9cfbaa3cad00ad5c5c8fd2cb9e3d6ddcad0ccecbad3c7f80a",
	],
	[
		"windows-1251",
		"c8e2e0edeee220c8e2e0ed0acfe5f2f0eee220cfb8f2f00ad1e8e4eef0eee2e020cce0f0e8ff0a",
	],
] as const;
const fromHex = (hex: string) =>
	Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

describe("what is not Vietnamese", () => {
	it.each([
		["French", "Prénom,Ville\nÉmile,Besançon\nFrançois,Orléans\nNoël,Mâcon\nLà-bas,à côté\n"],
		["German", "Müller,Köln\nJürgen,Straße 5\nGrößer,Übung\n"],
		["Spanish", "Señor Núñez,año\nMartín,Córdoba\nJosé,¿Qué?\n"],
		["signs", "a,25\xb0C\nb,\xbd\n\x80 5,Samsung\xae\nc,m\xb2 \xb15\n"],
	])("%s is windows-1252, not surely", (_, text) =>
		expect(findEncoding(bytesOf(text))).toEqual({ encoding: "windows-1252", sure: false }),
	);

	it.each(FOREIGN)("%s fits nothing", (_, hex) => {
		expect(findEncoding(fromHex(hex))).toBeUndefined();
	});

	it("names beside many words of another script fit nothing", () => {
		const [, gbk] = FOREIGN.map(([, hex]) => fromHex(hex));
		const both = joined(toWindows1258(nameList(1, 3)), gbk ?? new Uint8Array());
		expect(findEncoding(both)).toBeUndefined();
	});

	it("noise fits nothing", () => {
		const codes = Array.from({ length: 255 }, (_, index) => index + 1);
		for (let seed = 0; seed < 200; seed++) {
			const choose = chooser(seed);
			const noise = Uint8Array.from({ length: 400 }, () => choose(codes));
			expect(findEncoding(noise), `seed ${seed}`).toBeUndefined();
		}
	});

	it("names in two encodings at once are never sure", () => {
		fc.assert(
			fc.property(fc.nat(), fc.shuffledSubarray(LEGACY.slice(), { minLength: 2 }), (seed, two) => {
				const [first = toVni, second = toVni] = two.map(([, encode]) => encode);
				const names = nameList(seed, 40).split("\n");
				const [left, right] = [names.slice(0, 25).join("\n"), names.slice(25).join("\n")];
				const both = joined(first(left), toUtf8("\n"), second(right));
				expect(findEncoding(both)?.sure ?? false).toBe(false);
			}),
		);
	});

	it("takes any bytes", () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void findEncoding(bytes)));
	});
});
