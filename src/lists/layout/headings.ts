/** Lines that are nobody: totals, signatures, headings of groups. */
import { fold, tidy } from "../../terms/index.ts";
import { looksLikeName } from "../words.ts";

/** Any first word of a heading, a total or a signature. */
export const HEADING_WORDS =
	"tổng cộng danh người xác tm ủy uỷ ubnd kt chủ phó trưởng cán ký nơi ngày thôn khu xóm tổ bản ấp cụm đội nhóm ngõ hẻm buôn".split(
		" ",
	);

/** "Tổng cộng: 3 hộ", "Cộng", "Danh sách này có 3 hộ": with its marks, or with a figure. "Tống Văn Công" is a person. */
export function isTotal(text: string): boolean {
	if (
		/^(?:(?:tổng cộng|tổng số)(?!\p{L})|(?:tổng|cộng)\s*(?:[:.\d]|$))/iu.test(text) &&
		!looksLikeName(text.replace(/[:.]/g, ""))
	)
		return true;
	if (/^(tổng cộng|tổng số|TỔNG|CỘNG)\s*[:.]?$/iu.test(text)) return true;
	const folded = fold(text);
	if (/^(tong|cong|danh sach)\b/.test(folded) && /\d/.test(text)) return true;
	return isAscii(text) && /^tong (cong|so)\s*:?$/.test(folded);
}

export const TOTAL_ALONE = /^(tổng cộng|tổng số|tổng|cộng)\s*[:.]?$/iu;
export const isAscii = (text: string) => !/[^\u0020-\u007e]/.test(text);

const SIGNATURES =
	/^(người lập|xác nhận của|tm\.? ?(ủy ban|uỷ ban|ubnd)|kt\.? ?chủ tịch|chủ tịch|phó chủ tịch|trưởng (khu|thôn|bản|xóm|ấp)|cán bộ (lập|thống kê|tổng hợp|phụ trách)|ký tên|\(ký|nơi nhận)(?!\p{L})/iu;
const SIGNATURES_WITHOUT_MARKS =
	/^(nguoi lap|xac nhan cua|tm\.? ?(uy ban|ubnd)|chu tich ubnd|truong khu dan cu|ky ten)\b|(^|, ?)ngay [\d. ]{0,12}thang\b/;

export function isSignature(text: string): boolean {
	if (SIGNATURES.test(text) || /(^|, ?)ngày [\d. …]{0,12} ?tháng(?!\p{L})/iu.test(text))
		return true;
	// Capitals without marks, as old sheets have them.
	return isAscii(text) && SIGNATURES_WITHOUT_MARKS.test(fold(text));
}

/** A heading inside the table: "I. Tổ 1", "Khu 3". Marks tell "Tổ" from the name "Tô". */
const isGroup = (text: string) =>
	/^((?:[IVX]+|[A-H]|\d+)[.)-]\s*)?(thôn|khu|xóm|tổ|bản|ấp|cụm|đội|nhóm|ngõ|hẻm|buôn|THON|KHU|XOM|BAN|AP)(?!\p{L})/iu.test(
		text,
	) && text.split(" ").length <= 7;

export const isHeading = (text: string, others: readonly string[] = []) =>
	isTotal(text) || isSignature(text) || heads(text, others);

/** "Ban Chieng" is a group; "Ban Thi Hoa" with a birth date, a gender and a place is a person. */
export const heads = (text: string, others: readonly string[]) =>
	isGroup(text) && !(looksLikeName(text) && others.length > 3);

/** "II. Khu 2: 35 hộ" is Khu 2. */
export function groupName(cells: readonly string[]): string {
	const isNamed = (text: string) => /\p{L}{2}/u.test(text) && !/^[IVX]+$/.test(text);
	const name = (cells.map(tidy).find(isNamed) ?? "")
		.replace(/^[^\p{L}\d]+/u, "")
		.replace(/^(?:[IVX]+|[A-H]|\d+)\s*[.):-]\s*/i, "");
	const end = name.search(/[:(]/);
	return end < 0 ? name : name.slice(0, end).trimEnd();
}
