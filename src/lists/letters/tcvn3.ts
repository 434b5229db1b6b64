/**
 * TCVN 5712:1993 VN3, the letters of the .Vn fonts ("ABC"). Capitals with a tone have no code of
 * their own: a font of capitals (.VnTimeH) shows small letters as capitals.
 */
const ROWS: readonly (readonly [first: number, letters: string])[] = [
	[0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
	[0xb5, "àảãáạ"],
	[0xbb, "ằẳẵắ"],
	[0xc6, "ặầẩẫấậè"],
	[0xce, "ẻẽéẹềểễếệìỉ"],
	[0xdc, "ĩíịò"],
	[0xe1, "ỏõóọồổỗốộờởỡớợù"],
	[0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];

const LETTERS = new Map(
	ROWS.flatMap(([first, letters]) =>
		[...letters].map((letter, i) => [String.fromCharCode(first + i), letter] as const),
	),
);

/** A Latin-1 string of TCVN3 bytes as text, NFC; `whole` false where a byte is none of its letters. */
export function readTcvn3(bytes: string): { text: string; whole: boolean } {
	let whole = true;
	const text = bytes.replace(/[\x80-\xff]/g, (byte) => {
		const letter = LETTERS.get(byte);
		if (!letter) whole = false;
		return letter ?? byte;
	});
	return { text, whole };
}
