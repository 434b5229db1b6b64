/** Words about lists of names. */
import { number } from "./format.ts";

/** Why a file cannot be read as a list: what happened, then what to do. */
export const listErrors = {
	"empty-file": () => "Tệp trống, không có dòng nào. Hãy mở lại tệp gốc, lưu lần nữa rồi chọn lại.",
	"too-large": (limit: string) =>
		`Tệp lớn hơn ${limit}. Hãy tách danh sách theo từng khu dân cư rồi chọn lại.`,
	"image-file": () =>
		"Đây là tệp ảnh, dù tên tệp có thể ghi khác. Hãy chọn tệp danh sách lưu dạng CSV.",
	"pdf-file": () => "Đây là tệp PDF. Hãy mở danh sách gốc trong Excel và lưu dạng “CSV UTF-8”.",
	"excel-file": () =>
		"Đây là tệp Excel. Hãy mở trong Excel, chọn Lưu thành, kiểu “CSV UTF-8”, rồi chọn tệp vừa lưu.",
	"binary-file": () =>
		"Tệp này không phải là văn bản nên không đọc được. Hãy chọn tệp danh sách lưu dạng CSV.",
	"encoding-unknown": () =>
		"Chưa đọc được chữ Việt trong tệp này (không phải Unicode). Hãy mở trong Excel, chọn Lưu thành, kiểu “CSV UTF-8”, rồi chọn tệp vừa lưu.",
	"encoding-not-supported": (encoding: string) =>
		`Không có bảng mã tên “${encoding}”. Hãy chọn bảng mã khác.`,
	"unclosed-quote": (line: number) =>
		`Dòng ${number(line)} mở dấu ngoặc kép (") mà không đóng, nên các dòng sau bị dính vào nhau. Hãy sửa dòng đó rồi chọn lại tệp.`,
	"no-rows": () =>
		"Tệp chỉ có tiêu đề, không có dòng nào để đếm. Hãy kiểm tra xem đã lưu đúng trang tính chưa.",
	unreadable: () => "Không đọc được tệp: tệp đã bị đổi, xóa hoặc đang bị khóa. Hãy chọn lại tệp.",
} as const;

export const listProblems = {
	"malformed-quote": (line: number) =>
		`Dòng ${number(line)}: dấu ngoặc kép (") đặt không đúng chỗ. Hãy xem lại các ô của dòng này.`,
	"too-many-cells": (line: number, cells: number, columns: number) =>
		`Dòng ${number(line)} có ${number(cells)} ô, nhiều hơn ${number(columns)} cột của tiêu đề. Hãy xem lại dòng này.`,
} as const;

export const listNotes = {
	"lost-letters": (count: number) =>
		`${number(count)} chỗ có dấu “?” giữa chữ (như “Nguy?n”): chữ Việt đã mất khi lưu tệp và không lấy lại được từ tệp này. Số dòng vẫn đếm đúng; muốn giữ đúng tên, hãy lưu lại từ Excel dạng “CSV UTF-8”.`,
	"no-header": () => "Không thấy dòng tiêu đề cột: mọi dòng đều được coi là dữ liệu.",
} as const;

/** Why a line is no row of the list. */
export const skipReasons = {
	title: "Dòng tiêu đề của danh sách",
	separator: "Dòng khai báo dấu ngăn cách",
	header: "Dòng tiêu đề lặp lại",
	numbering: "Dòng đánh số cột",
	group: "Dòng tên nhóm",
	total: "Dòng tổng cộng",
	signature: "Dòng ký, xác nhận",
	blank: "Dòng trống",
	"no-name": "Không có họ tên",
} as const;

export const delimiterNames: Readonly<Record<string, string>> = {
	",": "dấu phẩy",
	";": "dấu chấm phẩy",
	"\t": "dấu tab",
	"|": "dấu gạch đứng",
};

export const lists = {
	choose: "Nhập từ danh sách (CSV)",
	hint: "Tệp CSV từ Excel hoặc Google Trang tính. Tệp chỉ được đọc trên máy này, không gửi đi đâu.",
	reading: "Đang đọc tệp…",
	cancel: "Thôi, không dùng danh sách",
	chooseAnother: "Chọn tệp khác",
	preview: (file: string) => `Xem trước: ${file}`,
	found: (encoding: string, delimiter: string, headerLine: number) =>
		`${encoding.toUpperCase()}, ngăn cách bằng ${delimiter}, ${headerLine > 0 ? `tiêu đề ở dòng ${number(headerLine)}` : "không có dòng tiêu đề"}.`,
	rows: (rows: number) => `${number(rows)} dòng`,
	rowsCounted: (rows: number) => `${number(rows)} dòng được đếm`,
	rowsLeftOut: (rows: number) => `${number(rows)} dòng không đếm`,
	whyLeftOut: "Những dòng không đếm và lý do",
	leftOutLine: (line: number, reason: string) => `Dòng ${number(line)}: ${reason}`,
	moreLeftOut: (rows: number) => `… và ${number(rows)} dòng khác.`,
	firstRows: (rows: number) => `${number(rows)} dòng đầu`,
	line: "Dòng",
	columnName: (index: number, name: string) => name || `Cột ${number(index + 1)}`,
	nameColumn: "Cột họ tên",
	chooseColumn: "Chọn cột…",
	feeds: "Danh sách này gồm những ai?",
	feedsPart: (label: string) => `Chỉ những người, hộ đạt yêu cầu: mỗi dòng tính vào “${label}”`,
	feedsWhole: (label: string) => `Tất cả: mỗi dòng tính vào “${label}”`,
	feedsBoth: "Tất cả, có một cột đánh dấu ai đạt yêu cầu: tính được cả hai số",
	markColumn: "Cột đánh dấu",
	reversed: "Cột này đánh dấu người, hộ chưa có (tính ngược lại)",
	counting: "Đang đếm…",
	unsettled: "Những giá trị sau trong cột đánh dấu chưa rõ nghĩa. Hãy cho biết cách tính:",
	countsAsYes: "Tính là có",
	countsAsNo: "Tính là không",
	marksTaken: (yes: string, no: string) => `Tính là có: ${yes}. Tính là không: ${no}.`,
	emptyCell: "ô trống",
	noMarks: "không có",
	proposal: "Đề nghị theo danh sách",
	typedBefore: "Đang nhập",
	byList: "Theo danh sách",
	nothingTyped: "để trống",
	use: "Dùng số của danh sách",
	used: (file: string) => `Đã dùng số của ${file}.`,
	undo: "Hoàn tác",
	chooseNameFirst:
		"Không thấy cột nào có họ tên trong tệp này. Hãy chọn cột họ tên ở trên, hoặc chọn tệp khác.",
	nobody: "Cột đã chọn không có dòng nào ghi họ tên. Hãy chọn cột khác.",
	chooseMarkFirst: "Hãy chọn cột đánh dấu.",
	settleFirst: "Hãy trả lời cho từng giá trị chưa rõ ở trên.",
	keptOnly: "Chỉ giữ lại con số, tên tệp và ngày đọc; không giữ họ tên.",
	source: (file: string, rows: number, day: string) =>
		`Theo danh sách ${file}, ${number(rows)} dòng, ${day}`,
} as const;
