/** The list of drafts, where there are some; not of the first load. */
import { number } from "./format.ts";

export const draftRowWords = {
	/** Beside a draft that holds something the disk does not. */
	unsaved: "Chưa lưu được",
	met: (met: number, all: number) => `${number(met)}/${number(all)}`,
	/** Goes on from `met`. */
	metMeans: "tiêu chí đạt",
	evidence: "Minh chứng",
	evidenceCount: (atHand: number, all: number) => `${number(atHand)}/${number(all)}`,
	noEvidence: "không cần",
	columns: {
		unit: "Đơn vị",
		ruleset: "Bộ tiêu chí",
		verdict: "Kết quả",
		criteria: "Từng tiêu chí",
		evidence: "Minh chứng",
		edited: "Sửa lần cuối",
	},
	more: (count: number) => `Xem thêm, còn ${number(count)} bản nháp`,
} as const;

type Tally = Readonly<Record<"met" | "unmet" | "unknown", number>>;

/** Of those that apply, by hand or by themselves. */
export const applying = ({ met, unmet, unknown }: Tally) => met + unmet + unknown;

/** "5/6 tiêu chí đạt"; blank where none applies. */
export function metOf(tally: Tally): string {
	const all = applying(tally);
	return all ? `${draftRowWords.met(tally.met, all)} ${draftRowWords.metMeans}` : "";
}

export const draftMenuWords = {
	named: (name: string) => `Việc khác với ${name}`,
	open: "Mở",
	again: "Đánh giá lại năm nay",
	copy: "Chép thành bản nháp mới",
	send: "Lưu thành tệp để gửi",
	remove: "Xóa",
	removeNamed: (name: string) => `Xóa ${name}`,
	copied: (name: string) => `Đã chép “${name}” thành một bản nháp mới.`,
	gone: (name: string) => `“${name}” đã bị xóa ở cửa sổ khác, hoặc thiếu bộ tiêu chí.`,
} as const;

export const draftFindWords = {
	search: "Tìm bản nháp",
	searchHint: "Gõ tên đơn vị, xã, bộ tiêu chí; không cần dấu.",
	tools: "Sắp xếp và lọc",
	verdict: "Kết quả",
	/** Beside the verdict's sign. */
	short: {
		met: "Đạt",
		unmet: "Chưa đạt",
		unknown: "Chưa đủ",
		notApplicable: "Không áp dụng",
	},
	all: "Tất cả",
	order: "Sắp xếp",
	orders: {
		edited: "Mới sửa trước",
		unit: "Theo tên đơn vị",
		commune: "Theo xã, phường",
		verdict: "Chưa đạt trước",
	},
	commune: "Xã, phường",
	noCommune: "Chưa ghi xã, phường",
	ruleset: "Bộ tiêu chí",
	found: (count: number) => `Thấy ${number(count)} bản nháp.`,
	none: "Không có bản nháp nào hợp với những gì đang tìm, đang lọc.",
	clear: "Bỏ tìm và lọc",
	inGroup: (count: number) => `${number(count)} bản nháp`,
} as const;

export const draftChoiceWords = {
	several: "Chọn nhiều bản nháp",
	named: (name: string) => `Chọn ${name}`,
	all: "Chọn tất cả",
	chosen: (count: number) => `Đã chọn ${number(count)} bản nháp`,
	send: (count: number) => `Lưu ${number(count)} tệp để gửi`,
	remove: (count: number) => `Xóa ${number(count)} bản nháp`,
	leave: "Bỏ chọn",
	sent: (count: number) =>
		`Trình duyệt đang lưu ${number(count)} tệp, mỗi bản nháp một tệp. Nếu trình duyệt hỏi, hãy chọn “Cho phép”. Tệp thường nằm trong thư mục Tải về (Downloads).`,
} as const;
