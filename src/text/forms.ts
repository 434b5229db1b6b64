/** Words of the official forms and of the sheet for checking by hand. */
import { figures } from "./figures.ts";
import { lower, number, upper } from "./format.ts";

/** A sentence that ends already takes no second stop. */
const stopped = (text: string) => (/[.…]$/.test(text) ? text : `${text}.`);

/** Dots to write on: a figure, a name or a line of words. */
const FIGURE = "………";
const NAME = "…………………";

export const forms = {
	dots: NAME,
	dotsFigure: FIGURE,
	/** "Thôn …………………": the unit has no name yet. */
	dotsUnit: (unit: string) => `${upper(unit)} ${NAME}`,
	dotsDay: "ngày …… tháng …… năm ………",
	/** To be written by hand: one or the other. */
	dotsVerdict: `${FIGURE} (đạt/không đạt)`,
	/** As appraisers write it, wherever a form tells a verdict. */
	verdicts: { met: "đạt", unmet: "không đạt" },
	ask: (label: string, text: string) => `${label.replace(/[.:]$/, "")}: ${text}`,
	askAbove: (label: string) => `${label.replace(/[.:]$/, "")}:`,
	figure: (figure: string) => stopped(`Kết quả: ${lower(figure)}`),
	named: (label: string, figure: string) => stopped(figures.named(label, figure)),
	judged: (threshold: string, verdict: string, lack: string) =>
		stopped(`Mức đạt: ${lower(threshold)}. Đánh giá: ${verdict}${lack ? `, ${lack}` : ""}`),
	notApplicable: (verdict: string, reason: string) =>
		stopped(`Đánh giá: ${lower(verdict)}. ${reason}`.trim()),
	total: (label: string, count: number, countedAs: string) =>
		`${label} ${number(count)} ${countedAs}`.trim(),
	totalByHand: (label: string) => `${label} ${FIGURE}`,
	evidence: (criterion: string, title: string, confirmedBy: readonly string[]) =>
		`${title} (tiêu chí ${criterion}${confirmedBy.length > 0 ? `; xác nhận của ${confirmedBy.join(", ")}` : ""})`,
	noEvidence: "Văn bản không nêu minh chứng riêng.",
	noEvidenceNow: "Không cần minh chứng nào, vì các tiêu chí này không áp dụng.",
	item: (text: string) => `- ${text}`,
	label: (text: string) => `${text}:`,
	/** How to sign. */
	hint: (text: string) => `(${text})`,
	part: (title: string, name: string) => `${title}. ${name}`,
} as const;

/** Figures to be written by hand. */
export const byHand = {
	/** "……… / ……… hộ = ………%"; a figure that is there stands in its place. */
	ratio: (part: string | undefined, whole: string | undefined, countedAs: string) =>
		`${part ?? FIGURE} / ${whole ?? FIGURE} ${countedAs} = ${FIGURE}%`,
	percent: `${FIGURE}%`,
	count: (countedAs: string) => `${FIGURE} ${countedAs}`,
	confirm: "có / không",
	choice: NAME,
} as const;

/** The documents of every ruleset, beside its forms. */
export const documentNames = {
	summary: {
		title: "Bản tổng hợp",
		name: "Tổng hợp kết quả tự đánh giá theo từng tiêu chí, minh chứng, ghi chú",
	},
	checklist: {
		title: "Phiếu kiểm tra để trống",
		name: "Mọi tiêu chí với chỗ ghi số liệu bằng tay, dùng khi tập huấn hoặc rà soát",
	},
	all: {
		title: "Tất cả giấy tờ",
		name: "Bản tổng hợp rồi lần lượt các mẫu, trong một tệp",
	},
} as const;

export const sheetWords = {
	title: "PHIẾU KIỂM TRA",
	evaluator: "Người kiểm tra",
	options: (labels: readonly string[]) => labels.join(" / "),
	hint: "Ghi số liệu vào chỗ chấm; ở “có / không” hãy gạch bỏ chữ không đúng; rồi đánh dấu x vào cột Đạt hoặc Chưa đạt.",
	columnCriterion: "Tiêu chí và mức đạt",
	columnFigure: "Số liệu",
	columnMet: "Đạt",
	columnUnmet: "Chưa đạt",
	from: (day: string) => `áp dụng từ ngày ${day}`,
	threshold: (threshold: string) => stopped(`Mức đạt: ${lower(threshold)}`),
	/** By hand, `depth` lists down. */
	line: (text: string, depth: number) => `${["- ", "+ "][depth] ?? "· "}${text}`,
	labelled: (label: string, room: string, threshold: string) =>
		`${figures.named(label, room)}${threshold ? ` (${threshold})` : ""}`,
	gate: (label: string, room: string) =>
		`${figures.named(label, room)} (nếu không thì không xét tiêu chí này)`,
	parts: (need: string) => `${need}:`,
	criteriaHeading: "I. Tiêu chí",
	evidenceHeading: "II. Minh chứng cần có",
	noEvidence: "Văn bản không yêu cầu minh chứng nào.",
	resultHeading: "III. Kết quả chung",
	source: (document: string) => `Căn cứ: ${document}.`,
} as const;
