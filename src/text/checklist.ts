/** The checklist of one draft. */
import { number, upper } from "./format.ts";

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
	clear: "Xóa câu trả lời",
	none: "Không có mục nào",
	chooseAtLeast: (least: number) => `Chọn những mục đang có; cần ít nhất ${number(least)}.`,
	doubts: "Điều cần hỏi thêm",
	official: "Nguyên văn và nguồn",
	evidenceHint: "Đánh dấu những minh chứng đã có. Dấu này không làm đổi kết quả.",
	noEvidence: "Văn bản không nêu minh chứng riêng cho tiêu chí này.",
	noneAsked: "không yêu cầu",
	notes: "Ghi chú",
	noted: "đã ghi",
	notNoted: "chưa ghi",
	declared: "đã đánh dấu",
	waive: "Ở đây không có đối tượng này",
	waiveHint:
		"Đánh dấu khi ở đơn vị này không có gì để xét tiêu chí này. Khi đó tiêu chí không áp dụng; kết quả và bản in ghi rõ là do người đánh giá khai.",
	waiveReason: "Lý do không áp dụng",
	waiveNeedsReason: "Hãy ghi lý do; chưa có lý do thì tiêu chí vẫn được xét.",
	sameWhole: (value: string, criterion: string) => `Lấy ${value} như ở tiêu chí ${criterion}`,
	sameWholeInRow: (value: string, row: string) => `Lấy ${value} như ở “${row}”`,
	announce: (criterion: string, verdict: string, result: string) =>
		`Tiêu chí ${criterion}: ${verdict}. ${result}.`,
} as const;

/** The three parts of a draft, and the ways through them. */
export const draftPartWords = {
	back: "Về các bản nháp",
	parts: "Các phần của bản nháp",
	figures: "Nhập số",
	todo: "Còn thiếu",
	documents: "Giấy tờ",
	count: (count: number) => number(count),
	of: (some: number, all: number) => `${number(some)}/${number(all)}`,
	edit: "Sửa",
	editWhat: "Sửa ngày đánh giá và tên đơn vị",
	edited: "Xong",
	steps: "Đi giữa các tiêu chí",
	next: "Tiếp",
	nextIs: (criterion: string, title: string) => `Sau đây: ${criterion} ${title}`,
	backTo: (criterion: string) => `Lùi về ${criterion}`,
	criterion: (criterion: string, title: string, verdict: string) =>
		`${criterion} ${title}: ${verdict}`,
	list: (count: number) => `Xem cả ${number(count)} tiêu chí`,
	counted: (title: string, count: number) => `${title}: ${number(count)}`,
	toMend: "Số phải sửa",
	mend: (label: string) => `Sửa “${label}”`,
	toAnswer: "Chưa nhập",
	toReach: "Chưa đạt",
	missing: (lack: string) => upper(lack),
	who: (count: number, countedAs: string, readOn: string) =>
		`${["người", "hộ"].includes(countedAs) ? "Ai? " : ""}Xem ${number(count)} ${countedAs} chưa đạt (danh sách ngày ${readOn})`,
	/** The list that is kept is of another figure. */
	whoOther: (listed: number, missing: number, countedAs: string) =>
		`Danh sách này có ${number(listed)} ${countedAs} chưa đạt; theo số đang nhập thì còn ${number(missing)}. Hãy nhập lại danh sách mới.`,
	whoFrom: (file: string, readOn: string) => `Theo ${file}, đọc ngày ${readOn}.`,
	person: (name: string, note: string) => (note.trim() ? `${name} (${note.trim()})` : name),
	nearestFirst: "Tiêu chí thiếu ít ở trên.",
	toGet: "Minh chứng chưa có",
	criterionNumber: (criterion: string, title: string) => `${criterion} ${title}`,
	about: (criterion: string, more: string) => (more ? `${criterion} · ${more}` : criterion),
	answer: (question: string, answer: string) => `${answer}: ${question}`,
	complete: (papers: number) =>
		papers > 0
			? `Số liệu đã đủ. Còn ${number(papers)} minh chứng chưa có, ghi ở dưới.`
			: "Số liệu và minh chứng đã đủ.",
	toDocuments: "Xem giấy tờ để in, gửi",
	file: "Gửi bản nháp",
	fileHint: "Tệp này mở được trên máy khác có Đạt Chuẩn.",
} as const;

/** What was begun and left unfinished when a draft was left. */
export const resumedWords = {
	trial: "Các số thử lúc trước vẫn còn ở đây, chưa lưu vào bản nháp.",
	list: (file: string, criterion: string | undefined) =>
		`Danh sách ${file} nhập dở lúc trước vẫn còn ở ${criterion ? `tiêu chí ${criterion}` : "phần giấy tờ"}, chưa dùng.`,
	go: "Tới chỗ nhập dở",
} as const;
