/** Words of the templates of lists, which are made when the app is built: no screen needs them. */
import { number } from "./format.ts";

const birth =
	"Ghi ngày/tháng/năm, như 25/9/1980. Không rõ ngày thì chỉ ghi năm, như 1980. Ghi xong, hãy xem ô có hiện đúng ngày và tháng không.";
const mark = "Ghi x nếu có; nếu không thì để trống.";

export const templateWords = {
	author: "Đạt Chuẩn",
	listSheet: "Danh sách",
	guideSheet: "Hướng dẫn",
	genders: ["Nam", "Nữ"],
	marked: "x",

	/** Excel shows at most 32 letters of a title and 255 of a message. */
	checkTitle: "Xem lại ô này",
	birthTitle: "Ngày sinh",
	birthPrompt: birth,
	birthError:
		"Đây chưa phải là ngày hoặc năm sinh mà Excel hiểu. Ghi ngày/tháng/năm, như 25/9/1980, hoặc chỉ ghi năm, như 1980. Nếu đã ghi đúng, vẫn có thể giữ.",
	genderError: "Ghi Nam hoặc Nữ. Không rõ thì để trống.",
	markError: mark,

	ruleset: "Bộ tiêu chí",
	province: "Tỉnh",
	document: "Văn bản",

	steps: "Cách dùng",
	stepNames: ["Bước 1", "Bước 2", "Bước 3"],
	stepTexts: [
		"Ghi vào trang “Danh sách”, từ dòng 2; mỗi người, mỗi hộ hoặc mỗi mục một dòng. Giữ nguyên dòng tiêu đề.",
		"Lưu tệp.",
		"Trong ứng dụng Đạt Chuẩn, chọn tệp này khi nhập từ danh sách. Ứng dụng đọc tệp ngay trên máy này, không gửi đi đâu.",
	],

	columns: "Từng cột",
	holds: {
		serial: "Số thứ tự 1, 2, 3…, ghi cho mọi dòng.",
		name: "Ghi đầy đủ. Ứng dụng không đếm dòng để trống cột này.",
		birth,
		gender: "Chọn Nam hoặc Nữ. Không rõ thì để trống.",
		identity:
			"Số căn cước (12 chữ số) hoặc số chứng minh nhân dân (9 chữ số), giữ cả số 0 ở đầu. Không có thì để trống. Nhờ số này ứng dụng nhận ra một người bị ghi hai lần.",
		place: "Tên nơi ở; các dòng cùng nơi thì ghi giống nhau.",
		mark,
		text: "Ghi theo tiêu đề cột. Ứng dụng không đếm cột này.",
		note: "Ghi nếu cần. Ứng dụng không đếm cột này.",
	},

	marks: "Cách đánh dấu",
	markNames: { yes: "Tính là có", no: "Tính là không", other: "Ghi khác đi" },
	markTexts: {
		yes: "x, có, 1",
		no: "để trống, không, 0",
		other: "Ứng dụng sẽ hỏi lại trước khi tính.",
	},

	figures: "Dùng để tính",
	figure: (criterion: string, part: string, whole: string, who: string) =>
		`Tiêu chí ${criterion}: “${part}” trên “${whole}”. ${who}`,
	who: {
		everybody: "Tính mọi dòng.",
		adults: (from: number) => `Chỉ tính người trưởng thành (thường là từ đủ ${number(from)} tuổi).`,
		workingAge: (from: number) =>
			`Chỉ tính người trong độ tuổi lao động (thường là từ đủ ${number(from)} tuổi đến tuổi nghỉ hưu; nam và nữ khác nhau, nên hãy ghi cả giới tính).`,
	},
	age: "Tuổi",
	ageText:
		"Ứng dụng tính tuổi từ ngày sinh, vào ngày đánh giá, nên cứ ghi cả người ở độ tuổi khác.",
} as const;
