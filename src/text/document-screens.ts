/** Where documents are looked at, saved, printed and shared. */
import { number } from "./format.ts";
import { listWords } from "./lists.ts";

export const documentScreenWords = {
	title: "Giấy tờ",
	lead: "Làm ngay trên máy từ bản nháp này. Chỗ chưa có số liệu để dòng chấm.",
	fold: "Thu gọn",
	names: (count: number) => `Có ${number(count)} họ tên.`,
	noNames: "Không có danh sách họ tên.",
	/**
	 * It has room for lists of which none is kept. `criteria`: the numbers of those whose people it
	 * names; `tables`: it prints rows that are chosen where it is looked at.
	 */
	roomForNames: (criteria: readonly string[], tables: boolean) =>
		[
			"Chưa giữ dòng nào nên biểu để trống.",
			...(criteria.length > 0
				? [
						`Muốn in người, hộ đạt: nhập danh sách ở tiêu chí ${criteria.join(", ")} và đánh dấu “${listWords.keepNames}”.`,
					]
				: []),
			...(tables ? ["Muốn in danh sách khác: bấm “Xem và lưu” ở biểu đó rồi chọn tệp."] : []),
		].join(" "),
	/** `where`: which ratio's, where a document names the people of several. */
	differing: (names: number, figure: number, where: string) =>
		`${where && `${where}: `}Danh sách đã giữ có ${number(names)} họ tên, số đang nhập là ${number(figure)}. Tổng số trong biểu là số họ tên; hãy sửa danh sách hoặc sửa số cho khớp.`,
	written: (done: number, all: number) => `Đã viết ${number(done)}/${number(all)} phần tự viết.`,
	open: "Xem và lưu",
	openNamed: (title: string) => `Xem và lưu: ${title}`,
	foldNamed: (title: string) => `Thu gọn: ${title}`,
	note: "Nên biết",
	content: "Nội dung",
	filled: "Điền từ bản nháp",
	blank: "Để trống, viết tay",
	/** In a file's name. */
	blankStem: "de trong",
	asks: "Phần tự viết",
	asksHint: "Lưu cùng bản nháp. Phần để trống sẽ là dòng chấm.",
	pdf: "Lưu PDF",
	docx: "Lưu Word (DOCX)",
	print: "In",
	share: "Chia sẻ PDF",
	preview: "Xem trước",
	previewOf: (title: string) => `Xem trước: ${title}`,
	table: (place: number, heading: string) => `Bảng ${number(place)}: ${heading}`,
	moreRows: (count: number) =>
		`Còn ${number(count)} dòng nữa không hiện ở đây. Tệp và bản in có đủ.`,
	moreOnPaper: (count: number) =>
		`Còn ${number(count)} dòng nữa không có trong bản in này. Để in đủ, hãy bấm nút “In” ở giấy này trong ứng dụng.`,
	ticked: "Đã đánh dấu",
	unticked: "Chưa đánh dấu",
	dots: (lines: number) => `${number(lines)} dòng chấm để viết tay`,
	lostText: (label: string) => `phần tự viết: ${label}`,
} as const;

/** What is said of a file on its way out. */
export const makingWords = {
	names: (count: number) =>
		`Tệp này có ${number(count)} họ tên. Chỉ gửi cho người có trách nhiệm xử lý.`,
	withNames: { save: "Vẫn lưu", share: "Vẫn chia sẻ", print: "Vẫn in" },
	notNow: "Để sau",
	running: { pdf: "Đang làm PDF…", docx: "Đang làm tệp Word…" },
	printing: "Đang chuẩn bị trang in…",
	stop: "Dừng",
	missing: (letters: readonly string[], within: readonly string[]) =>
		`Phông chữ của PDF không có: ${letters.join(" ")}. Chưa lưu gì. ${within.length > 0 ? `Chữ này nằm ở: ${within.map((text) => `“${text}”`).join("; ")}. ` : ""}Nếu đi tiếp, những chữ này in thành □; nếu không, hãy quay lại sửa chỗ đó (tên đơn vị, ghi chú, phần tự viết hoặc danh sách).`,
	anyway: {
		save: "Lưu, chữ thiếu thành □",
		share: "Chia sẻ, chữ thiếu thành □",
		print: "In, chữ thiếu thành □",
	},
	mend: "Quay lại sửa",
	ready: "Tệp đã làm xong.",
	printable:
		"Trình duyệt này tự in thì thiếu số trang, nên ứng dụng đã làm bản in thành PDF. Hãy bấm “Mở bản in” rồi in từ cửa sổ đó.",
	/** Where the browser has no viewer: the file was saved. */
	printFile:
		"Trình duyệt này tự in thì thiếu số trang, nên ứng dụng đã lưu bản in thành PDF. Hãy mở tệp đó rồi in.",
	openToPrint: "Mở bản in",
	sharing: "Tệp đã làm xong, đang chờ chọn ứng dụng nhận.",
	share: "Chia sẻ ngay",
	shared: (name: string) => `Đã chuyển tệp ${name} sang ứng dụng đã chọn.`,
	failed:
		"Chưa làm được tệp (máy có thể đang thiếu bộ nhớ). Bản nháp vẫn còn nguyên. Hãy đóng bớt ứng dụng khác rồi thử lại.",
	failedShare:
		"Chưa chia sẻ được. Bản nháp vẫn còn nguyên. Hãy thử lại, hoặc bấm “Lưu PDF” rồi gửi tệp đó.",
	printElsewhere:
		"Thanh bên không in được nên giấy này đã mở ra cửa sổ riêng. Hãy bấm “In” ở cửa sổ đó.",
	unprinted:
		"Chưa mở được hộp in. Bản nháp vẫn còn nguyên. Hãy thử lại, hoặc bấm “Lưu PDF” rồi in tệp đó.",
} as const;
