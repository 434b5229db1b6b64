/** Vietnamese text to the bytes of each encoding; written apart from the decoders they test. */

const TCVN3: Record<string, number> = Object.fromEntries(
	`Ăa1 Âa2 Êa3 Ôa4 Ơa5 Ưa6 Đa7 ăa8 âa9 êaa ôab ơac ưad đae àb5 ảb6 ãb7 áb8 ạb9 ằbb ẳbc ẵbd ắbe
	ặc6 ầc7 ẩc8 ẫc9 ấca ậcb ècc ẻce ẽcf éd0 ẹd1 ềd2 ểd3 ễd4 ếd5 ệd6 ìd7 ỉd8 ĩdc ídd ịde òdf
	ỏe1 õe2 óe3 ọe4 ồe5 ổe6 ỗe7 ốe8 ộe9 ờea ởeb ỡec ớed ợee ùef ủf1 ũf2 úf3 ụf4 ừf5 ửf6 ữf7 ứf8 ựf9
	ỳfa ỷfb ỹfc ýfd ỵfe`
		.split(/\s+/)
		.map((entry) => [entry.charAt(0), Number.parseInt(entry.slice(1), 16)]),
);

/** What a font of small letters and capitals cannot hold comes as a small letter, as in .VnTimeH. */
export const toTcvn3 = (text: string): Uint8Array =>
	bytes(text, (letter) => TCVN3[letter] ?? TCVN3[letter.toLowerCase()]);

/** What TCVN3 gives back: toned capitals as small letters. */
export const tcvn3Case = (text: string): string =>
	[...text.normalize("NFC")]
		.map((letter) => (letter > "\x7f" && !TCVN3[letter] ? letter.toLowerCase() : letter))
		.join("");

const VNI_TONES: Record<string, [plain: string, circumflex: string, breve: string]> = {
	"": ["", "â", "ê"],
	"\u0301": ["ù", "á", "é"],
	"\u0300": ["ø", "à", "è"],
	"\u0309": ["û", "å", "ú"],
	"\u0303": ["õ", "ã", "ü"],
	"\u0323": ["ï", "ä", "ë"],
};
const VNI_SINGLE: Record<string, string> = {
	đ: "ñ",
	ỵ: "î",
	ỉ: "æ",
	ĩ: "ó",
	ị: "ò",
	í: "í",
	ì: "ì",
};

export const toVni = (text: string): Uint8Array =>
	Uint8Array.from(
		[...text.normalize("NFC")]
			.map((letter) => {
				const small = letter.toLowerCase();
				const code = vniLetter(small);
				return letter === small ? code : code.toUpperCase();
			})
			.join(""),
		(character: string) => character.charCodeAt(0),
	);

function vniLetter(letter: string): string {
	const single = VNI_SINGLE[letter];
	if (single) return single;
	const [base = "", ...marks] = letter.normalize("NFD");
	const tone = marks.find((mark) => mark in VNI_TONES) ?? "";
	const [plain, circumflex, breve] = VNI_TONES[tone] ?? ["", "", ""];
	if (marks.includes("\u0302")) return base + circumflex;
	if (marks.includes("\u0306")) return base + breve;
	if (marks.includes("\u031b")) return (base === "o" ? "ô" : "ö") + plain;
	return base + plain;
}

const WINDOWS_1258: Record<string, number> = Object.fromEntries(
	[
		..."ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ßàáâăäåæçèéêë\u0301íîïđñ\u0323óôơö÷øùúûüư₫ÿ",
	].map((letter, index) => [letter, 0xc0 + index]),
);

/** Letters of the code page where it has them, else a letter and its tone. */
export const toWindows1258 = (text: string): Uint8Array =>
	bytes([...text.normalize("NFC")].map(partTone).join(""), (letter) => WINDOWS_1258[letter]);

function partTone(letter: string): string {
	if (letter in WINDOWS_1258) return letter;
	const parts = letter.normalize("NFD");
	const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? "";
	return parts.replace(tone, "").normalize("NFC") + tone;
}

export const toUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const toUtf16 = (text: string, littleEnd: boolean): Uint8Array => {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let index = 0; index < text.length; index++)
		view.setUint16(index * 2, text.charCodeAt(index), littleEnd);
	return new Uint8Array(view.buffer);
};

/** Bytes as windows-1252 reads them: what old text in a Unicode file looks like. */
export function asWindows1252(codes: Uint8Array): string {
	const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
	return [...codes]
		.map((code) =>
			code >= 0x80 && code < 0xa0 ? high.charAt(code - 0x80) : String.fromCharCode(code),
		)
		.join("");
}

export const asWindows1258 = (codes: Uint8Array): string =>
	new TextDecoder("windows-1258").decode(codes);

export const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
	Uint8Array.from(parts.flatMap((part) => [...part]));

function bytes(text: string, code: (letter: string) => number | undefined): Uint8Array {
	return Uint8Array.from(text.normalize("NFC").length === 0 ? [] : [...text], (letter: string) => {
		const found = letter < "\x80" ? letter.charCodeAt(0) : code(letter);
		if (found === undefined) throw new Error(`no code for ${letter}`);
		return found;
	});
}
