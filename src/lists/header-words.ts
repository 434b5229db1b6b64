import { fold, tidy, withoutMarks } from "../terms/index.ts";
import { LONGEST_HEADER } from "./limits.ts";

export type ColumnRole =
	| "serial"
	| "name"
	| "birth"
	| "gender"
	| "identity"
	| "place"
	| "note"
	| "mark"
	/** Known, and of no use for a count. */
	| "other";

/** Header words as communes write them, folded; the first role that fits wins. */
const HEADER_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
	["serial", /^(so )?(stt|tt|so tt|so thu tu)\b/],
	["identity", /\b(cccd|cmnd|cmt|can cuoc|chung minh|dinh danh)\b/],
	["birth", /\b(ngay sinh|nam sinh|ngay thang nam sinh|sinh nam|ngay, thang, nam sinh)\b/],
	[
		"mark",
		/\b(cap quang|internet|wifi|nha mang|dien thoai thong minh|smartphone|dttm|tai khoan|vi dien tu|ky nang so|dia chi so|tap huan)\b/,
	],
	[
		"name",
		/^(ho,? (va )?(chu )?(dem )?(va )?ten|ten chu ho|chu ho|ho ten|ten ho|ten nguoi|ten thon|ten san pham|ten co so|ten don vi|dai dien ho|ten$)/,
	],
	["gender", /^(gioi tinh( (nam|nu|\(.*))?|phai|nam|nu|nam ?\/ ?nu)$/],
	["place", /^(thon|khu|khu dan cu|to|to dan pho|xom|ban|ap|dia chi|noi o|cho o)\b/],
	["note", /^ghi chu\b/],
	["mark", /^(co|dat|danh dau|ket qua)$/],
	[
		"other",
		/^(dan toc|quan he|dien thoai|so dien thoai|sdt|so ho khau|nghe nghiep|chuc vu|chuc danh)\b/,
	],
];

/** "Quan hệ với chủ hộ" stands in lists of people, not of households. */
export const isRelation = (header: string) => /^quan he\b/.test(fold(header));

/** "Họ và đệm" beside "Tên". */
export const isFamilyName = (header: string) => /^ho( va)?( ten)? (dem|lot)$/.test(fold(header));

/** What a header cell says its column holds, if it is a word known for lists. */
export function roleOf(header: string): ColumnRole | undefined {
	const folded = fold(header.slice(0, LONGEST_HEADER));
	return HEADER_WORDS.find(([, words]) => words.test(folded))?.[0];
}

/** Two to six words, each of this form. */
function areWords(value: string, form: RegExp): boolean {
	const words = tidy(value).split(" ");
	return words.length >= 2 && words.length <= 6 && words.every((word) => form.test(word));
}

/** Two to six words of letters, whatever their case. */
export const couldBeName = (value: string) => areWords(value, /^[\p{L}'’.]+$/u);

/** Each with a capital and no digit: a person's name, as far as a look can tell. */
export const looksLikeName = (value: string) => areWords(value, /^\p{Lu}[\p{L}'’.]*$/u);

/** A header that asks for the opposite: "Chưa có Internet". */
export const isNegative = (header: string) => /^(chua|khong|ko|thieu)\b/.test(fold(header));

/** Words that say nothing of what a column or a criterion is about. */
const EMPTY_WORDS = new Set(
	"so ho nguoi co duoc va tai o trong cua ty le dan gia dinh do tuoi lao dong su dung la mot cac phu".split(
		" ",
	),
);
const tellingWords = (text: string) =>
	fold(text.slice(0, LONGEST_HEADER))
		.replace(/\b(smartphone|dttm|dt thong minh)\b/g, "dien thoai thong minh")
		.split(/[^a-z0-9]+/)
		.filter((word) => word.length > 1 && !EMPTY_WORDS.has(word));

/** How much of a header is about the same as a text, 0 to 1: "Cáp quang" and "Số hộ được phủ cáp quang" 1. */
export function aboutTheSame(header: string, text: string): number {
	const words = tellingWords(header);
	const others = new Set(tellingWords(text));
	return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length;
}

const YES = new Set(["x", "có", "1", "✓", "✔", "☑", "√", "đạt", "yes"]);
const NO = new Set(["", "không", "0"]);
const plain = (words: ReadonlySet<string>) => new Set([...words].map(withoutMarks));
const YES_WITHOUT_MARKS = plain(YES);
const NO_WITHOUT_MARKS = plain(NO);

/**
 * What a cell of a mark column says; undefined where a person must be asked. "Đất" is not "đạt": marks
 * are left out only of what has none.
 */
export function markOf(value: string): boolean | undefined {
	const text = tidy(value).toLowerCase();
	if (YES.has(text)) return true;
	if (NO.has(text)) return false;
	if (/[^ -~]/.test(text)) return undefined;
	if (YES_WITHOUT_MARKS.has(text)) return true;
	return NO_WITHOUT_MARKS.has(text) ? false : undefined;
}
