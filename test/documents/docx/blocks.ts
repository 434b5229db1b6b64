/** Documents written by hand, with every kind of block. */
import type { Block, DocumentModel, DocumentPart } from "../../../src/documents/index.ts";

export const LETTERHEAD = {
	kind: "letterhead",
	left: [
		{ says: "parent", text: "ỦY BAN NHÂN DÂN XÃ TÂN MẪU" },
		{ says: "issuer", text: "KHU DÂN CƯ SỐ 3" },
	],
	right: [
		{ says: "nation", text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" },
		{ says: "motto", text: "Độc lập - Tự do - Hạnh phúc" },
		{ says: "place", text: "Tân Mẫu, ngày 05 tháng 02 năm 2026" },
	],
} as const satisfies Block;

export const TWO_SIGNATURES = {
	kind: "signatures",
	signatures: [
		{ title: "XÁC NHẬN CỦA UBND XÃ", hint: "(Ký tên, đóng dấu)" },
		{ title: "XÁC NHẬN CỦA KHU DÂN CƯ", hint: "" },
	],
} as const satisfies Block;

const REPORT: DocumentPart = {
	title: "Báo cáo",
	blocks: [
		LETTERHEAD,
		{ kind: "title", text: "BÁO CÁO", subtitle: "Kết quả tự đánh giá" },
		{ kind: "facts", facts: [{ label: "Đơn vị:", value: "Khu 3" }] },
		{ kind: "heading", level: 1, text: "I. Công tác tổ chức" },
		{ kind: "paragraph", style: "body", text: "Đoạn thứ nhất.\nĐoạn thứ hai." },
		{ kind: "heading", level: 2, text: "1. Văn bản" },
		{ kind: "items", items: ["- Kế hoạch;", "- Quyết định."] },
		{ kind: "dots", lines: 2 },
		{
			kind: "checks",
			checks: [
				{ text: "Hợp đồng", checked: true },
				{ text: "Ảnh chụp", checked: false },
			],
		},
		{
			kind: "table",
			columns: [
				{ title: "STT", width: 0.13, align: "center" },
				{ title: "Họ và tên", width: 0.54, align: "left" },
				{ title: "Số tiền", width: 0.33, align: "right" },
			],
			rows: [
				["1", "Trần Thị Mẫu\n(chủ hộ)", "12.000"],
				["2", "H'Bĭa Ƀuôn Čư̆", "1.500"],
			],
			total: ["", "Tổng cộng", "13.500"],
		},
		{ kind: "paragraph", style: "notice", text: "Cần xác minh hiệu lực." },
		{
			kind: "signatures",
			recipients: { title: "Nơi nhận:", lines: ["- Như trên;", "- Lưu: VT."] },
			signatures: [{ title: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", hint: "(Ký tên, đóng dấu)" }],
		},
		{ kind: "paragraph", style: "small", text: "Lập bằng ứng dụng." },
	],
};

export const ROWS = 200;
const LIST: DocumentPart = {
	title: "Biểu 01",
	blocks: [
		LETTERHEAD,
		{ kind: "title", text: "BIỂU 01", subtitle: " " },
		listOf(ROWS),
		TWO_SIGNATURES,
	],
};

/** A table of made-up people. */
export function listOf(rows: number): Extract<Block, { kind: "table" }> {
	return {
		kind: "table",
		columns: [
			{ title: "STT", width: 0.1, align: "center" },
			{ title: "Họ và tên", width: 0.4, align: "left" },
			{ title: "Số định danh", width: 0.2, align: "center" },
			{ title: "Ghi chú", width: 0.3, align: "left" },
		],
		rows: Array.from({ length: rows }, (_, i) => [
			String(i + 1),
			`Nguyễn Thị Mẫu ${i + 1}`,
			`r${i + 1}x`,
			i % 7 === 0 ? "Có người đi làm xa, ghi chú dài hơn một dòng trong ô" : "",
		]),
	};
}

/** One part of the given blocks. */
export const documentOf = (...blocks: readonly Block[]): DocumentModel => ({
	title: "Thử",
	author: "Xã Tân Mẫu",
	parts: [{ title: "Thử", blocks }],
});

export const TWO_PARTS: DocumentModel = {
	title: "Hồ sơ: Khu 3",
	author: "Xã Tân Mẫu",
	mark: "DỮ LIỆU MẪU",
	parts: [REPORT, LIST],
};
export const REPORT_ONLY: DocumentModel = { title: "Báo cáo", author: "Khu 3", parts: [REPORT] };
