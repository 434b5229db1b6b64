/** The checklist of one draft. */
import { number } from "./format.ts";

export const checklist = {
	result: "Kết quả",
	tally: {
		met: (count: number) => `${number(count)} đạt`,
		unmet: (count: number) => `${number(count)} chưa đạt`,
		unknown: (count: number) => `${number(count)} chưa đủ`,
		notApplicable: (count: number) => `${number(count)} không áp dụng`,
	},
	evidenceTally: (atHand: number, all: number) => `Minh chứng ${number(atHand)}/${number(all)}`,
	criteria: (count: number) => `${number(count)} tiêu chí`,
	editUnit: "Sửa tên đơn vị",
	meter: (figure: string, need: string) => `${figure}, ${need}`,
	answer: "Câu trả lời",
	clear: "Xóa câu trả lời",
	none: "Không có mục nào",
	chooseAtLeast: (least: number) => `Chọn những mục đang có; cần ít nhất ${number(least)}.`,
	explanation: "Cách tính",
	official: "Nguyên văn",
	evidence: "Minh chứng",
	evidenceHint: "Đánh dấu giấy tờ đã có. Việc này không làm thay đổi kết quả theo số liệu.",
	noEvidence: "Văn bản không nêu giấy tờ kiểm chứng riêng cho tiêu chí này.",
	notes: "Ghi chú của tôi",
	cautions: "Cần lưu ý",
	source: "Nguồn",
	waive: "Khai là không áp dụng",
	waiveHint:
		"Dùng khi đơn vị thật sự không có đối tượng của tiêu chí. Kết quả và PDF sẽ ghi rõ là do người đánh giá khai.",
	waiveReason: "Lý do không áp dụng",
	waiveNeedsReason: "Hãy ghi lý do; chưa có lý do thì tiêu chí vẫn được xét.",
	sameWhole: (value: string, criterion: string) => `Lấy ${value} như ở tiêu chí ${criterion}`,
	sameWholeInRow: (value: string, row: string) => `Lấy ${value} như ở “${row}”`,
	next: "Tiêu chí tiếp theo",
	fold: "Thu gọn",
	announce: (criterion: string, verdict: string, result: string) =>
		`Tiêu chí ${criterion}: ${verdict}. ${result}.`,
	actions: "Bản nháp này",
	notesOf: (criterion: string) => `Ghi chú của tôi cho tiêu chí ${criterion}`,
} as const;
