/** Saving, and what can stand in its way. */
export const saving = {
	saved: "Đã lưu",
	saving: "Đang lưu",
	failed: "Chưa lưu được",
	full: "Máy hết chỗ nên chưa lưu được. Những gì đã nhập vẫn còn trên trang này. Hãy lưu thành tệp ngay, xóa bớt dữ liệu trên máy rồi bấm “Lưu lại”.",
	unavailable:
		"Trình duyệt không cho lưu trên máy này (có thể đang ở chế độ ẩn danh). Những gì đã nhập vẫn còn trên trang. Hãy lưu thành tệp để giữ lại.",
	newer:
		"Một bản mới hơn của ứng dụng đang mở ở thẻ khác, nên bản này đã ngừng lưu. Hãy lưu thành tệp, rồi tải lại trang.",
	conflict:
		"Bản nháp này đã được sửa ở một thẻ hoặc cửa sổ khác. Để không mất gì, hãy giữ những gì đang có ở đây thành một bản nháp mới, hoặc tải lại bản kia.",
	gone: "Bản nháp này đã bị xóa ở một thẻ khác. Hãy giữ những gì đang có ở đây thành một bản nháp mới, hoặc về danh sách.",
	retry: "Lưu lại",
	keepCopy: "Giữ thành bản nháp mới",
	reload: "Tải lại bản kia",
	toFile: "Lưu thành tệp",
	reading:
		"Bản nháp này đang được sửa ở một thẻ hoặc cửa sổ khác. Ở đây chỉ xem; số liệu tự cập nhật.",
	takeOver: "Sửa ở đây",
} as const;

/** Why the device would not do what was asked, where no draft is open. */
export const storeErrors = {
	full: "Máy hết chỗ. Hãy xóa bớt dữ liệu trên máy rồi thử lại.",
	unavailable:
		"Trình duyệt không cho dùng bộ nhớ trên máy này (có thể đang ở chế độ ẩn danh). Hãy mở bằng cửa sổ thường rồi thử lại.",
	newer: "Một bản mới hơn của ứng dụng đang mở ở thẻ khác. Hãy tải lại trang rồi thử lại.",
	conflict: "Bản nháp này đã có hoặc đã đổi ở một thẻ khác. Hãy tải lại trang rồi thử lại.",
	gone: "Bản nháp này đã bị xóa ở một thẻ khác.",
} as const;
