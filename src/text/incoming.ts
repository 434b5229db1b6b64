/** Drafts from files: what came, what becomes of it, what became of it. */
import { number } from "./format.ts";

const last = (when: string) => (when ? ` (sửa lần cuối ${when})` : "");

export const incomingWords = {
	title: "Tệp vừa nhận",
	reading: (count: number) => `Đang đọc ${number(count)} tệp…`,
	lead: "Chưa có gì thay đổi trên máy này. Xem từng tệp rồi bấm “Nhận”.",
	nothing: "Không có gì để nhận. Máy này vẫn như trước.",
	meanwhile: "Bản nháp trên máy vừa đổi ở cửa sổ khác. Hãy xem lại rồi bấm “Nhận” lần nữa.",
	file: (name: string, when: string) => `Tệp ${name}${when && `, sửa lần cuối ${when}`}`,
	kinds: {
		new: () => "Chưa có trên máy này.",
		same: (here: string) => `Trùng với ${here}: không cần nhận.`,
		newer: (here: string, when: string) =>
			`Mới hơn ${here}${last(when)}. Nếu nhận, tệp này thay bản nháp đó; hoàn tác được.`,
		older: (here: string, when: string) =>
			`Cũ hơn ${here}${last(when)}: không cần nhận. Nếu vẫn nhận, tệp thành một bản nháp riêng.`,
		conflict: (here: string, when: string) =>
			`Cả tệp này và ${here}${last(when)} đều đã được sửa riêng. Nếu nhận, tệp thành một bản nháp riêng; bản nháp trên máy giữ nguyên.`,
		broken: () =>
			"Nội dung tệp không còn đúng như lúc lưu: tệp bị hỏng hoặc đã bị sửa, số liệu có thể sai. Hãy lưu lại từ máy cũ. Nếu vẫn nhận, tệp thành một bản nháp riêng, cần soát lại từng mục.",
	},
	/** The draft that a file concerns; `above`: it comes in another file of the same lot. */
	here: (name: string, above: boolean) =>
		above ? `“${name}” trong tệp ở trên` : `“${name}” đã có trên máy này`,
	becomes: (name: string) => `Tên trên máy: “${name}”.`,
	want: {
		new: "Nhận tệp này",
		newer: "Thay bản nháp trên máy bằng tệp này",
		older: "Vẫn nhận thành bản nháp riêng",
		conflict: "Nhận thành bản nháp riêng",
		broken: "Vẫn nhận thành bản nháp riêng",
	},
	take: (count: number) => (count > 1 ? `Nhận ${number(count)} bản nháp` : "Nhận bản nháp"),
	cancel: "Không nhận",
	close: "Đóng",
	added: (name: string) => `Đã nhận “${name}”.`,
	replaced: (name: string) => `Đã thay “${name}” bằng bản nháp trong tệp.`,
	failed: (name: string, why: string) => `Chưa nhận được “${name}”. ${why}`,
	undone: (name: string) => `Đã hoàn tác: “${name}” lại như trước khi nhận tệp.`,
	undoneAside: (name: string) =>
		`“${name}” đã được sửa sau khi nhận tệp, nên bản trước đó trở lại thành một bản nháp riêng.`,
	undoNamed: (name: string) => `Hoàn tác: ${name}`,
	/** What tells a copy from the draft that it is of. */
	fromFile: (when: string, count: number) =>
		`từ tệp${when && `, sửa ${when}`}${count > 1 ? `, lần ${number(count)}` : ""}`,
	before: (when: string) => `trước khi nhận tệp${when && `, sửa ${when}`}`,
} as const;
