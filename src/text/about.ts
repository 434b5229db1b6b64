/** The page about the app. */
export const aboutScreen = {
	title: "Giới thiệu",
	lead: "Đạt Chuẩn giúp cán bộ thôn, khu dân cư và xã tự kiểm tra theo bộ tiêu chí của tỉnh trước khi thẩm định: tiêu chí nào đạt, còn thiếu bao nhiêu, cần giấy tờ gì.",
	version: (version: string) => `Phiên bản ${version}`,
	dataTitle: "Dữ liệu ở đâu",
	data: [
		"Mọi số liệu nằm trong trình duyệt trên máy này. Ứng dụng không có máy chủ và không gửi gì ra ngoài.",
		"Khi đọc danh sách, ứng dụng chỉ giữ con số, tên tệp và ngày đọc; không giữ họ tên.",
		"Xóa một bản nháp là xóa hẳn khỏi máy. Xóa dữ liệu của trình duyệt cũng xóa mọi bản nháp: hãy lưu thành tệp những bản cần giữ.",
		"Ứng dụng trên trang mạng và trong thanh bên của trình duyệt giữ bản nháp riêng: chuyển qua lại bằng tệp.",
	],
	persisted: "Trình duyệt đã hứa giữ dữ liệu của ứng dụng khi máy gần đầy.",
	notPersisted:
		"Khi máy gần đầy, trình duyệt có thể xóa dữ liệu của ứng dụng. Hãy lưu thành tệp những bản cần giữ.",
	rulesetsTitle: "Bộ tiêu chí có sẵn",
	rulesetLine: (document: string, checkedOn: string) => `${document}. Đối chiếu ngày ${checkedOn}.`,
	reportTitle: "Thấy một tiêu chí sai?",
	report: [
		"Ứng dụng chép tiêu chí từ văn bản của tỉnh; bản chụp có thể mờ và người chép có thể nhầm. Văn bản gốc luôn là căn cứ.",
		"Hãy chép lại: tên bộ tiêu chí, số của tiêu chí, chỗ sai, và số, ngày của văn bản gốc; gửi cho người đã đưa ứng dụng này cho bạn.",
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
