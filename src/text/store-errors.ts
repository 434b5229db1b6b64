/** Why the device would not do what was asked, where no draft is open. */
export const storeErrors = {
	full: "Máy hết chỗ. Hãy xóa bớt ảnh, video trên máy (đừng xóa dữ liệu của trình duyệt) rồi thử lại.",
	unavailable:
		"Trình duyệt không cho lưu trên máy này (có thể đang ở chế độ ẩn danh). Hãy mở bằng cửa sổ thường rồi thử lại.",
	unanswered:
		"Trình duyệt chưa trả lời khi đọc, ghi dữ liệu trên máy. Hãy đợi một lát rồi thử lại; nếu vẫn vậy, hãy đóng hẳn trình duyệt rồi mở lại.",
	blocked:
		"Một cửa sổ khác đang mở phiên bản cũ của ứng dụng. Hãy đóng các cửa sổ khác của ứng dụng rồi thử lại.",
	newer:
		"Dữ liệu trên máy đã chuyển sang phiên bản mới hơn của ứng dụng. Hãy tải lại trang; nếu vẫn thấy dòng này, hãy nối mạng rồi tải lại lần nữa để có phiên bản mới.",
	conflict: "Bản nháp này đã có hoặc vừa được sửa ở cửa sổ khác. Hãy tải lại trang rồi thử lại.",
	gone: "Bản nháp này đã bị xóa ở cửa sổ khác. Hãy về trang Bản nháp.",
	cleared:
		"Dữ liệu của ứng dụng trong trình duyệt vừa bị xóa hết. Nếu đã lưu bản nháp thành tệp, hãy mở từ tệp ở trang Bản nháp.",
} as const;
