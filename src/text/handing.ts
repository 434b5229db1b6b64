/** Files given to the browser to save: it alone knows whether they arrived. */
import { draftListWords } from "./app.ts";

export const handingWords = {
	sent: (name: string) =>
		`Trình duyệt đang lưu tệp ${name}. Tệp thường nằm trong thư mục Tải về (Downloads).`,
	apps: {
		zalo: "Zalo",
		facebook: "Facebook",
		messenger: "Messenger",
		other: "một ứng dụng khác",
	},
	/** `app`: in whose window the page stands. */
	unlikely: (app: string) =>
		`Trang này đang mở trong cửa sổ của ${app}. Ở đó thường không lưu được tệp mà cũng không báo gì. Nếu không thấy tệp, hãy dùng một trong các cách sau.`,
	notThere: "Không thấy tệp?",
	lookAgain:
		"Hãy xem thông báo của trình duyệt: có khi trình duyệt hỏi nơi lưu, hoặc đã chặn tệp. Bấm lưu lần nữa, hoặc dùng một trong các cách sau.",
	share: "Chia sẻ tệp này",
	copy: "Chép nội dung bản nháp",
	copyMeans: `Dán vào tin nhắn gửi cho chính mình, hoặc vào một tệp chữ (.txt). Tệp chữ đó mở lại được bằng nút “${draftListWords.openFile}”.`,
	elsewhere:
		"Mở bằng Chrome hoặc Safari: bấm dấu ba chấm ở góc cửa sổ rồi chọn mở bằng trình duyệt; hoặc chép địa chỉ này rồi dán vào trình duyệt đó:",
	draftStays:
		"Bản nháp ở cửa sổ này không tự sang trình duyệt kia: hãy chia sẻ hoặc chép nội dung bản nháp trước, rồi mở lại ở đó.",
	copyAddress: "Chép địa chỉ",
	tried: {
		none: "",
		copied: "Đã chép.",
		"not-copied": "Trình duyệt không cho chép. Hãy dùng cách khác ở đây.",
		shared: "Đã chuyển sang ứng dụng đã chọn.",
		"not-shared": "Chưa chia sẻ được. Hãy dùng cách khác ở đây.",
	},
} as const;
