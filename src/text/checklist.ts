/** The checklist of one draft. */
import { number } from "./format.ts";

const TALLIED = {
	met: "đạt",
	unmet: "chưa đạt",
	unknown: "chưa đủ",
	notApplicable: "không áp dụng",
} as const;

export const checklistWords = {
	result: "Kết quả",
	/** "5 đạt", "1 không áp dụng": of each verdict that there is. */
	tally: (tally: Readonly<Record<keyof typeof TALLIED, number>>) =>
		(["met", "unmet", "unknown", "notApplicable"] as const)
			.filter((verdict) => tally[verdict] > 0)
			.map((verdict) => `${number(tally[verdict])} ${TALLIED[verdict]}`),
	evidenceTally: (atHand: number, all: number) => `Minh chứng ${number(atHand)}/${number(all)}`,
	criteria: (count: number) => `${number(count)} tiêu chí`,
	editUnit: "Sửa tên đơn vị",
	clear: "Xóa câu trả lời",
	none: "Không có mục nào",
	chooseAtLeast: (least: number) => `Chọn những mục đang có; cần ít nhất ${number(least)}.`,
	explanation: "Cách tính",
	evidenceHint: "Đánh dấu giấy tờ đã có. Việc này không làm thay đổi kết quả theo số liệu.",
	noEvidence: "Văn bản không nêu giấy tờ kiểm chứng riêng cho tiêu chí này.",
	notes: "Ghi chú của tôi",
	source: "Nguồn",
	waive: "Ở đây không có đối tượng này",
	waiveHint:
		"Đánh dấu khi ở đơn vị này không có gì để xét tiêu chí này. Khi đó tiêu chí không áp dụng; kết quả và bản in ghi rõ là do người đánh giá khai.",
	waiveReason: "Lý do không áp dụng",
	waiveNeedsReason: "Hãy ghi lý do; chưa có lý do thì tiêu chí vẫn được xét.",
	sameWhole: (value: string, criterion: string) => `Lấy ${value} như ở tiêu chí ${criterion}`,
	sameWholeInRow: (value: string, row: string) => `Lấy ${value} như ở “${row}”`,
	next: "Tiêu chí tiếp theo",
	fold: "Thu gọn",
	announce: (criterion: string, verdict: string, result: string) =>
		`Tiêu chí ${criterion}: ${verdict}. ${result}.`,
	actions: "Bản nháp này",
} as const;

/** What was begun and left unfinished when a draft was left. */
export const resumedWords = {
	trial: "Các số thử lúc trước vẫn còn ở đây, chưa lưu vào bản nháp.",
	list: (file: string, criterion: string | undefined) =>
		`Danh sách ${file} đọc dở lúc trước vẫn còn ở ${criterion ? `tiêu chí ${criterion}` : "phần giấy tờ"}, chưa dùng.`,
	go: "Tới chỗ đọc dở",
} as const;
