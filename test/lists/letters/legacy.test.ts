import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLegacy, fromLegacy } from "../../../src/lists/letters/index.ts";
import { anyLetter } from "../../any-letter.ts";
import { runs } from "../../runs.ts";
import { asWindows1252, asWindows1258, tcvn3Case, toTcvn3, toUtf8, toVni } from "./encoders.ts";
import { type Case, nameList, OTHER_PEOPLES, rowsOf } from "./names.ts";

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const same = (text: string) => text;
/** The kind, how its text comes about, and what conversion can give back. */
const KINDS = [
	["tcvn3", "windows-1252", (text: string) => asWindows1252(toTcvn3(text)), tcvn3Case],
	["tcvn3", "windows-1258", (text: string) => asWindows1258(toTcvn3(text)), tcvn3Case],
	[
		"tcvn3",
		"windows-1258, NFC",
		(text: string) => asWindows1258(toTcvn3(text)).normalize("NFC"),
		tcvn3Case,
	],
	["vni", "windows-1252", (text: string) => asWindows1252(toVni(text)), same],
	["vni", "windows-1258", (text: string) => asWindows1258(toVni(text)), same],
	["vni", "windows-1258, NFC", (text: string) => asWindows1258(toVni(text)).normalize("NFC"), same],
	["double-utf8", "windows-1252", (text: string) => asWindows1252(toUtf8(text)), same],
	["double-utf8", "windows-1258", (text: string) => asWindows1258(toUtf8(text)), same],
	["double-utf8", "Latin-1", (text: string) => latin1(toUtf8(text)), same],
] as const;
const cases = fc.constantFrom<Case>("lower", "title", "upper");
const HEADERS = ["STT,Họ và tên,Ngày sinh,Giới tính,Thôn", "STT;Tên;Thôn;Ghi chú", "tên\tquê quán"];

describe.each(KINDS)("%s read as %s", (legacy, _, spoil, kept) => {
	it("is found from five names up, and comes back", () => {
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: 5, max: 40 }), cases, (seed, count, letters) => {
				const text = rowsOf(nameList(seed, count, letters));
				const spoilt = spoil(text);
				expect(findLegacy(spoilt)).toBe(legacy);
				expect(fromLegacy(spoilt, legacy)).toBe(kept(text));
			}),
			{ numRuns: runs(100, 30) },
		);
	});

	it("is found under a header that is right already, which stays", () => {
		fc.assert(
			fc.property(fc.nat(), fc.constantFrom(...HEADERS), (seed, header) => {
				const names = nameList(seed, 8);
				const text = `${header}\n${spoil(names)}`;
				expect(findLegacy(text)).toBe(legacy);
				expect(fromLegacy(text, legacy)).toBe(`${header}\n${kept(names)}`);
			}),
			{ numRuns: runs(100, 30) },
		);
	});

	it("is found in a tenth of the rows, at the end, and the others stay", () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const [right, wrong] = [nameList(seed, 270), nameList(seed + 1, 30)];
				const text = `${right}\n${spoil(wrong)}`;
				expect(findLegacy(text)).toBe(legacy);
				const lines = fromLegacy(text, legacy).split("\n");
				const left = lines.slice(270).filter((line, row) => line !== kept(wrong).split("\n")[row]);
				expect(left.length).toBeLessThan(30 * 0.2);
				// A row of words that read well both ways ("Tô Gia Bé") cannot be told.
				const changed = lines.slice(0, 270).filter((line, row) => line !== right.split("\n")[row]);
				expect(changed.length).toBeLessThan(270 * 0.03);
			}),
			{ numRuns: runs(15, 5) },
		);
	});

	it("leaves names of other peoples beside it", () => {
		const others = ["Y Blơi", "A Đrưh", "Rơ Châm H'Yên", "Siu Klơk", "Giàng A Páo", "Hà Văn Ĕ Ban"];
		const text = `${spoil(nameList(5, 9))}\n${others.join("\n")}`;
		expect(findLegacy(text)).toBe(legacy);
		expect(fromLegacy(text, legacy).split("\n").slice(9)).toEqual(others);
	});
});

describe("text that is right", () => {
	it.each(["NFC", "NFD"])("Vietnamese in %s is no legacy", (form) => {
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: 1, max: 60 }), cases, (seed, count, letters) => {
				expect(findLegacy(nameList(seed, count, letters).normalize(form))).toBeUndefined();
			}),
		);
	});

	it.each([
		["names of other peoples", OTHER_PEOPLES.join("\n")],
		["the same in capitals", OTHER_PEOPLES.join("\n").toUpperCase()],
		["French", "François Müller, à côté, là-bas, Noël, été, hôtel, château, né, même, forêt"],
		["English", "Smith, naïve café, jalapeño, résumé"],
		["signs", "Samsung® 25°C ½ ±5 10 µm 5µm m² · một × hai ÷ «ba» 3º 1ª §5 ¼"],
		["signs beside letters", "®a,®a\n®a"],
		["slips of keyboards", "NGuyễn VĂn An\nTRần thị B\ntHị cÒn"],
		["the way young people write", "hum nai mún đj chơj wá hjhj tkỳ ik thuj nhá, ko pít lun á"],
		["capitals in quotation marks", "“XÃ HÒA”, “MÃ” ‘Ô’"],
		["nothing", ""],
		["other alphabets", "Иванов 山田 สมชาย"],
	])("%s", (_, text) => expect(findLegacy(text)).toBeUndefined());
});

describe("word by word", () => {
	it("a name", () => {
		expect(findLegacy("NguyÔn V¨n An")).toBe("tcvn3");
		expect(fromLegacy("NguyÔn V¨n An", "tcvn3")).toBe("Nguyễn Văn An");
		expect(findLegacy("NGUYEÃN VAÊN AN")).toBe("vni");
		expect(fromLegacy("NGUYEÃN VAÊN AN", "vni")).toBe("NGUYỄN VĂN AN");
		expect(findLegacy("Nguyá»…n VÄƒn An")).toBe("double-utf8");
		expect(fromLegacy("Nguyá»…n VÄƒn An", "double-utf8")).toBe("Nguyễn Văn An");
	});

	it("a letter that is whole is not taken for what is left of one", () => {
		const names = "MÃ THỊ NGÃ\nĐỖ VĂN MÃ";
		for (const read of [asWindows1252, asWindows1258, latin1])
			expect(fromLegacy(read(toUtf8(names)), "double-utf8")).toBe(names);
		expect(fromLegacy("HoÃ ng VÄƒn HÃ ", "double-utf8")).toBe("Hoàng Văn Hà");
	});

	it("a word retyped within a cell stays, and what reads well both ways goes with its cell", () => {
		expect(fromLegacy("Nguyễn V¨n §øc", "tcvn3")).toBe("Nguyễn Văn Đức");
		expect(fromLegacy("Lò Thị Bé;Vò V¨n Dòng", "tcvn3")).toBe("Lò Thị Bé;Vũ Văn Dũng");
		const body = "Traàn Vaên Hoà\nPhaïm Thò Loäc";
		expect(fromLegacy(`Nguyễn Hoàng,Hoà Bình\n${body}`, "vni")).toBe(
			"Nguyễn Hoàng,Hoà Bình\nTrần Văn Hồ\nPhạm Thị Lộc",
		);
		expect(fromLegacy("Hà Bé\nNguyÔn V¨n Bé", "tcvn3")).toBe("Hà Bé\nNguyễn Văn Bộ");
	});

	it("letters apart from their marks stay so where they are right", () => {
		const right = "Phạm Thị Hà".normalize("NFD");
		expect(fromLegacy(`${right}\nNguyÔn V¨n An`, "tcvn3")).toBe(`${right}\nNguyễn Văn An`);
	});

	it("a capital after a small letter, or a sign, tells of an old font", () => {
		expect(findLegacy("mÊy tÊn")).toBe("tcvn3");
		expect(fromLegacy("NguyÔn V¨n An\nKl¸p Kr«ng", "tcvn3")).toBe("Nguyễn Văn An\nKláp Krông");
	});

	it("a mark of windows-1258 after a vowel is a letter of its own", () => {
		const names = "Nguyễn Thị Què\nĐỗ Đức Sơn";
		expect(fromLegacy(asWindows1258(toTcvn3(names)), "tcvn3")).toBe(tcvn3Case(names));
	});

	it("signs alone stay", () =>
		expect(fromLegacy("· NguyÔn V¨n An ½ 5 µm", "tcvn3")).toBe("· Nguyễn Văn An ½ 5 µm"));
});

describe("UTF-8 saved twice that lost characters", () => {
	it.each([
		["HÃ  Ná»™i", "Hà Nội"],
		["HÃ Ná»™i", "Hà Nội"],
		["Tráº§n VÄƒn HÃ", "Trần Văn Hà"],
		["HoÃ ng VÄƒn ThÃ nh", "Hoàng Văn Thành"],
		["HoÃ ng Anh", "Hoàng Anh"],
		["Äáº·ng Thá»‹ B", "Đặng Thị B"],
		["SÆ N LA, PHáº M VÄ‚N", "SƠN LA, PHẠM VĂN"],
		["Ä\u0090á»\u0097", "Đỗ"],
		["â€œThÃ´nâ€\u009d â€“ 2", "“Thôn” – 2"],
	])("%s", (text, right) => expect(fromLegacy(text, "double-utf8")).toBe(right));

	it("is found by what is left of them", () =>
		expect(findLegacy("HoÃ ng VÄƒn ThÃ nh")).toBe("double-utf8"));

	it("cells that are right stay", () => {
		const right = "MÃ SỐ;XÃ AN HÒA;Ä;“NGÔ”;Hà Nội;25°C;Â";
		expect(fromLegacy(`${right};Nguyá»…n`, "double-utf8")).toBe(`${right};Nguyễn`);
	});
});

it("what is given back is text, whatever it was", () => {
	const text = fc.string({ unit: anyLetter });
	const kind = fc.constantFrom("tcvn3" as const, "vni" as const, "double-utf8" as const);
	fc.assert(
		fc.property(text, kind, (value, legacy) => typeof fromLegacy(value, legacy) === "string"),
	);
	fc.assert(fc.property(fc.string(), kind, (value, legacy) => fromLegacy(value, legacy) === value));
});
