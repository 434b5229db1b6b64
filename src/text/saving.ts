/** Saving, and what can stand in its way. */
export const savingWords = {
	saved: "Đã lưu",
	saving: "Đang lưu",
	failed: "Chưa lưu được",
	full: "Máy hết chỗ nên chưa lưu được. Những gì đã nhập vẫn còn trên trang này. Hãy bấm “Lưu bản nháp thành tệp” ngay, xóa bớt ảnh, video trên máy (đừng xóa dữ liệu của trình duyệt) rồi bấm “Lưu lại”.",
	unavailable:
		"Trình duyệt không cho lưu trên máy này (có thể đang ở chế độ ẩn danh). Những gì đã nhập vẫn còn trên trang này. Hãy bấm “Lưu bản nháp thành tệp” để giữ lại.",
	unanswered:
		"Trình duyệt chưa trả lời nên chưa lưu được. Những gì đã nhập vẫn còn trên trang này; ứng dụng đang tự thử lại. Để chắc chắn, hãy bấm “Lưu bản nháp thành tệp”.",
	blocked:
		"Chưa lưu được vì một cửa sổ khác đang mở phiên bản cũ của ứng dụng. Hãy đóng cửa sổ đó; ứng dụng đang tự thử lại. Những gì đã nhập vẫn còn trên trang này.",
	newer:
		"Dữ liệu trên máy đã chuyển sang phiên bản mới hơn của ứng dụng nên ở đây không lưu được nữa. Hãy bấm “Lưu bản nháp thành tệp”, rồi tải lại trang; nếu vẫn thấy dòng này, hãy nối mạng rồi tải lại lần nữa.",
	conflict:
		"Bản nháp này vừa được sửa ở cửa sổ khác. Để không mất gì, hãy bấm “Giữ thành bản nháp mới”. Bấm “Lấy bản ở cửa sổ kia” thì những gì vừa nhập ở đây sẽ mất.",
	gone: "Bản nháp này đã bị xóa ở cửa sổ khác. Nếu còn cần, hãy bấm “Giữ thành bản nháp mới”; nếu không, hãy về trang Bản nháp.",
	cleared:
		"Dữ liệu của ứng dụng trong trình duyệt vừa bị xóa hết, cả bản nháp này. Những gì thấy ở đây vẫn còn trên trang: hãy bấm “Giữ thành bản nháp mới” hoặc “Lưu bản nháp thành tệp”.",
	retry: "Lưu lại",
	keepCopy: "Giữ thành bản nháp mới",
	reload: "Lấy bản ở cửa sổ kia",
	toFile: "Lưu bản nháp thành tệp",
	reading: "Bản nháp này đang được sửa ở cửa sổ khác. Ở đây chỉ xem; số liệu tự cập nhật.",
	takeOver: "Sửa ở đây",
} as const;
