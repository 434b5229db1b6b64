/** Lines that are nobody: totals, signatures, headings of groups. */
import { fold, tidy } from "../../terms/index.ts";
import { looksLikeName } from "../header-words.ts";

const TOTAL_BEGINS = /^(?:[tc].ng|[dđ].nh s.ch)/iu;
const TOTAL = /^(?:(?:tổng cộng|tổng số)(?!\p{L})|(?:tổng|cộng)\s*(?:[:.\d]|$))/iu;
export const TOTAL_ALONE = /^(tổng cộng|tổng số|tổng|cộng)\s*[:.]?$/iu;
const TOTAL_WITHOUT_MARKS = /^tong (cong|so)\s*:?$/i;

/** "Tổng cộng: 3 hộ", "Cộng", "Danh sách này có 3 hộ": with its marks, or with a figure. "Tống Văn Công" is a person. */
export function isTotal(text: string): boolean {
	if (!TOTAL_BEGINS.test(text)) return false;
	if (TOTAL.test(text) && !looksLikeName(text.replace(/[:.]/g, ""))) return true;
	if (/^(tổng cộng|tổng số|TỔNG|CỘNG)\s*[:.]?$/iu.test(text)) return true;
	if (/\d/.test(text) && /^(tong|cong|danh sach)\b/.test(fold(text))) return true;
	return TOTAL_WITHOUT_MARKS.test(text);
}

const SIGNATURE =
	/^(người lập|xác nhận của|tm\.? ?(ủy ban|uỷ ban|ubnd)|kt\.? ?chủ tịch|chủ tịch|phó chủ tịch|trưởng (khu|thôn|bản|xóm|ấp)|cán bộ (lập|thống kê|tổng hợp|phụ trách)|ký tên|\(ký|nơi nhận)(?!\p{L})|(^|, ?)ngày [\d. …]{0,12} ?tháng(?!\p{L})/iu;
/** Capitals without marks, as old sheets have them. */
const SIGNATURE_WITHOUT_MARKS =
	/^(nguoi lap|xac nhan cua|tm\.? ?(uy ban|ubnd)|chu tich ubnd|truong khu dan cu|ky ten)\b|(^|, ?)ngay [\d. ]{0,12}thang\b/i;
const isAscii = (text: string) => !/[^\u0020-\u007e]/.test(text);

export const isSignature = (text: string) =>
	SIGNATURE.test(text) || (SIGNATURE_WITHOUT_MARKS.test(text) && isAscii(text));

/** A heading inside the table: "I. Tổ 1", "Khu 3". Marks tell "Tổ" from the name "Tô". */
const GROUP =
	/^((?:[IVX]+|[A-H]|\d+)[.)-]\s*)?(thôn|khu|xóm|tổ|bản|ấp|cụm|đội|nhóm|ngõ|hẻm|buôn|THON|KHU|XOM|BAN|AP)(?!\p{L})/iu;

export const isHeading = (text: string, others: readonly string[] = []) =>
	isTotal(text) || isSignature(text) || heads(text, others);

/** "Ban Chieng" is a group; "Ban Thi Hoa" with a birth date, a gender and a place is a person. */
export const heads = (text: string, others: readonly string[]) =>
	GROUP.test(text) && text.split(" ").length <= 7 && !(looksLikeName(text) && others.length > 3);

/** "II. Khu 2: 35 hộ" is Khu 2. */
export function groupName(cells: readonly string[]): string {
	const isNamed = (text: string) => /\p{L}{2}/u.test(text) && !/^[IVX]+$/.test(text);
	const name = (cells.map(tidy).find(isNamed) ?? "")
		.replace(/^[^\p{L}\d]+/u, "")
		.replace(/^(?:[IVX]+|[A-H]|\d+)\s*[.):-]\s*/i, "");
	const end = name.search(/[:(]/);
	return end < 0 ? name : name.slice(0, end).trimEnd();
}
