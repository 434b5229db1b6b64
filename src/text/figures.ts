/** Figures, thresholds and what is wrong with them. */
import type { ProblemCode } from "../terms/index.ts";
import { lower, number, percent } from "./format.ts";
import { share } from "./share.ts";

export const figures = {
	/** "79/100 hộ = 79 %" */
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
	/** "≥ 80 %", "trên 80 %", "100 %"; "≥ 70 % hoặc ≥ 80 %" while the unit's kind is open. */
	needRatio: (percents: readonly number[], strict: boolean) =>
		percents
			.map((value) => `${strict ? "trên\u00a0" : value === 100 ? "" : "≥\u00a0"}${percent(value)}`)
			.join(" hoặc "),
	/** "≥ 4 giờ"; "≥ 2 máy hoặc ≥ 4 máy" while the unit's kind is open. */
	needCount: (leasts: readonly number[], countedAs: string) =>
		leasts.map((least) => `≥\u00a0${number(least)} ${countedAs}`).join(" hoặc "),
	/** "1 điểm cho mỗi 500 người" */
	forEach: (count: number, countedAs: string, each: number, of: string) =>
		`${number(count)} ${countedAs} cho mỗi ${number(each)} ${of}`,
	needChoice: (least: number, countedAs: string) => `ít nhất ${number(least)} ${countedAs}`,
	/** Of conditions, or of ways where a way has conditions of its own. */
	needOf: (least: number, all: number, ways: boolean) => {
		const what = ways ? "cách" : "điều kiện";
		if (least >= all) return `đủ ${number(all)} ${ways ? "phần" : what}`;
		if (least === 1) return `một trong ${number(all)} ${what}`;
		return `ít nhất ${number(least)} trong ${number(all)} ${ways ? "phần" : what}`;
	},
	/** Thresholds of which all, one or some are needed. */
	join: (least: number, parts: readonly string[]) => {
		if (least >= parts.length) return parts.join("; ");
		if (least === 1) return parts.join(" hoặc ");
		return `ít nhất ${number(least)} trong: ${parts.join("; ")}`;
	},
	/** "≥ 90 % (Nhóm 1), ≥ 80 % (Nhóm 2)" while the unit's kind is open. */
	byCase: (cases: readonly (readonly [need: string, label: string])[]) =>
		cases.map(([need, label]) => `${need} (${label})`).join(", "),
	otherwise: "nếu không",
	lackNamed: (label: string, lack: string) => `${label}: ${lack}`,
	options: (labels: readonly string[]) => ` (${labels.join("; ")})`,
	together: (parts: readonly string[]) => parts.join("; "),
	listed: (parts: readonly string[], every: boolean) => parts.join(every ? "; " : " hoặc "),
	count: (value: number, countedAs: string) => `${number(value)} ${countedAs}`,
	confirms: (met: number, all: number) => `${number(met)}/${number(all)} điều kiện`,
	chosen: (labels: readonly string[]) =>
		labels.length === 0 ? "không có mục nào" : labels.join(", "),
	yes: "Có",
	no: "Không",
	/** In the middle of a line: "cần có", though a threshold that stands alone reads "Có". */
	need: (threshold: string) => `cần ${lower(threshold)}`,
	lack: (missing: number, countedAs: string) => `còn thiếu ${number(missing)} ${countedAs}`,
	lackCondition: (label: string) => `còn thiếu: ${label}`,
	/** After a verdict: "Chưa đạt: còn thiếu 2 người". */
	and: (more: string) => (more ? `: ${more}` : ""),
	notAnswered: "chưa nhập",
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
	gateClosed: (question: string) => `Không áp dụng vì đã trả lời “Không”: ${question}.`,
	gateOpen: (question: string) => `Cần trả lời trước: ${question}.`,
	noneExists: "Không có đối tượng để tính.",
} as const;

/** Next to the place: what is wrong and what to do. By problem code. */
export const problems: Readonly<Record<ProblemCode, string>> = {
	"not-a-number": "Chỉ ghi chữ số, ví dụ 1004 hoặc 1.004. Hãy bỏ chữ và ký hiệu khác.",
	negative: "Số không thể âm. Hãy bỏ dấu trừ.",
	"not-whole": "Ở đây đếm từng hộ, từng người nên phải là số nguyên. Hãy bỏ phần lẻ.",
	"too-large": "Số lớn quá 1.000.000.000. Hãy kiểm tra lại.",
	"greater-than-whole": "Số này lớn hơn tổng số. Hãy kiểm tra lại cả hai số.",
	zero: "Tổng số bằng 0 nên không tính được tỷ lệ. Nếu đúng là không có, hãy đánh dấu “Ở đây không có đối tượng này”.",
	"wrong-kind": "Câu trả lời không đọc được. Hãy trả lời lại.",
	"property-not-known": "Đặc điểm của đơn vị không có trong bộ tiêu chí. Hãy chọn lại.",
};
