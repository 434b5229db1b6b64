/** A document with every kind of block, as an office would fill it in. */
import type { Block, DocumentModel } from "../../../src/documents/index.ts";

export const TABLE = {
	kind: "table",
	columns: [
		{ title: "STT", width: 0.12, align: "center" },
		{ title: "Họ và tên", width: 0.4, align: "left" },
		{ title: "Số tiền", width: 0.2, align: "right" },
		{ title: "Ghi chú", width: 0.28, align: "left" },
	],
	rows: [
		["1", "Trần Thị Mẫu", "12.000", "Hộ cận nghèo"],
		["2", "H'Bĭa Ƀuôn Čư̆", "1.500.000", ""],
	],
	total: ["", "Tổng cộng", "1.512.000", ""],
} as const satisfies Block;

export const SIGNATURES = {
	kind: "signatures",
	signatures: [
		{ title: "XÁC NHẬN CỦA UBND XÃ", hint: "(Ký tên, đóng dấu)" },
		{ title: "XÁC NHẬN CỦA KHU DÂN CƯ", hint: "(Ký, ghi rõ họ tên)" },
	],
} as const satisfies Block;

export const EVERY_BLOCK: readonly Block[] = [
	{
		kind: "letterhead",
		left: [
			{ says: "parent", text: "UBND HUYỆN MẪU" },
			{ says: "issuer", text: "UBND XÃ TÂN MẪU" },
		],
		right: [
			{ says: "nation", text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" },
			{ says: "motto", text: "Độc lập - Tự do - Hạnh phúc" },
			{ says: "place", text: "Tân Mẫu, ngày 05 tháng 02 năm 2026" },
		],
	},
	{ kind: "title", text: "BÁO CÁO", subtitle: "Kết quả thực hiện" },
	{ kind: "heading", level: 1, text: "I. Công tác tổ chức" },
	{ kind: "heading", level: 2, text: "1. Văn bản" },
	{
		kind: "paragraph",
		style: "body",
		text: "Thực hiện hướng dẫn của cấp trên, Ủy ban nhân dân xã báo cáo kết quả thực hiện bộ tiêu chí khu dân cư thông minh như sau, kèm theo các tài liệu minh chứng.",
	},
	{ kind: "items", items: ["- Kế hoạch triển khai;", "- Quyết định thành lập tổ."] },
	{ kind: "dots", lines: 2 },
	{
		kind: "checks",
		checks: [
			{ text: "Hợp đồng", checked: true },
			{ text: "Ảnh chụp", checked: false },
		],
	},
	{ kind: "facts", facts: [{ label: "Đơn vị:", value: "Khu 3" }] },
	{ kind: "paragraph", style: "notice", text: "Cần xác minh hiệu lực." },
	TABLE,
	{
		kind: "signatures",
		recipients: { title: "Nơi nhận:", lines: ["- Như trên;", "- Lưu: VT."] },
		signatures: [{ title: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", hint: "(Ký tên, đóng dấu)" }],
	},
	{ kind: "paragraph", style: "small", text: "Lập bằng ứng dụng." },
];

/** Three parts, the last without anything in it. */
export const WHOLE_FILE: DocumentModel = {
	title: "Hồ sơ tự đánh giá: Buôn Čư̆ Mčang",
	author: "Xã Čư Mẫu",
	mark: "DỮ LIỆU MẪU",
	parts: [
		{ title: "Báo cáo", blocks: EVERY_BLOCK },
		{
			title: "Biểu 01: čâu hỏi (1)",
			blocks: [{ kind: "title", text: "BIỂU 01", subtitle: "" }, TABLE, SIGNATURES],
		},
		{ title: "Phần trống", blocks: [] },
	],
};
