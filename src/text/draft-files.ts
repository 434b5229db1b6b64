/** What can be wrong with a file of a draft. */

export const draftFileErrors = {
	"not-json":
		"Tệp này không phải bản nháp của Đạt Chuẩn, hoặc đã bị cắt mất một phần. Hãy chọn tệp bản nháp đã lưu từ Đạt Chuẩn.",
	"not-a-draft":
		"Tệp này không phải bản nháp của Đạt Chuẩn. Hãy chọn tệp bản nháp đã lưu từ Đạt Chuẩn.",
	"a-ruleset": "Tệp này là bộ tiêu chí, không phải bản nháp. Hãy thêm tệp ở trang Bộ tiêu chí.",
	"newer-version":
		"Tệp này do phiên bản mới hơn của Đạt Chuẩn lưu. Hãy cập nhật ứng dụng rồi mở lại. Chưa có gì thay đổi.",
	damaged:
		"Tệp bản nháp bị hỏng nên không mở. Hãy lưu lại từ máy cũ rồi chọn lại. Chưa có gì thay đổi.",
	"not-utf8":
		"Tệp bị hỏng (có chỗ không còn là chữ) hoặc không phải bản nháp của Đạt Chuẩn. Hãy lưu lại từ máy cũ rồi chọn lại. Chưa có gì thay đổi.",
	unreadable: "Máy không đọc được tệp này. Hãy thử chọn lại.",
	"too-large": "Tệp quá lớn, không thể là bản nháp của Đạt Chuẩn. Hãy chọn tệp khác.",
	"ruleset-missing":
		"Tệp này dùng một bộ tiêu chí mà máy này chưa có. Hãy cập nhật ứng dụng, hoặc thêm bộ tiêu chí đó từ tệp ở trang Bộ tiêu chí, rồi mở lại. Chưa có gì thay đổi.",
	"ruleset-broken":
		"Bộ tiêu chí đi kèm trong tệp này không đúng mẫu nên không thể đánh giá. Hãy lưu lại từ máy cũ rồi chọn lại. Chưa có gì thay đổi.",
	"ruleset-differs":
		"Tệp này kèm một bộ tiêu chí trùng mã, trùng phiên bản với bộ đang có trên máy nhưng khác nội dung. Hãy hỏi người gửi xem bộ nào đúng. Nếu bộ trên máy sai, hãy xóa bộ đó ở trang Bộ tiêu chí rồi mở lại. Chưa có gì thay đổi.",
} as const;

/** Where it is wrong. */
export const draftFilePlaces = {
	damagedAt: (path: string) => ` (chỗ hỏng: ${path})`,
	twice: (key: string, line: number) => ` (dòng ${line}: “${key}” được ghi hai lần)`,
} as const;
