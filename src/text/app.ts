/** The shell and the first screen: the only words of the first load. */
import { number } from "./format.ts";

export const appWords = {
	name: "Đạt Chuẩn",
	mark: "Đ",
	tagline: "Tự đánh giá theo bộ tiêu chí của tỉnh, ngay trên máy, không cần mạng.",
	skip: "Tới nội dung chính",
	navigation: "Điều hướng",
	drafts: "Bản nháp",
	rulesets: "Bộ tiêu chí",
	about: "Giới thiệu",
	loading: "Đang mở…",
	failedTitle: "Chưa mở được trang này",
	failed:
		"Nếu đang mất mạng, hãy nối mạng rồi bấm “Thử lại”, hoặc tải lại trang. Bản nháp vẫn còn nguyên.",
	retry: "Thử lại",
	notFoundTitle: "Không có trang này",
	notFound: "Địa chỉ không đúng hoặc trang đã bị xóa.",
	home: "Về danh sách bản nháp",
	updateReady: "Đã có phiên bản mới của ứng dụng.",
	update: "Cập nhật ngay",
	later: "Để sau",
	install: "Cài ứng dụng vào máy",
	openInTab: "Mở ra cửa sổ riêng",
	openInTabMark: "↗",
} as const;

/** What a draft or a ruleset must not be taken for. */
export const marks = {
	own: "Bộ tiêu chí tự thêm",
	sample: "DỮ LIỆU MẪU",
} as const;

export const draftListWords = {
	title: "Bản nháp",
	count: (count: number) => `${number(count)} bản nháp, chỉ nằm trên máy này.`,
	empty: "Trên máy này chưa có bản nháp nào.",
	emptyHint: "Chọn bộ tiêu chí, nhập số liệu, xem ngay tiêu chí nào đạt, còn thiếu bao nhiêu.",
	start: "Chọn bộ tiêu chí để bắt đầu",
	startAnother: "Tự đánh giá đơn vị khác",
	openFile: "Mở bản nháp từ tệp",
	openFileHint: "Tệp đã lưu từ Đạt Chuẩn, trên máy này hoặc máy khác; chọn được nhiều tệp một lần.",
	wiped:
		"Trình duyệt đã xóa các bản nháp trên máy này. Nếu đã lưu thành tệp, hãy bấm “Mở bản nháp từ tệp”.",
} as const;
