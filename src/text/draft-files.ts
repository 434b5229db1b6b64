/** What can be wrong with a file of a draft. */

export const draftFileErrors = {
	"not-json":
		"Tệp này không phải bản nháp của Đạt Chuẩn, hoặc đã bị cắt mất một phần. Hãy chọn tệp có đuôi .json đã lưu từ ứng dụng.",
	"not-a-draft":
		"Tệp này không phải bản nháp của Đạt Chuẩn. Hãy chọn tệp đã lưu bằng nút “Lưu bản nháp thành tệp”.",
	"a-ruleset": "Tệp này là bộ tiêu chí, không phải bản nháp. Hãy thêm tệp ở trang Bộ tiêu chí.",
	"newer-version":
		"Tệp này do một bản mới hơn của Đạt Chuẩn lưu ra. Hãy cập nhật ứng dụng rồi mở lại. Chưa có gì thay đổi.",
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
		"Bộ tiêu chí đi kèm trong tệp này cùng mã và cùng số bản với một bộ trên máy nhưng nội dung khác. Hãy thống nhất với người gửi, xóa bộ trên máy ở trang Bộ tiêu chí nếu đó là bản sai, rồi mở lại. Chưa có gì thay đổi.",
} as const;

/** Where it is wrong. */
export const draftFilePlaces = {
	damagedAt: (path: string) => ` (chỗ hỏng: ${path})`,
	twice: (key: string, line: number) => ` (dòng ${line}: “${key}” được ghi hai lần)`,
} as const;
