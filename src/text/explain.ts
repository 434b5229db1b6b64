/** Why a verdict stands, what would change it, what to answer next. */
import { lower, number } from "./format.ts";

export const explainWords = {
	why: "Vì sao",
	line: (label: string, figure: string, need: string) =>
		`${label}: ${figure}${need ? `; ${need}` : ""}`,
	/** `applying`: the parts that apply; where these are fewer than `least`, all of them are needed. */
	need: (least: number, all: number, applying: number) => {
		const asked =
			least >= all
				? `Cần đủ ${number(all)} phần sau`
				: least === 1
					? `Cần một trong ${number(all)} phần sau`
					: `Cần ít nhất ${number(least)} trong ${number(all)} phần sau`;
		if (applying === all || applying === 0) return asked;
		const left = least >= applying ? "đủ" : `ít nhất ${number(least)}`;
		return `${asked} (${number(all - applying)} phần không áp dụng; xét ${number(applying)} phần, cần ${left})`;
	},
	numbered: (numberText: string) => `tiêu chí ${numberText}`,
	criterion: (numberText: string, title: string) => `${numberText} ${title}`,
	blank: (labels: readonly string[]) => `chưa nhập: ${labels.join("; ")}`,
	waits: (label: string) => (label ? `còn tùy: ${label}` : "chưa trả lời"),
	day: "Ngày đánh giá",
	nextHint: "Câu quyết định nhất đứng đầu.",
	more: (count: number) => `và ${number(count)} chỗ khác`,
	unmet: "Tiêu chí chưa đạt",
	unmetHint: "Không nhất thiết phải đạt hết: xem “Cách tính kết quả chung”.",
	lackOf: (criterion: string, lack: string) => `${criterion}: ${lack}`,
	keptAs: (verdict: string) => `số đã lưu: ${lower(verdict)}`,
} as const;

export const trialWords = {
	begin: "Thử số khác",
	on: "Đang thử số khác",
	hint: "Sửa số thoải mái: không có gì được lưu.",
	kept: (result: string) => `Theo số đã lưu: ${result}.`,
	drop: "Bỏ số thử",
	take: "Lưu các số này vào bản nháp",
	notSaved: "Đang thử, chưa lưu",
	dropped: "Đã bỏ các số đang thử.",
	noExport: "Hãy bỏ hoặc dùng các số đang thử trước khi xuất.",
} as const;

export const moveWords = {
	newer: (version: number, present: number) =>
		`Bộ tiêu chí này đã có bản ${number(version)}. Bản nháp này vẫn được xét theo bản ${number(present)}.`,
	replaced: (title: string, period: string) =>
		`Đã có bộ tiêu chí thay cho bộ này: ${title}, giai đoạn ${period}.`,
	insteadOf: (version: number, present: number) =>
		`Bản nháp này được bắt đầu với bản ${number(version)} của bộ tiêu chí, nay không còn trên máy; kết quả đang tính theo bản ${number(present)}.`,
	look: "Xem trước khi chuyển",
	title: (title: string, version: number) => `Chuyển sang “${title}”, bản ${number(version)}`,
	result: "Kết quả theo bộ mới",
	before: (result: string) => `Đang là: ${result}.`,
	after: (result: string) => `Sau khi chuyển: ${result}.`,
	lead: "Chưa có gì thay đổi. Hãy xem rồi mới chọn.",
	changes: (count: number) =>
		count === 0 ? "Không tiêu chí nào thay đổi." : `Tiêu chí thay đổi: ${number(count)}`,
	turns: (before: readonly string[], after: string) =>
		`từ ${before.map((each) => `“${each}”`).join(", ")} thành “${after}”`,
	stays: (verdict: string) => `vẫn “${verdict}”`,
	isNew: (verdict: string) => `mới, “${verdict}”`,
	isGone: (verdict: string) => `không còn trong bộ mới (đang “${verdict}”)`,
	why: {
		threshold: (label: string, from: string, to: string) =>
			`${label && `${label}: `}mức đạt từ ${from} thành ${to}`,
		rule: (from: string, to: string) => `cách xét từ “${from}” thành “${to}”`,
		added: (label: string) => `phải trả lời thêm: ${label}`,
		dropped: (label: string) => `không còn hỏi: ${label}`,
		lost: (label: string) => `câu trả lời không chuyển được: ${label}`,
		asked: (label: string) => `chưa chọn giữ câu trả lời nào: ${label}`,
		evidence: (title: string) => `cần thêm minh chứng: ${title}`,
		waiver: "lời khai không áp dụng không chuyển được",
		date: "áp dụng từ ngày khác",
		gate: "điều kiện để xét đã đổi",
		merged: "gộp từ nhiều tiêu chí",
		other: "cách tính đã đổi",
	},
	asked: (criterion: string, label: string, count: number) =>
		`Tiêu chí ${criterion}, “${label}”: ${count === 2 ? "hai" : number(count)} câu trả lời khác nhau gộp thành một. Giữ câu nào?`,
	askedHint: "Chưa chọn thì chưa chuyển được. Câu không giữ sẽ nằm trong mục không có chỗ.",
	keeps: (criterion: string, label: string, answer: string) => `${criterion} ${label}: ${answer}`,
	carried: (count: number) => `Chuyển sang được: ${number(count)}`,
	lost: (count: number) => `Không có chỗ trong bộ mới: ${number(count)}`,
	nothingLost: "Không mất gì.",
	added: (count: number) => `Câu hỏi mới phải trả lời: ${number(count)}`,
	to: (to: readonly string[]) => `→ tiêu chí ${to.join(", ")}`,
	answer: "câu trả lời",
	changed:
		"Bản nháp vừa thay đổi nên chưa chuyển. Hãy xem lại những mục không có chỗ rồi bấm lần nữa.",
	option: (label: string) => `mục “${label}”`,
	note: "ghi chú",
	waived: "lời khai không áp dụng",
	names: (label: string) => `danh sách họ tên đã giữ: ${label}`,
	rows: (title: string) => `danh sách đã giữ: ${title}`,
	property: (label: string) => `đặc điểm đơn vị: ${label}`,
	agree: "Tôi đồng ý bỏ những mục không có chỗ",
	/** The label of the draft that stays with the version it was begun with. */
	oldLabel: (version: number) => `theo bản ${version}`,
	keepOld: "Giữ lại bản cũ thành một bản nháp riêng",
	go: "Chuyển bản nháp này",
	cancel: "Không chuyển",
	unusable: "Bộ tiêu chí mới chưa dùng được. Bản nháp vẫn còn nguyên.",
	unfetched:
		"Chưa tải được bộ tiêu chí mới. Bản nháp vẫn còn nguyên. Nếu đang mất mạng, hãy nối mạng rồi thử lại.",
	failed: "Chưa chuyển được. Bản nháp vẫn còn nguyên; hãy thử lại.",
} as const;
