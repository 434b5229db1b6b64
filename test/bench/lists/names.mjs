/** A list as several communes have it: made-up people, the same every time. */

const FAMILY =
	"Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Hà Trịnh Mai".split(
		" ",
	);
const MIDDLE = "Văn Thị Đức Hữu Ngọc Minh Thanh Quang Xuân Thu Hồng Kim Bá Đình Công Thế".split(
	" ",
);
const GIVEN =
	"An Anh Bình Bích Cường Chi Dũng Dung Đạt Giang Hà Hải Hạnh Hiếu Hoa Hòa Hùng Hương Huy Khánh Lan Linh Long Mai Minh Nam Nga Ngọc Nhung Oanh Phong Phúc Phương Quân Quý Sơn Tâm Thảo Thắng Thủy Toàn Trang Trung Tú Tuấn Uyên Vân Việt Xuân Yến".split(
		" ",
	);
const PLACES = ["Tân Mẫu", "Mẫu Sơn", "Thử Nghiệm", "Hòa Mẫu", "Mẫu Giang"];

/** Numbers from 0 to 1, the same for the same seed. */
export function random(seed) {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) | 0;
		return (state >>> 0) / 2 ** 32;
	};
}

const two = (value) => String(value).padStart(2, "0");

/** Rows of six columns; one in a hundred stands twice. */
export function people(count, seed = 7) {
	const next = random(seed);
	const of = (all) => all[Math.floor(next() * all.length)];
	const rows = [];
	for (let index = 0; index < count; index += 1) {
		if (index > 10 && index % 100 === 0) {
			rows.push(rows[index - Math.floor(next() * 10) - 1]);
			continue;
		}
		const woman = next() < 0.5;
		const year = 1935 + Math.floor(next() * 88);
		rows.push([
			[of(FAMILY), of(MIDDLE), ...(next() < 0.3 ? [of(GIVEN)] : []), of(GIVEN)].join(" "),
			`${two(1 + Math.floor(next() * 28))}/${two(1 + Math.floor(next() * 12))}/${year}`,
			woman ? "Nữ" : "Nam",
			`0${String(10 ** 10 + Math.floor(next() * 9 * 10 ** 10)).slice(0, 11)}`,
			of(PLACES),
			next() < 0.8 ? "x" : "",
		]);
	}
	return rows;
}

export const HEADER = [
	"Họ và tên",
	"Ngày sinh",
	"Giới tính",
	"Số định danh",
	"Xã",
	"Điện thoại thông minh",
];

export const asText = (rows) => [HEADER, ...rows].map((row) => row.join(";")).join("\r\n");
