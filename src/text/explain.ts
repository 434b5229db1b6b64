/** Why a verdict stands, what would change it, what to answer next. */
import { figures } from "./figures.ts";
import { lower, number } from "./format.ts";

export const explainWords = {
	why: "Vì sao",
	line: (label: string, figure: string, need: string) =>
		`${figures.named(label, figure)}${need ? `; ${need}` : ""}`,
	/**
	 * `applying`: the parts that apply; where these are fewer than `least`, all of them are needed.
	 * `ways`: a part has conditions of its own.
	 */
	need: (least: number, all: number, applying: number, ways: boolean) => {
		const asked = `Cần ${figures.needOf(least, all, ways)} sau`;
		if (applying === all || applying === 0) return asked;
		const left = least >= applying ? "đủ" : `ít nhất ${number(least)}`;
		return `${asked} (${number(all - applying)} không áp dụng; xét ${number(applying)}, cần ${left})`;
	},
	numbered: (numberText: string) => `tiêu chí ${numberText}`,
	criterion: (numberText: string, title: string) => `${numberText} ${title}`,
	blank: (labels: readonly string[]) => `chưa nhập ${labels.map(figures.quoted).join(", ")}`,
	waits: (label: string) => (label ? `còn tùy ${figures.quoted(label)}` : "chưa trả lời"),
	day: "Ngày đánh giá",
	nextHint: "Nên trả lời câu đầu tiên trước: có khi chỉ một câu là đủ kết luận.",
	more: (count: number) => `và ${number(count)} lỗi khác`,
	unmet: "Tiêu chí chưa đạt",
	unmetHint: "Không nhất thiết phải đạt hết: xem “Cách tính kết quả chung”.",
	lackOf: (criterion: string, lack: string) => `${criterion}: ${lack}`,
	keptAs: (verdict: string) => `số đã lưu: ${lower(verdict)}`,
} as const;

export const trialWords = {
	begin: "Thử số khác",
	on: "Đang thử số khác",
	hint: "Cứ sửa số để thử: ứng dụng chưa lưu gì.",
	kept: (result: string) => `Theo số đã lưu: ${lower(result)}.`,
	drop: "Bỏ số thử",
	take: "Lưu các số này vào bản nháp",
	notSaved: "Đang thử, chưa lưu",
	dropped: "Đã bỏ các số đang thử.",
	noExport:
		"Đang thử số khác nên chưa lưu, chưa in được. Hãy bấm “Bỏ số thử” hoặc “Lưu các số này vào bản nháp” trước.",
} as const;

export const moveWords = {
	newer: (version: number, present: number) =>
		`Bộ tiêu chí này đã có phiên bản ${number(version)}. Bản nháp này vẫn xét theo phiên bản ${number(present)}.`,
	replaced: (title: string, period: string) =>
		`Đã có bộ tiêu chí thay cho bộ này: ${title}, giai đoạn ${period}.`,
	insteadOf: (version: number, present: number) =>
		`Bản nháp này bắt đầu với phiên bản ${number(version)} của bộ tiêu chí. Phiên bản đó không còn trên máy; ở đây xét theo phiên bản ${number(present)}.`,
	look: "Xem trước khi chuyển",
	title: (title: string, version: number) => `Chuyển sang “${title}”, phiên bản ${number(version)}`,
	result: "Kết quả theo bộ mới",
	before: (result: string) => `Đang là: ${lower(result)}.`,
	after: (result: string) => `Sau khi chuyển: ${lower(result)}.`,
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
			`${label && `${label}: `}mức đạt trước là ${lower(from)}, nay là ${lower(to)}`,
		rule: (from: string, to: string) => `cách xét trước là “${from}”, nay là “${to}”`,
		added: (label: string) => `phải trả lời thêm: ${label}`,
		dropped: (label: string) => `không còn hỏi: ${label}`,
		lost: (label: string) => `câu trả lời không chuyển được: ${label}`,
		asked: (label: string) => `chưa chọn giữ câu trả lời nào: ${label}`,
		evidence: (title: string) => `cần thêm minh chứng: ${title}`,
		waiver: "dấu “Ở đây không có đối tượng này” không chuyển được",
		date: "áp dụng từ ngày khác",
		gate: "điều kiện để xét đã đổi",
		merged: "gộp từ nhiều tiêu chí",
		other: "cách xét đã đổi",
	},
	asked: (criterion: string, label: string, count: number) =>
		`Tiêu chí ${criterion}, “${label}”: ${count === 2 ? "hai" : number(count)} câu trả lời khác nhau gộp thành một. Giữ câu nào?`,
	askedHint: "Chưa chọn thì chưa chuyển được. Câu không giữ sẽ nằm ở mục “Không chuyển sang được”.",
	keeps: (criterion: string, label: string, answer: string) =>
		`${criterion} ${figures.named(label, answer)}`,
	carried: (count: number) => `Chuyển sang được: ${number(count)}`,
	lost: (count: number) => `Không chuyển sang được: ${number(count)}`,
	nothingLost: "Không mất gì.",
	added: (count: number) => `Câu hỏi mới phải trả lời: ${number(count)}`,
	to: (to: readonly string[]) => `→ tiêu chí ${to.join(", ")}`,
	answer: "câu trả lời",
	changed:
		"Bản nháp vừa thay đổi nên chưa chuyển. Hãy xem lại mục “Không chuyển sang được” rồi bấm lần nữa.",
	option: (label: string) => `mục “${label}”`,
	note: "ghi chú",
	waived: "dấu “Ở đây không có đối tượng này”",
	names: (label: string) => `danh sách họ tên đã giữ: ${label}`,
	rows: (title: string) => `danh sách đã giữ: ${title}`,
	property: (label: string) => `đặc điểm đơn vị: ${label}`,
	agree: "Đồng ý bỏ những mục không chuyển sang được",
	/** The label of the draft that stays with the version it was begun with. */
	oldLabel: (version: number) => `theo phiên bản ${version}`,
	keepOld: "Giữ bản nháp như hiện nay thành một bản nháp riêng",
	go: "Chuyển bản nháp này",
	cancel: "Không chuyển",
	unusable: "Bộ tiêu chí mới chưa dùng được. Bản nháp vẫn còn nguyên.",
	unfetched:
		"Chưa mở được bộ tiêu chí mới. Bản nháp vẫn còn nguyên. Nếu đang mất mạng, hãy nối mạng rồi thử lại.",
	failed: "Chưa chuyển được. Bản nháp vẫn còn nguyên; hãy thử lại.",
} as const;
