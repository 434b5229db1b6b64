/** Words about lists of names. */
import { number } from "./format.ts";
import { tracesStay } from "./traces.ts";

/** Why a file cannot be read as a list: what happened, then what to do. */
export const listErrors = {
	"empty-file": () => "Tệp trống, không có dòng nào. Hãy mở lại tệp gốc, lưu lần nữa rồi chọn lại.",
	"too-large": (limit: string) =>
		`Tệp lớn hơn ${limit}. Hãy tách danh sách theo từng khu dân cư rồi chọn lại.`,
	"too-many-rows": (limit: string) =>
		`Danh sách có hơn ${limit} dòng, nhiều hơn mức ứng dụng đọc được trên máy này. Hãy tách theo từng xã hoặc khu dân cư rồi chọn lại.`,
	"too-many-cells": (limit: string) =>
		`Danh sách có hơn ${limit} ô, nhiều hơn mức ứng dụng đọc được trên máy này. Hãy xóa bớt các cột không cần cho việc đếm hoặc tách theo từng khu dân cư rồi chọn lại.`,
	"too-many-columns": (line: number, columns: number, limit: number) =>
		`Dòng ${number(line)} có ${number(columns)} cột, nhiều hơn ${number(limit)} cột ứng dụng đọc được. Hãy xóa bớt các cột không cần cho việc đếm rồi chọn lại.`,
	"cell-too-long": (line: number, column: number, letters: number, limit: number) =>
		`Dòng ${number(line)} có một ô dài ${number(letters)} ký tự (cột ${number(column)}), nhiều hơn mức ${number(limit)} ký tự trong một ô. Hãy xem lại dòng đó (thường là thiếu dấu ngoặc kép đóng) rồi chọn lại tệp.`,
	"image-file": () =>
		"Đây là tệp ảnh, dù tên tệp có thể ghi khác. Hãy chọn tệp danh sách lưu dạng Excel (.xlsx) hoặc CSV.",
	"pdf-file": () => "Đây là tệp PDF. Hãy chọn tệp Excel (.xlsx) gốc của danh sách.",
	"binary-file": () =>
		"Tệp này không phải là danh sách Excel hay CSV nên không đọc được. Hãy chọn tệp danh sách lưu dạng Excel (.xlsx) hoặc CSV.",
	"not-a-workbook": () =>
		"Tệp này không phải là tệp Excel (.xlsx). Hãy mở danh sách trong Excel, chọn “Save As” (Lưu dưới dạng), kiểu “Excel Workbook (.xlsx)”, rồi chọn tệp vừa lưu.",
	"workbook-old": () =>
		"Đây là tệp Excel đời cũ (.xls). Hãy mở trong Excel, chọn “Save As” (Lưu dưới dạng), kiểu “Excel Workbook (.xlsx)”, rồi chọn tệp vừa lưu.",
	"workbook-locked": () =>
		"Tệp Excel này có mật khẩu. Hãy mở trong Excel, vào File (Tệp) → Info (Thông tin) → Protect Workbook → Encrypt with Password, xóa trống ô mật khẩu, lưu lại rồi chọn lại tệp.",
	"workbook-broken": () =>
		"Tệp Excel này bị hỏng hoặc mới chép được một phần. Hãy mở trong Excel, lưu lại rồi chọn lại.",
	"workbook-too-large": (bound: string) =>
		`Tệp Excel này ${bound || "bung ra quá lớn"}, nhiều hơn mức ứng dụng đọc được trên máy này. Hãy chép riêng bảng danh sách sang một tệp mới rồi chọn tệp đó.`,
	"workbook-no-sheet": () =>
		"Tệp Excel này không có trang tính nào đọc được. Hãy kiểm tra lại trong Excel.",
	"encoding-unknown": () =>
		"Chưa đọc được chữ Việt trong tệp này. Hãy mở trong Excel, chọn “Save As” (Lưu dưới dạng), kiểu “Excel Workbook (.xlsx)”, rồi chọn tệp vừa lưu.",
	"encoding-not-supported": (encoding: string) =>
		`Ứng dụng không biết kiểu chữ “${encoding}”. Hãy chọn kiểu khác.`,
	"unclosed-quote": (line: number) =>
		`Dòng ${number(line)} mở dấu ngoặc kép (") mà không đóng, nên các dòng sau bị dính vào nhau. Hãy sửa dòng đó rồi chọn lại tệp.`,
	"no-rows": () =>
		"Tệp chỉ có tiêu đề, không có dòng nào để đếm. Hãy kiểm tra xem đã lưu đúng trang tính chưa.",
	"not-corrections": () =>
		"Tệp này không khớp với danh sách đang mở. Hãy chọn tệp “dong-can-sua” đã lưu từ chính danh sách này, và giữ nguyên các cột của tệp.",
	"corrections-letters": () =>
		"Chữ Việt trong tệp đã sửa bị đổi khi lưu. Hãy mở lại tệp, chọn “Save As” (Lưu dưới dạng), kiểu “CSV UTF-8”, rồi nhập lại.",
	unreadable: () => "Không đọc được tệp: tệp đã bị đổi, xóa hoặc đang bị khóa. Hãy chọn lại tệp.",
	failed: () =>
		"Ứng dụng chưa đọc được tệp này; có thể máy đã hết bộ nhớ. Hãy đóng bớt ứng dụng khác rồi chọn lại tệp.",
} as const;

const megabytes = (bytes: number) => `${number(bytes / 1024 / 1024)} MB`;

/** Of what a workbook has more than is read, as it follows "Tệp Excel này". */
export const listBounds = {
	entries: (limit: number) => `gồm hơn ${number(limit)} tệp con`,
	sheets: (limit: number) => `có hơn ${number(limit)} trang tính`,
	totalBytes: (limit: number) => `bung ra lớn hơn ${megabytes(limit)}`,
	partBytes: (limit: number) => `có một phần bung ra lớn hơn ${megabytes(limit)}`,
	styles: (limit: number) => `có hơn ${number(limit)} kiểu định dạng ô`,
	depth: (limit: number) => `có hơn ${number(limit)} lớp lồng nhau`,
	stretch: (limit: number) => `có một đoạn dài hơn ${number(limit)} ký tự`,
	cells: (limit: number) => `có hơn ${number(limit)} ô`,
	characters: (limit: number) => `có hơn ${number(limit)} ký tự`,
} as const;

/** Which sheet of a workbook a message is about. */
export const atSheet = (sheet: string, message: string) => `Trang “${sheet}”: ${message}`;

export const listProblems = {
	"malformed-quote": (line: number) =>
		`Dòng ${number(line)}: dấu ngoặc kép (") đặt không đúng chỗ. Hãy xem lại các ô của dòng này.`,
	"too-many-cells": (line: number, cells: number, columns: number) =>
		`Dòng ${number(line)} có ${number(cells)} ô, nhiều hơn ${number(columns)} cột của tiêu đề. Hãy xem lại dòng này.`,
	"broken-letters": (line: number) =>
		`Dòng ${number(line)} có chữ bị hỏng (�). Dòng vẫn được đếm; hãy xem lại tên trong tệp gốc.`,
} as const;

/** What stands in the way of counting a row, or should be looked at; the value is shown beside it. */
export const rowProblems = {
	"no-name": "Không có họ tên nên không đếm. Hãy ghi tên.",
	"birth-missing": "Thiếu ngày sinh nên chưa biết tuổi. Hãy ghi ngày hoặc năm sinh.",
	"birth-impossible":
		"Không đọc được ngày sinh này. Ghi ngày/tháng/năm, như 25/9/1980, hoặc chỉ ghi năm sinh.",
	"birth-future": "Ngày sinh ở sau ngày đánh giá. Hãy xem lại cả hai ngày.",
	"birth-too-old": "Tính ra hơn 120 tuổi. Hãy xem lại năm sinh.",
	"birth-short-year": "Năm sinh hai chữ số có thể hiểu là hai năm khác nhau. Ghi đủ bốn chữ số.",
	"birth-twice": "Có cả năm sinh của nam và của nữ. Hãy để lại một.",
	"gender-missing": "Chưa ghi nam hay nữ; ở tuổi này phải biết mới tính được.",
	"identity-rounded":
		"Số định danh đã bị Excel làm tròn (dạng 1,2E+11), không còn đúng. Hãy đặt cột ở dạng chữ (Text) rồi ghi lại số.",
	"identity-short": "Số định danh phải có 12 hoặc 9 chữ số. Hãy ghi đủ, kể cả số 0 ở đầu.",
	"mark-open": "Chưa rõ là có hay không. Hãy ghi x hoặc để trống.",
} as const;

export const encodingNames: Readonly<Record<string, string>> = {
	"utf-8": "UTF-8",
	"utf-16le": "UTF-16",
	"utf-16be": "UTF-16 BE",
	"windows-1258": "Windows-1258",
	"windows-1252": "Windows-1252",
	tcvn3: "TCVN3 (phông .VnTime)",
	vni: "VNI (phông VNI-Times)",
	"double-utf8": "UTF-8 bị lưu sai",
};

export const listNotes = {
	"lost-letters": (count: number) =>
		`${number(count)} chỗ có dấu “?” giữa chữ (như “Nguy?n”): chữ Việt đã mất khi lưu tệp và không lấy lại được từ tệp này. Số dòng vẫn đếm đúng; muốn giữ đúng tên, hãy chọn tệp Excel (.xlsx) gốc.`,
	"hidden-rows": (rows: number) =>
		`Trang tính có ${number(rows)} dòng đang ẩn (do lọc hoặc ẩn bằng tay); ứng dụng vẫn đếm các dòng này như dòng khác. Nếu không muốn đếm, hãy xóa hẳn rồi chọn lại tệp.`,
	"side-by-side": () =>
		"Có hai bảng đặt cạnh nhau: ứng dụng chỉ đếm bảng bên trái. Hãy chuyển bảng bên phải xuống dưới bảng bên trái rồi chọn lại tệp.",
	"no-header": () =>
		"Không thấy dòng tiêu đề cột nên dòng nào cũng được đếm. Nếu tệp có dòng tiêu đề, hãy chọn ở mục “Dòng tiêu đề”.",
	"legacy-bytes": (encoding: string) =>
		`Tệp dùng kiểu chữ cũ ${encodingNames[encoding] ?? encoding}. Hãy so hai cột dưới đây trước khi đếm.`,
	"legacy-text": (legacy: string) =>
		`Chữ trong tệp gõ theo kiểu cũ ${encodingNames[legacy] ?? legacy}. Hãy so hai cột dưới đây trước khi đếm.`,
	"encoding-unsure": (encoding: string) =>
		`Chưa chắc đã đọc đúng chữ trong tệp; đang đọc thử theo kiểu ${encodingNames[encoding] ?? encoding}. Hãy xem chữ có đúng không trước khi đếm.`,
} as const;

/** Why a line is no row of the list. */
export const skipReasons = {
	title: "Dòng tiêu đề của danh sách",
	separator: "Dòng khai báo dấu ngăn cách",
	header: "Dòng tiêu đề lặp lại",
	subheader: "Dòng tiêu đề thứ hai",
	numbering: "Dòng đánh số cột",
	group: "Dòng tên nhóm",
	total: "Dòng tổng cộng",
	signature: "Dòng ký, xác nhận",
	blank: "Dòng trống",
} as const;

export const delimiterNames: Readonly<Record<string, string>> = {
	",": "dấu phẩy",
	";": "dấu chấm phẩy",
	"\t": "dấu tab",
	"|": "dấu gạch đứng",
};

/** Tiers of rows that may be one person. */
export const sameTiers = {
	identity: "Trùng số định danh",
	nameAndBirth: "Trùng họ tên và ngày sinh",
	alike: "Họ tên gần giống, cùng ngày hoặc năm sinh",
	nameOnly: "Chỉ trùng họ tên",
} as const;

const years = (months: number) =>
	months % 12 === 0
		? `${number(months / 12)} tuổi`
		: `${number(Math.floor(months / 12))} tuổi ${number(months % 12)} tháng`;

export const listAgeWords = {
	all: "Mọi dòng, không xét tuổi",
	adults: "Người trưởng thành",
	workingAge: "Người trong độ tuổi lao động",
	who: "Tính những ai?",
	adultsMeans: (from: number) => `Người trưởng thành: từ đủ ${number(from)} tuổi.`,
	workingAgeMeans: (from: number, year: string, men: number, women: number) =>
		`Độ tuổi lao động: từ đủ ${number(from)} tuổi đến hết tháng đủ tuổi nghỉ hưu (năm ${year}: nam ${years(men)}, nữ ${years(women)}).`,
	onDay: (dayText: string) => `Tính tuổi vào ngày đánh giá ${dayText}.`,
	roughly: "Chỉ có năm sinh thì lấy ngày 01/7; chỉ có tháng thì lấy ngày 15.",
	change: "Đổi tuổi",
	adultsFrom: "Tuổi trưởng thành, từ đủ",
	workFrom: "Tuổi lao động, từ đủ",
	menTo: "Tuổi nghỉ hưu của nam",
	womenTo: "Tuổi nghỉ hưu của nữ",
	byLaw: "Để trống nghĩa là theo quy định từng năm.",
	source: (law: string) => `(${law})`,
	wrong: "Hãy ghi số tuổi, ví dụ 15. Đang tính theo số trước đó.",
	needsDay:
		"Chưa có ngày đánh giá nên chưa tính được tuổi. Hãy điền, hoặc xác nhận, ngày đánh giá của bản nháp.",
	noBirth: "Danh sách không có cột ngày sinh nên không xét được tuổi: ứng dụng tính mọi dòng.",
	outside: (rows: number) => `${number(rows)} dòng ngoài độ tuổi, không tính.`,
	unknown: (rows: number) => `${number(rows)} dòng chưa rõ tuổi, không tính; xem “Dòng cần xem”.`,
	markedOutside: (rows: number) => `Trong số không tính đó có ${number(rows)} dòng có đánh dấu.`,
} as const;

export const listReadingWords = {
	text: (encoding: string, delimiter: string) => `${encoding}, ${delimiter}`,
	sheet: (name: string) => `Excel, trang “${name}”`,
	header: (line: number) => `tiêu đề ở dòng ${number(line)}`,
	noHeader: "không có dòng tiêu đề",
	skipped: (rows: number) => `bỏ ${number(rows)} dòng`,
	read: (rows: number, file: string) => `${listReadingWords.readIn(rows)} ${file}.`,
	/** Before the file's name. */
	readIn: (rows: number) => `Đã đọc ${number(rows)} dòng trong`,
	change: "Đọc chưa đúng? Đổi cách đọc",
	sheetLabel: "Trang tính",
	encoding: "Kiểu chữ",
	delimiter: "Dấu ngăn cách",
	headerLine: "Dòng tiêu đề",
	headerAt: (line: number) => (line === 0 ? "Không có" : `Dòng ${number(line)}`),
	legacy: "Phông chữ cũ trong tệp",
	legacyNone: "Không, giữ nguyên chữ",
	before: "Trong tệp",
	after: "Sẽ đọc thành",
	agree: "Đúng, đọc như cột bên phải",
	keep: "Không, giữ nguyên chữ",
	agreeFirst: "Hãy so chữ ở hai cột trên rồi chọn cách đọc; chọn xong ứng dụng mới đếm.",
	goBack: "Quay lại cách đọc trước",
} as const;

export const listWords = {
	choose: "Nhập từ danh sách (Excel, CSV)",
	hint: "Tệp Excel (.xlsx) hoặc CSV. Ứng dụng đọc tệp ngay trên máy này, không gửi đi đâu.",
	/** Where there is a mouse. */
	dropToo: "Cũng có thể thả tệp từ thư mục vào khung này.",
	paste: "Dán từ Excel",
	pasteHere: "Chép bảng trong Excel (Ctrl+C), rồi dán vào ô này (Ctrl+V):",
	pasted: "Bảng dán từ Excel",
	pastedNothing: "Chưa thấy bảng nào trong nội dung vừa dán. Hãy chép lại các ô trong Excel.",
	dropHere: "Thả tệp vào đây",
	oneFile: "Mỗi lần chỉ đọc một tệp: đã lấy tệp đầu tiên.",
	templates: "Mẫu danh sách để điền",
	templateFailed: "Chưa lấy được mẫu. Hãy nối mạng rồi bấm lại.",
	template: (title: string, kind: string) => `${title} (${kind})`,
	reading: "Đang đọc tệp…",
	cancel: "Bỏ danh sách này, giữ số đang nhập",
	chooseAnother: "Chọn tệp khác",
	from: "Lấy số từ danh sách",
	fromNamed: (label: string) => `Lấy số từ danh sách: ${label}`,
	kinds: "Excel, CSV",
	rows: (rows: number) => `${number(rows)} dòng`,
	rowsElsewhere: (rows: number) => `${number(rows)} dòng của nơi khác, không tính.`,
	rowsRepeated: (rows: number) => `${number(rows)} dòng trùng, không tính.`,
	rowsNameless: (rows: number) => `${number(rows)} dòng không có tên, không tính.`,
	whyLeftOut: "Những dòng không đếm và lý do",
	leftOutLine: (line: number, reason: string) => `Dòng ${number(line)}: ${reason}`,
	moreLeftOut: (rows: number) => `… và ${number(rows)} dòng khác.`,
	firstRows: (rows: number) => `${number(rows)} dòng đầu`,
	line: "Dòng",
	columnName: (index: number, name: string) =>
		name || (index < 0 ? "chưa chọn" : `Cột ${number(index + 1)}`),
	/** For so many columns as the widest row has. */
	columnNames: (columns: readonly string[], width = columns.length) =>
		Array.from({ length: width }, (_, at) => listWords.columnName(at, columns[at] ?? "")),
	columnsAndHow: "Cột và cách tính",
	columns: "Cột nào là gì",
	columnsFound: (found: string) => `Đã nhận ra: ${found}.`,
	rememberedColumns: "Ứng dụng chọn cột như lần trước, vì danh sách có cùng tiêu đề.",
	forgetColumns: "Chọn cột lại từ đầu",
	/** By what a column holds. */
	holds: {
		name: "Cột họ tên",
		family: "Cột họ và đệm, nếu riêng",
		birth: "Cột ngày sinh",
		birthOfWomen: "Cột năm sinh của nữ",
		gender: "Cột giới tính",
		identity: "Cột số định danh",
		place: "Cột thôn, khu, tổ",
		note: "Cột ghi chú",
	},
	birthOfMenColumn: "Cột năm sinh của nam",
	byGroup: "Theo dòng tên nhóm trong bảng",
	dayOrder: "Ngày sinh ghi theo",
	dayOrders: { dmy: "ngày/tháng/năm", mdy: "tháng/ngày/năm" },
	monthFirst: "Ở đây hiểu ngày sinh là tháng/ngày/năm, như 03/25/1990 là ngày 25 tháng 3.",
	place: "Chỉ đếm",
	allPlaces: (rows: number) => `Tất cả (${number(rows)} dòng)`,
	placeRows: (name: string, rows: number) => `${name} (${number(rows)} dòng)`,
	chooseColumn: "Chọn cột…",
	noColumn: "Không có",
	how: (takes: string, who: string | undefined) =>
		`Cách tính: ${takes}${who ? `; chỉ tính ${who.toLowerCase()}` : ""}.`,
	howBoth: (column: string, thing: string) =>
		`mỗi dòng là một ${thing}; ${column === "" ? "chưa chọn cột đánh dấu" : `cột “${column}” cho biết dòng nào đạt`}`,
	howAll: (label: string) => `mỗi dòng tính vào “${label}”`,
	changeHow: "Đổi cách tính",
	feeds: "Danh sách này gồm những dòng nào?",
	feedsPart: (label: string) => `Chỉ những dòng đạt yêu cầu: mỗi dòng tính vào “${label}”`,
	feedsWhole: (label: string) => `Tất cả: mỗi dòng tính vào “${label}”`,
	feedsBoth: "Tất cả, có một cột đánh dấu dòng đạt yêu cầu: tính được cả hai số",
	markColumn: "Cột đánh dấu",
	reversed: "Cột này đánh dấu những dòng chưa có (tính ngược lại)",
	counting: "Đang đếm…",
	unsettled: "Những giá trị sau trong cột đánh dấu chưa rõ nghĩa. Hãy cho biết cách tính:",
	countsAsYes: "Tính là có",
	countsAsNo: "Tính là không",
	marksTaken: (yes: string) =>
		yes === "" ? "Không có giá trị nào tính là có." : `Tính là có: ${yes}.`,
	marksNotTaken: (no: string) =>
		no === "" ? "Không có giá trị nào tính là không." : `Tính là không: ${no}.`,
	moreValues: (values: number) => `và ${number(values)} giá trị khác`,
	tooManyMarks: (values: number) =>
		`Cột này có ${number(values)} giá trị khác nhau nên có lẽ không phải cột đánh dấu. Hãy chọn cột khác.`,
	changeMarks: "Đổi cách tính từng giá trị",
	emptyCell: "ô trống",
	others: "Danh sách này còn tính được:",
	other: (label: string, column: string) => `${label} (cột “${column}”)`,
	addOther: "Tính thêm số khác từ danh sách này",
	addOtherChoose: "Chọn số cần tính…",
	alsoFor: (number_: string, label: string) => `${number_} ${label}`,
	same: "Có thể trùng người",
	groups: (groups: number) => `${number(groups)} nhóm`,
	sameHint:
		"Chưa trả lời thì ứng dụng tính mọi dòng. Hãy xem từng nhóm và cho biết là một người hay nhiều người.",
	sameNameHint: "Trùng họ tên chưa chắc là một người.",
	sameFirst: (tier: string) => `${tier}: mọi nhóm chỉ tính dòng đầu`,
	sameAll: "Là những người khác nhau: tính tất cả",
	sameKeep: (line: number) => `Là một người: chỉ tính dòng ${number(line)}`,
	sameCounts: (line: number) => `Tính dòng ${number(line)}`,
	sameGroup: (lines: string) => `Dòng ${lines}`,
	sameMore: (groups: number) =>
		`… và ${number(groups)} nhóm khác; trả lời các nhóm trên thì nhóm sau hiện ra.`,
	sameOpen: (groups: number) =>
		`Còn ${number(groups)} nhóm có thể trùng người chưa trả lời: đang tính tất cả các dòng.`,
	troubles: "Dòng cần xem",
	trouble: (line: number, column: string, value: string, reason: string) =>
		`Dòng ${number(line)}, cột “${column}”${value.trim() === "" ? "" : `, “${value}”`}: ${reason}`,
	downloadTroubles: "Lưu các dòng này thành tệp để sửa",
	correct: "Nhập lại tệp đã sửa",
	corrected: (rows: number) =>
		rows === 0
			? "Tệp đã sửa không khác gì danh sách đang mở."
			: `Đã thay ${number(rows)} dòng bằng dòng đã sửa.`,
	problemFile: "dong-can-sua",
	problemLine: "Dòng trong danh sách",
	problemColumn: "Cột cần xem",
	problemValue: "Giá trị cần xem",
	problemReason: "Lý do",
	manyPlaces: (places: number) =>
		`Danh sách có ${number(places)} nơi khác nhau và đang tính tất cả. Nếu chỉ một nơi là đơn vị này, hãy chọn ở mục “Chỉ đếm”.`,
	peopleForHouseholds: (thing: string) =>
		`Danh sách có cột quan hệ với chủ hộ, hình như ghi từng người, mà ứng dụng đang tính mỗi dòng là một ${thing}. Hãy dùng danh sách chủ hộ.`,
	readDone: (proposed: boolean) =>
		proposed ? "Số đếm được ở ngay dưới đây." : "Còn câu hỏi phải trả lời thì mới đếm được.",
	/** Of a list that gives one half of a ratio alone. */
	onlyHalf: (label: string, figure: number) => `${label}: ${number(figure)}`,
	/** What stands in the boxes and is another figure. */
	typedNow: (typed: readonly string[]) =>
		`Số đang nhập: ${typed.map((each) => each || "để trống").join(" / ")}.`,
	use: "Dùng số này",
	used: (file: string) => `Đã dùng số của ${file}.`,
	chooseNameFirst:
		"Không thấy cột nào ghi tên trong tệp này. Hãy chọn cột đó ở mục “Cột họ tên”, hoặc chọn tệp khác.",
	nobody: "Không có dòng nào ghi tên ở cột và nơi đã chọn. Hãy chọn lại.",
	chooseMarkFirst: "Hãy chọn cột đánh dấu.",
	settleFirst: "Hãy trả lời cho từng giá trị chưa rõ ở dưới.",
	keptStays: "Họ tên đã giữ từ lần trước vẫn còn nguyên, không theo danh sách này.",
	keptReplaced: "Đánh dấu ở trên để thay bằng danh sách này.",
	keptOnly: "Chỉ giữ lại số đếm được, tên tệp, ngày đọc và cách chọn cột; không giữ họ tên.",
	/** `forms`: those that print the names. */
	keepNamesFor: (forms: readonly string[], countedAs: string) =>
		forms.length > 0
			? `Lập ${forms.join(", ")} từ danh sách này?`
			: `Muốn biết còn thiếu những ${countedAs} nào?`,
	keepNames: "Giữ cả họ tên trên máy này",
	keepNamesMeans: `Họ tên và ghi chú ở lại máy này cùng bản nháp: của người, hộ đạt để in vào biểu, của người, hộ chưa đạt để biết còn thiếu ai. Không gửi đi đâu, không kèm theo khi lưu bản nháp thành tệp. Xem, sửa, xóa được ở cuối phần “Giấy tờ”; xóa bản nháp là xóa cả danh sách này. ${tracesStay}`,
	keepFailed: "Đã dùng các số này, nhưng chưa giữ được họ tên trên máy.",
	namesStay: `Đã trả lại số cũ, nhưng máy có thể vẫn giữ họ tên của danh sách này. Hãy xem và xóa ở cuối phần “Giấy tờ”.`,
	agesOn: (day: string) =>
		`Số này tính tuổi theo ngày ${day}; ngày đánh giá nay đã khác. Hãy nhập lại danh sách để tính lại.`,
} as const;

export const keptListWords = {
	title: "Danh sách họ tên đang giữ trên máy này",
	lockedByTrial:
		"Đang thử số khác nên chưa sửa được danh sách. Hãy bấm “Bỏ số thử” hoặc “Lưu các số này vào bản nháp” trước.",
	about: (people: number, thing: string, file: string, dayText: string) =>
		`${number(people)} ${thing}, từ ${file}, đọc ngày ${dayText}`,
	aboutRows: (rows: number, file: string, dayText: string) =>
		`Từ ${file}, đọc ngày ${dayText}: ${number(rows)} dòng`,
	rows: "dòng",
	/** Those of a ratio who do not count yet. */
	missing: (label: string) => `Chưa đạt: ${label}`,
	see: "Xem và sửa",
	fold: "Thu gọn",
	note: "Ghi chú",
	nameOf: (row: number) => `Họ tên, dòng ${number(row)}`,
	noteOf: (row: number) => `Ghi chú, dòng ${number(row)}`,
	cellOf: (column: string, row: number) => `${column}, dòng ${number(row)}`,
	removeRow: "Bỏ",
	removeRowAt: (row: number) => `Bỏ dòng ${number(row)} khỏi danh sách`,
	removeRowOf: (name: string) => `Bỏ ${name} khỏi danh sách`,
	add: "Thêm một dòng",
	remove: "Xóa danh sách này",
	removed: (label: string) => `Đã xóa danh sách của “${label}”.`,
	page: (page: number, pages: number) => `Trang ${number(page)} / ${number(pages)}`,
	before: "Trang trước",
	next: "Trang sau",
	differs: (people: number, typed: string) =>
		`Danh sách đang giữ có ${number(people)} dòng, số đang nhập là ${typed}.`,
	use: (people: number) => `Dùng số ${number(people)}`,
	failed: "Chưa lưu được trên máy. Hãy thử lại.",
	noField: "Danh sách không còn trong bộ tiêu chí này",
} as const;

/** Rows of one of the ruleset's own lists, kept for its forms. */
export const keptTableWords = {
	title: (list: string) => `Các dòng của “${list}”`,
	none: "Chưa có dòng nào; biểu sẽ để trống để ghi tay.",
	about: (rows: number, file: string, readOn: string) =>
		`${number(rows)} dòng, từ ${file}, đọc ngày ${readOn}.`,
	tooMany: (rows: number, limit: number) =>
		`Danh sách có ${number(rows)} dòng, nhiều hơn ${number(limit)} dòng giữ được cho một biểu. Hãy tách tệp thành nhiều danh sách.`,
	columns: "Cột của biểu lấy từ cột nào trong tệp",
	blankColumns: (headers: readonly string[]) =>
		`${number(headers.length)} cột của biểu sẽ để trống vì chưa thấy trong tệp: ${headers.join("; ")}. Nếu tệp có, hãy chọn cột ở trên.`,
	lostZeros: (cells: number) =>
		`${number(cells)} số điện thoại hoặc số định danh có vẻ đã mất số 0 ở đầu (Excel coi là số). Biểu in đúng như trong tệp; nên đặt cột ở dạng chữ (Text), sửa lại rồi chọn tệp lần nữa.`,
	noColumn: "Không có (để trống)",
	rows: (rows: number) => `Sẽ giữ ${number(rows)} dòng. Vài dòng đầu:`,
	keep: "Giữ các dòng này trên máy",
	cancel: "Bỏ tệp này",
	means: `Các dòng này, cả họ tên và số định danh nếu có, ở lại máy này cùng bản nháp, để in vào biểu. Không gửi đi đâu, không kèm theo khi lưu bản nháp thành tệp. Xóa được bất cứ lúc nào; xóa bản nháp là xóa cả các dòng này. ${tracesStay}`,
	kept: (rows: number) => `Đã giữ ${number(rows)} dòng.`,
	failed: "Chưa lưu được trên máy. Hãy thử lại.",
	see: "Xem và sửa các dòng",
	fold: "Thu gọn",
	remove: "Xóa các dòng này",
	removed: "Đã xóa.",
	undone: "Đã hoàn tác.",
	readDone: "Hãy xem vài dòng đầu rồi giữ các dòng này.",
} as const;
