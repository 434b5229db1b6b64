/** Figures, thresholds and what is wrong with them. */
import type { ProblemCode } from "../terms/index.ts";
import { lower, number, percent, upper } from "./format.ts";
import { share } from "./share.ts";

export const figures = {
	/** "79/100 hộ = 79%" */
	ratio: (
		part: number,
		whole: number,
		countedAs: string,
		thresholds: readonly number[],
		strict: boolean,
	) => {
		const pair = `${number(part)}/${number(whole)} ${countedAs}`;
		return whole > 0 ? `${pair} = ${share(part, whole, thresholds, strict)}` : pair;
	},
	/** Its part is not there yet. */
	openPart: (whole: number, countedAs: string) => `…/${number(whole)} ${countedAs}`,
	/** Without a share: there is something wrong with the two. */
	pair: (part: number, whole: number, countedAs: string) =>
		`${number(part)}/${number(whole)} ${countedAs}`,
	/** "từ 80%", "trên 80%", "100%"; "từ 70% hoặc từ 80%" while the unit's kind is open. */
	needRatio: (percents: readonly number[], strict: boolean) =>
		percents
			.map((value) => `${strict ? "trên\u00a0" : value === 100 ? "" : "từ\u00a0"}${percent(value)}`)
			.join(" hoặc "),
	/** "ít nhất 4 giờ"; "ít nhất 2 máy hoặc ít nhất 4 máy" while the unit's kind is open. */
	needCount: (leasts: readonly number[], countedAs: string) =>
		leasts.map((least) => `ít nhất ${number(least)} ${countedAs}`).join(" hoặc "),
	/** "1 điểm cho mỗi 500 người" */
	forEach: (count: number, countedAs: string, each: number, of: string) =>
		`${number(count)} ${countedAs} cho mỗi ${number(each)} ${of}`,
	needChoice: (least: number, countedAs: string) => `ít nhất ${number(least)} ${countedAs}`,
	/** Of conditions; "ways" to choose from where one has conditions of its own. */
	needOf: (least: number, all: number, ways: boolean) => {
		if (least >= all) return `đủ ${number(all)} điều kiện`;
		if (least === 1) return `một trong ${number(all)} ${ways ? "cách" : "điều kiện"}`;
		return `ít nhất ${number(least)} trong ${number(all)} điều kiện`;
	},
	/** "từ 80% (hộ được phủ cáp quang)": one of several thresholds, or what is missing of one of several. */
	of: (text: string, label: string) => `${text} (${lower(label)})`,
	/** Thresholds of which all, one or some are needed. */
	join: (least: number, parts: readonly string[]) => {
		if (least >= parts.length) return parts.join("; ");
		if (least === 1) return parts.join(" hoặc ");
		return `${figures.needOf(least, parts.length, false)} (${parts.join("; ")})`;
	},
	/** "từ 90% (nhóm 1), từ 80% (nhóm 2)" while the unit's kind is open. */
	byCase: (cases: readonly (readonly [need: string, label: string])[]) =>
		cases.map(([need, label]) => figures.of(need, label)).join(", "),
	otherwise: "các trường hợp còn lại",
	/** What an answer is about: "Có kế hoạch: có" would say "có" twice. */
	matter: (label: string) => (label.startsWith("Có ") ? upper(label.slice(3)) : label),
	/** "Kế hoạch hoạt động: có" */
	named: (label: string, figure: string) => `${figures.matter(label)}: ${lower(figure)}`,
	quoted: (label: string) => `“${label}”`,
	options: (labels: readonly string[]) => ` (${labels.map(lower).join("; ")})`,
	together: (parts: readonly string[]) =>
		parts.map((part, at) => (at === 0 ? part : lower(part))).join("; "),
	/** "còn thiếu 1 hộ (a); 2 thôn (b)" */
	listed: (parts: readonly string[], every: boolean) =>
		parts
			.map((part, at) => (at === 0 ? part : part.replace(/^(\(?)còn thiếu /, "$1")))
			.join(every ? "; " : " hoặc "),
	count: (value: number, countedAs: string) => `${number(value)} ${countedAs}`,
	confirms: (met: number, all: number) => `${number(met)}/${number(all)} điều kiện`,
	/** What stands behind a colon says only what an option takes in. */
	chosen: (labels: readonly string[]) =>
		labels
			.map((label) => label.replace(/:.*/, ""))
			.map((label, at) => (at === 0 ? label : lower(label)))
			.join(", ") || "không có",
	yes: "Có",
	no: "Không",
	/** In the middle of a line: "cần có", though a threshold that stands alone reads "Có". */
	need: (threshold: string) => `cần ${lower(threshold)}`,
	lack: (missing: number, countedAs: string) => `còn thiếu ${number(missing)} ${countedAs}`,
	/** "còn thiếu điều kiện “Tổ có kế hoạch hoạt động”" */
	lackCondition: (quoted: string) => `còn thiếu điều kiện ${quoted}`,
	/** After a verdict: "Chưa đạt: còn thiếu 2 người". */
	and: (more: string) => (more ? `: ${more}` : ""),
	notAnswered: "chưa nhập",
	notChosen: "chưa chọn",
	/** What was entered cannot be judged. */
	toMend: "cần sửa",
	notAnsweredConfirm: "chưa trả lời",
} as const;

/** Why a criterion stands as it does, where its figures do not say it. */
export const reasons = {
	waived: (reason: string) => `Người đánh giá khai là không áp dụng: ${reason}`,
	beforeDate: (from: string) => `Chỉ áp dụng từ ngày ${from}; ngày đánh giá sớm hơn.`,
	noDate: (from: string) =>
		`Áp dụng từ ngày ${from}: hãy ghi ngày đánh giá, hoặc xác nhận ngày đã ghi.`,
	gateClosed: (question: string) => `Không áp dụng vì đã trả lời “Không” cho câu “${question}”.`,
	gateOpen: (question: string) => `Hãy trả lời trước câu “${question}”.`,
	noneExists: "Không có đối tượng để tính.",
} as const;

/** Next to the place: what is wrong and what to do. By problem code. */
export const problems: Readonly<Record<ProblemCode, string>> = {
	"not-a-number": "Chỉ ghi chữ số, ví dụ 1004 hoặc 1.004. Hãy bỏ chữ và ký hiệu khác.",
	negative: "Số không thể âm. Hãy bỏ dấu trừ.",
	"not-whole": "Số đếm được phải là số nguyên. Hãy bỏ phần lẻ.",
	"too-large": "Số lớn quá 1.000.000.000. Hãy kiểm tra lại.",
	"greater-than-whole": "Số này lớn hơn tổng số. Hãy kiểm tra lại cả hai số.",
	zero: "Tổng số bằng 0 nên không tính được tỷ lệ. Nếu đúng là không có, hãy đánh dấu “Ở đây không có đối tượng này”.",
	"wrong-kind": "Không đọc được câu trả lời. Hãy trả lời lại.",
	"property-not-known": "Đặc điểm của đơn vị không có trong bộ tiêu chí. Hãy chọn lại.",
};
