/** What the app says of itself once it is so. */
export const appNews = {
	offline: "Đã sẵn sàng dùng khi không có mạng.",
	renewed:
		"Ứng dụng vừa được mở lại; những gì đã nhập vẫn còn. Nếu việc vừa làm chưa xong, hãy làm lại.",
} as const;
