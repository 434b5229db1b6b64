/** Browsing rulesets and beginning a draft. */
import { lower, number } from "./format.ts";

export const rulesetWords = {
	catalogTitle: "Bộ tiêu chí",
	catalogLead: "Mỗi bộ tiêu chí là của một tỉnh, cho một loại đơn vị và một giai đoạn.",
	search: "Tìm bộ tiêu chí",
	searchHint: "Theo tỉnh (cũ, mới), đơn vị, số văn bản, chữ trong tiêu chí; không cần gõ dấu.",
	found: (count: number) => `Có ${number(count)} bộ tiêu chí.`,
	none: "Không thấy bộ tiêu chí nào có đủ những chữ này.",
	unindexed: "Chưa tìm được trong các tiêu chí, chỉ mới tìm ở tên, đơn vị, tỉnh và số văn bản.",
	noneFiltered: "Không có bộ tiêu chí nào hợp với các mục đang lọc.",
	/** `present`: what it belongs to today. */
	noneOf: (province: string, present?: string) =>
		`Chưa có bộ tiêu chí nào của ${province}${present === undefined ? "" : ` (nay thuộc ${present})`}.`,
	/** Of which provinces there are some, and what to do about another. */
	there: (provinces: readonly string[], add: string) =>
		`Đang có của: ${provinces.join(", ")}. Bộ tiêu chí của tỉnh khác: bấm “${add}” ở dưới.`,
	inCriteria: "Có ở tiêu chí:",
	criterion: (criterion: string, title: string) => `${criterion} ${title}`,
	moreCriteria: (count: number) => `và ${number(count)} tiêu chí nữa`,
	criteria: (count: number) => `${number(count)} tiêu chí`,
	document: "Văn bản",
	basedOn: "Ban hành theo",
	unit: "Đơn vị",
	periodLabel: "Giai đoạn",
	version: "Phiên bản",
	replaces: "Thay cho",
	all: "Tất cả",
	filters: "Lọc theo tỉnh, đơn vị, giai đoạn",
	filterProvince: "Tỉnh, thành phố",
	filterUnit: "Loại đơn vị",
	filterPeriod: "Giai đoạn",
	clearFilters: "Bỏ lọc",
	what: "Bộ tiêu chí này yêu cầu gì",
	whole: "Cách tính kết quả chung",
	need: "Mức đạt",
	onlyIf: (condition: string) => `Chỉ xét nếu trả lời “Có” cho câu “${condition}”`,
	from: (day: string) => `Áp dụng từ ngày ${day}`,
	evidence: "Minh chứng",
	noEvidence: "văn bản không nêu minh chứng riêng",
	confirmedBy: (who: string) => `xác nhận của ${who}`,
	source: (section: string, item: string) =>
		`${section}, ${/^\p{Lu}\p{Ll}/u.test(item) ? lower(item) : item}`,
	notes: "Cần lưu ý",
	noteKinds: {
		reading: "Có thể hiểu cách khác",
		scan: "Bản chụp chưa rõ",
		fact: "Nên biết",
	},
	prerequisite: "Điều kiện tiên quyết",
	start: "Bắt đầu tự đánh giá",
	blankChecklist: "Lưu phiếu kiểm tra để trống (PDF)",
	blankChecklistHint: "In ra để ghi tay khi tập huấn hoặc rà soát; không cần bản nháp.",
	checkedOn: (day: string) => `Đã đối chiếu với văn bản vào ngày ${day}`,
	official: "Nguyên văn",
	/** What stands folded, and how much of it there is. */
	notesFolded: (count: number) => `Cần lưu ý (${number(count)} điều)`,
	facts: "Văn bản, giai đoạn, phiên bản",
	sourceLabel: "Nguồn",
	brokenTitle: "Bộ tiêu chí này chưa dùng được",
	broken:
		"Tệp bộ tiêu chí bị hỏng hoặc không đúng mẫu nên không thể đánh giá. Bản nháp vẫn còn nguyên. Hãy cập nhật ứng dụng; nếu vẫn lỗi, hãy báo cho người phụ trách những lỗi sau:",
	brokenAt: (path: string, message: string) => (path ? `${path}: ${message}` : message),
} as const;

export const startWords = {
	title: "Đơn vị được đánh giá",
	lead: "Có thể để trống và sửa lại sau.",
	communeHint: "Ghi cả chữ xã hoặc phường, ví dụ: xã Tân Mẫu.",
	assessedOn: "Ngày đánh giá",
	assessedOnHint: "Một số tiêu chí chỉ áp dụng từ một ngày nhất định.",
	propertyOpen: "Chưa rõ",
	create: "Tạo bản nháp",
	failed: "Chưa tạo được bản nháp.",
} as const;
