/** The two Windows code pages as which the bytes of an old font are read. */
export type CodePage = "windows-1252" | "windows-1258";

/** windows-1252 at 0x80 to 0x9f; what it leaves undefined is read as a control character. */
export const WINDOWS_1252_HIGH =
	"\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
	"\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** Where windows-1258 differs from Latin-1 above 0x9f. */
const VIETNAMESE: readonly (readonly [byte: string, character: string])[] = [
	["\xc3", "\u0102"],
	["\xcc", "\u0300"],
	["\xd0", "\u0110"],
	["\xd2", "\u0309"],
	["\xd5", "\u01a0"],
	["\xdd", "\u01af"],
	["\xde", "\u0303"],
	["\xe3", "\u0103"],
	["\xec", "\u0301"],
	["\xf0", "\u0111"],
	["\xf2", "\u0323"],
	["\xf5", "\u01a1"],
	["\xfd", "\u01b0"],
	["\xfe", "\u20ab"],
];

const TO_1258 = new Map(VIETNAMESE);
const FROM_1258 = new Map(VIETNAMESE.map(([byte, character]) => [character, byte]));
const FROM_1252 = new Map(
	[...WINDOWS_1252_HIGH].map((character, i) => [character, String.fromCharCode(0x80 + i)]),
);

/** Control characters to what windows-1252 has in their places (Node reads that page as Latin-1). */
export const toWindows1252 = (text: string) =>
	text.replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252_HIGH[byte.charCodeAt(0) - 0x80] ?? byte);

/** A Latin-1 string of bytes as windows-1258 reads them, NFC. */
export const toWindows1258 = (bytes: string) =>
	bytes.replace(/[\xc3-\xfe]/g, (byte) => TO_1258.get(byte) ?? byte).normalize("NFC");

/** The byte a character was read from, as a Latin-1 character; undefined where there is none. */
export function byteOf(character: string, page: CodePage): string | undefined {
	const high = FROM_1252.get(character) ?? (character <= "\xff" ? character : undefined);
	if (page === "windows-1252") return high;
	return FROM_1258.get(character) ?? (TO_1258.has(character) ? undefined : high);
}

/**
 * The bytes a word was read from, as a Latin-1 string; undefined where a character is not of that
 * code page. A mark of windows-1258 that was joined to a plain letter since ("ỉ") is parted again.
 */
export function bytesOf(word: string, page: CodePage): string | undefined {
	let bytes = "";
	for (const character of page === "windows-1252" ? word.normalize("NFC") : word) {
		const byte = byteOf(character, page) ?? parted(character, page);
		if (byte === undefined) return undefined;
		bytes += byte;
	}
	return bytes;
}

function parted(character: string, page: CodePage): string | undefined {
	const [letter = "", mark = "", more] = character.normalize("NFD");
	const byte = byteOf(mark, page);
	return page === "windows-1258" && letter < "\x80" && byte && !more ? letter + byte : undefined;
}
