import fc from "fast-check";

/** Invented names of common syllables, with every tone and every letter with marks. */
export const SURNAMES =
	"Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đào Mai Trịnh Lò Hà Lường Quàng Cầm Tòng Vì Giàng Vàng Sùng Triệu Nông Ma Hứa Khổng Tạ Tô Từ Thạch Kiều Quách Lương Lữ Nghiêm Phùng Tống Vương Đoàn Trương Thái".split(
		" ",
	);
export const MIDDLE =
	"Văn Thị Đức Hữu Ngọc Minh Xuân Quang Thanh Kim Công Đình Bá Thế Mạnh Hồng Bích Mỹ Như Quốc Tiến Trọng Viết Duy Gia Hải Khánh Phương Thuỳ Tuấn Việt Ý Thục Cẩm Diệu Huyền Nhật Vĩnh Phúc Sĩ".split(
		" ",
	);
export const GIVEN =
	"An Bình Cường Dũng Giang Hạnh Hằng Hiếu Hòa Hoà Hùng Hương Huệ Khải Khoa Lan Linh Loan Lộc Lũy Mẫn Nga Nghĩa Nguyệt Nhàn Nhị Oanh Phước Phượng Quý Quyết Quỳnh Sáu Sơn Tám Tâm Thảo Thắng Thìn Thoa Thơ Thu Thuận Thủy Tí Tín Tỉnh Toàn Trà Trí Trường Tú Tuệ Tuyết Tỵ Uyên Út Vân Vinh Vượng Xoan Yến Kỳ Ổn Ẩn Ấm Bảy Chín Mười Ngãi Tẻo Bưởi Khỏe Dự Cữ Sửu Dậu Tý Hợi Đệ Lễ Kế Về Xuyến Bằng Cần Dần Mận Đỏ Xẻ Hẹ Bé Ky Ngỡ Thuở Lặng Ngẫu Rỡ".split(
		" ",
	);

/** Names of other peoples that are no Vietnamese syllables. */
export const OTHER_PEOPLES = [
	"Y Blơi",
	"A Đrưh",
	"Rơ Châm H'Yên",
	"Siu Klơk",
	"K'Brêu",
	"Giàng A Páo",
	"Lò Văn Ún",
	"Đinh Yă",
	"Hà Văn Ĕ Ban",
	"H'Bliăk Niê Kđăm",
	"Y Thôn Mlô",
	"Rah Lan H'Nguơ",
	"Kpă Tơlơi",
	"Buôn Kuôp",
	"Krông Nô",
];

/** A small seeded generator, so that a failure can be seen again. */
export function chooser(seed: number): <T>(values: readonly T[]) => T {
	let state = seed;
	return <T>(values: readonly T[]) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return values[Math.floor((state / 2 ** 32) * values.length)] as T;
	};
}

export type Case = "lower" | "title" | "upper";
const CASES: Record<Case, (text: string) => string> = {
	lower: (text) => text.toLowerCase(),
	title: (text) => text,
	upper: (text) => text.toUpperCase(),
};

/** So many invented names, one a line. */
export function nameList(seed: number, count: number, letters: Case = "title"): string {
	const choose = chooser(seed);
	const names = Array.from({ length: count }, () =>
		[choose(SURNAMES), choose(MIDDLE), choose(GIVEN)].join(" "),
	);
	return CASES[letters](names.join("\n"));
}

/** Rows as in a file: a number, a name, a birth date. */
export const rowsOf = (names: string) =>
	names
		.split("\n")
		.map((name, index) => `${index + 1},${name},01/02/1970`)
		.join("\r\n");

/** One invented name, in any case. */
export const anyName = fc
	.record({
		seed: fc.nat(),
		letters: fc.constantFrom<Case>("lower", "title", "upper"),
	})
	.map(({ seed, letters }) => nameList(seed, 1, letters));
