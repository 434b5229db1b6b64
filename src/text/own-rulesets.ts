/** Rulesets that a person adds from a file. */
import { number } from "./format.ts";

export const ownRulesetWords = {
	/** On paper and beside a draft. */
	warning:
		"Bộ tiêu chí này do người dùng tự thêm từ tệp, không đi kèm ứng dụng; hãy đối chiếu với văn bản gốc.",
	add: "Thêm bộ tiêu chí từ tệp",
	addHint:
		"Tệp viết theo mẫu của Đạt Chuẩn. Ứng dụng kiểm tra tệp ngay trên máy, không gửi đi đâu.",
	checking: (file: string) => `Đang kiểm tra tệp ${file}…`,
	added: (title: string, version: number) => `Đã thêm “${title}” (phiên bản ${number(version)}).`,
	updated: (title: string, before: number, version: number) =>
		`Đã cập nhật “${title}” từ phiên bản ${number(before)} lên phiên bản ${number(version)}. Bản nháp đã bắt đầu vẫn theo phiên bản cũ; hãy mở bản nháp để xem và chuyển sang phiên bản mới.`,
	same: (title: string) => `“${title}” đã có trên máy, đúng phiên bản này.`,
	refused: (file: string, count: number) =>
		`Chưa thêm được tệp ${file}: có ${number(count)} lỗi cần sửa. Ứng dụng chưa lưu gì.`,
	more: (count: number) => `… và ${number(count)} lỗi nữa.`,
	builtIn: (id: string) =>
		`mã “${id}” là của một bộ tiêu chí có sẵn trong ứng dụng, không thể thay; hãy đặt mã khác`,
	sameVersion: (version: number) =>
		`máy đã có phiên bản ${number(version)} của bộ tiêu chí này với nội dung khác; hãy tăng số phiên bản (version)`,
	olderVersion: (version: number, before: number) =>
		`phiên bản ${number(version)} cũ hơn phiên bản ${number(before)} đang có trên máy; hãy chọn tệp mới hơn`,
	remove: "Xóa khỏi ứng dụng",
	removeNamed: (title: string) => `Xóa “${title}” khỏi ứng dụng`,
	removed: (title: string) =>
		`Đã xóa bộ tiêu chí “${title}”. Lấy lại được cho tới khi đóng hoặc tải lại trang.`,
	needed: (title: string, drafts: readonly string[]) =>
		`${drafts.length === 1 ? "Một bản nháp" : `${number(drafts.length)} bản nháp`} đang dùng “${title}”: ${drafts.join(", ")}. Nếu xóa, các bản nháp đó vẫn còn nhưng không xem được kết quả cho tới khi thêm lại tệp này.`,
	removeAnyway: "Vẫn xóa",
	keep: "Giữ lại",
	version: (version: number) => `phiên bản ${number(version)}`,
	missingTitle: "Bộ tiêu chí của bản nháp này không còn trên máy",
	missing:
		"Bản nháp vẫn còn nguyên. Hãy thêm lại tệp của bộ tiêu chí ở trang Bộ tiêu chí, rồi mở lại bản nháp.",
	missingWhich: (id: string, version: number) =>
		`Cần bộ tiêu chí có mã ${id}, phiên bản ${number(version)}.`,
	toCatalog: "Tới trang Bộ tiêu chí",
} as const;
