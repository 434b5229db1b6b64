/** VNI-Windows: a letter, then a character that stands for its marks; i and a few others are one character. */
const TONES = { ù: "\u0301", ø: "\u0300", û: "\u0309", õ: "\u0303", ï: "\u0323" };
const CIRCUMFLEX = {
	â: "\u0302",
	á: "\u0302\u0301",
	à: "\u0302\u0300",
	å: "\u0302\u0309",
	ã: "\u0302\u0303",
	ä: "\u0302\u0323",
};
const BREVE = {
	ê: "\u0306",
	é: "\u0306\u0301",
	è: "\u0306\u0300",
	ú: "\u0306\u0309",
	ü: "\u0306\u0303",
	ë: "\u0306\u0323",
};
const SINGLE = { í: "í", ì: "ì", æ: "ỉ", ó: "ĩ", ò: "ị", ô: "ơ", ö: "ư", ñ: "đ", î: "ỵ" };

const LETTERS = new Map<string, string>(Object.entries(SINGLE));
function addMarked(letters: string, marks: Record<string, string>) {
	for (const letter of letters)
		for (const [character, mark] of Object.entries(marks))
			LETTERS.set(letter + character, ((LETTERS.get(letter) ?? letter) + mark).normalize("NFC"));
}
addMarked("aeouyôö", TONES);
addMarked("aeo", CIRCUMFLEX);
addMarked("a", BREVE);

const PIECE = /[aeouyôö][ùøûõï]|[aeo][âáàåãä]|a[êéèúüë]|[\x80-\xff]/gi;

/** A Latin-1 string of VNI bytes as text, NFC; `whole` false where a mark follows no letter of its kind. */
export function readVni(bytes: string): { text: string; whole: boolean } {
	let whole = true;
	const text = bytes.replace(PIECE, (piece) => {
		const small = piece.toLowerCase();
		const letter = LETTERS.get(small);
		const capital = piece.charAt(0) !== small.charAt(0);
		// A small mark after a capital comes from Excel's PROPER; the other way round from nowhere.
		const known = letter && (capital || piece === small);
		if (!known) whole = false;
		return known ? (capital ? letter.toUpperCase() : letter) : piece;
	});
	return { text, whole };
}
