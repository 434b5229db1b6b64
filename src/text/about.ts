/** The page about the app. */
import { appWords, draftListWords } from "./app.ts";
import { draftMenuWords } from "./draft-rows.ts";
import { keptTableWords, listWords } from "./lists.ts";
import { ownRulesetWords } from "./own-rulesets.ts";
import { tracesStay } from "./traces.ts";

export const aboutWords = {
	title: "Giới thiệu",
	lead: "Đạt Chuẩn giúp cán bộ thôn, khu dân cư và xã tự đánh giá theo bộ tiêu chí của tỉnh trước khi thẩm định: tiêu chí nào đạt, còn thiếu bao nhiêu, cần minh chứng gì.",
	version: (version: string) => `Phiên bản ${version}`,
	dataTitle: "Dữ liệu ở đâu",
	data: [
		"Mọi thứ đã nhập nằm trong trình duyệt trên máy này. Ứng dụng không tự gửi gì ra ngoài.",
		"Ứng dụng trên trang mạng và trong thanh bên của trình duyệt giữ bản nháp riêng: chuyển qua lại bằng tệp.",
	],
	keptTitle: "Giữ những gì, từ khi nào, xóa thế nào",
	/** `what` is kept, `how` it comes there and goes. */
	kept: [
		{
			what: "Bản nháp: tên đơn vị, ngày đánh giá, số liệu, câu trả lời (khi đánh giá lại: cả của lần trước), minh chứng đã đánh dấu, ghi chú và phần tự viết",
			how: `Lưu ngay khi nhập. Xóa bằng mục “${draftMenuWords.remove}” trong nút ba chấm của bản nháp ở trang ${draftListWords.title}.`,
		},
		{
			what: "Của một danh sách đã nhập: số đếm được, tên tệp, số dòng và ngày đọc",
			how: `Lưu vào bản nháp khi bấm “${listWords.use}”. Gõ số khác vào ô thì phần này mất; xóa bản nháp thì mất theo.`,
		},
		{
			what: "Cách chọn cột: dòng tiêu đề của danh sách, cột nào dùng làm gì, dấu nào tính là có",
			how: `Lưu khi bấm “${listWords.use}”, để lần sau khỏi chọn lại. Không đi theo bản nháp nào. Muốn xóa, hãy chọn lại danh sách đó rồi bấm “${listWords.forgetColumns}”.`,
		},
		{
			what: "Họ tên và ghi chú của những người, hộ trong danh sách; các dòng của danh sách để in vào biểu",
			how: `Chỉ lưu khi người dùng chọn “${listWords.keepNames}” hoặc “${keptTableWords.keep}”. Xem, sửa, xóa được trong bản nháp đó; xóa bản nháp thì mất theo.`,
		},
		{
			what: "Bộ tiêu chí tự thêm từ tệp, hoặc đi kèm một bản nháp",
			how: `Bộ tự thêm: xóa bằng nút “${ownRulesetWords.remove}” ở trang ${appWords.rulesets}. Bộ đi kèm bản nháp: ứng dụng tự bỏ khi không còn bản nháp nào cần.`,
		},
		{
			what: "Bản nháp chưa kịp lưu, số đang thử lúc trang bị đóng",
			how: `Để tạm riêng trong trình duyệt, cho tới khi lưu được, mở lại bản nháp hoặc xóa bản nháp đó ở trang ${draftListWords.title}.`,
		},
		{
			what: "Địa chỉ trang đang xem ở thanh bên, và lúc trang tự tải lại gần nhất",
			how: "Để mở lại đúng chỗ đang xem. Trong đó không có tên hay số liệu nào; lần sau thay lần trước.",
		},
		{
			what: "Số lượng bản nháp đang có",
			how: "Chỉ là một số đếm, để biết mà báo khi trình duyệt làm mất dữ liệu.",
		},
	],
	deleting: [
		`${tracesStay} Tệp đã lưu ra ngoài ứng dụng thì vẫn còn ở nơi đã lưu.`,
		"Xóa dữ liệu của trang này trong trình duyệt là xóa tất cả những thứ trên, cả mọi bản nháp: hãy lưu trước thành tệp những bản nháp cần giữ.",
	],
	persisted: "Khi máy gần đầy, trình duyệt vẫn giữ dữ liệu của ứng dụng.",
	notPersisted:
		"Khi máy gần đầy, trình duyệt có thể xóa dữ liệu của ứng dụng. Hãy lưu thành tệp những bản nháp cần giữ.",
	persist: "Xin trình duyệt giữ dữ liệu",
	persistHint: "Trình duyệt có thể hỏi lại: hãy chọn “Cho phép”.",
	persistRefused:
		"Trình duyệt chưa nhận giữ dữ liệu khi máy gần đầy. Hãy lưu thành tệp những bản nháp cần giữ.",
	rulesetsTitle: "Bộ tiêu chí có sẵn",
	rulesetLine: (document: string, checkedOn: string) => `${document}. Đối chiếu ngày ${checkedOn}.`,
	reportTitle: "Thấy một tiêu chí sai?",
	report: [
		"Ứng dụng chép tiêu chí từ văn bản của tỉnh; bản chụp có thể mờ và người chép có thể nhầm. Văn bản gốc luôn là căn cứ.",
		"Hãy ghi lại tên bộ tiêu chí, số của tiêu chí, chỗ sai, số và ngày của văn bản gốc, rồi gửi cho người đã đưa ứng dụng này.",
	],
	copyReport: "Chép mẫu báo lỗi",
	copied: "Đã chép.",
	copyFailed: "Trình duyệt không cho chép. Hãy ghi lại bằng tay theo các ý ở trên.",
	reportTemplate: (version: string) =>
		`Đạt Chuẩn ${version}\nBộ tiêu chí:\nTiêu chí số:\nĐang ghi là:\nVăn bản gốc ghi là (số, ngày, mục):\n`,
	licencesTitle: "Giấy phép",
	licence: "Đạt Chuẩn là phần mềm nguồn mở theo giấy phép Apache 2.0. Bên trong có:",
	licencesFailed: "Chưa đọc được danh sách giấy phép.",
} as const;
