/** Words of the documents that leave the app. */
import { lower, number } from "./format.ts";

const KIND_OF_COMMUNE = /^(xã|phường|thị trấn|đặc khu)\s+/i;

export const documentWords = {
	nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
	motto: "Độc lập - Tự do - Hạnh phúc",
	/** The place is named without the kind of unit: "Tân Mẫu, ngày …". */
	place: (commune: string, longDay: string) => {
		const name = commune.replace(KIND_OF_COMMUNE, "");
		return name ? `${name}, ${longDay}` : longDay;
	},
	committee: (commune: string) => (KIND_OF_COMMUNE.test(commune) ? `UBND ${commune}` : commune),
	dots: "………………………………",
	summaryTitle: "TỔNG HỢP KẾT QUẢ TỰ ĐÁNH GIÁ",
	summarySubtitle: (title: string) => `Bộ tiêu chí ${lower(title)}`,
	unit: "Đơn vị được đánh giá",
	commune: "Thuộc",
	ruleset: "Bộ tiêu chí",
	rulesetLine: (title: string, province: string, period: string, version: number) =>
		`${title}, ${province}, giai đoạn ${period}, phiên bản ${number(version)}`,
	source: "Văn bản",
	basedOn: "Ban hành theo",
	assessedOn: "Ngày đánh giá",
	noDay: "chưa ghi",
	result: "Kết quả",
	prerequisite: "điều kiện tiên quyết",
	/** "Báo cáo đã nộp (điều kiện tiên quyết)" */
	criterion: (title: string, marks: readonly string[]) =>
		marks.length > 0 ? `${title} (${marks.join("; ")})` : title,
	criteriaHeading: "I. Kết quả theo từng tiêu chí",
	wholeBy: "Cách tính kết quả chung",
	/** "cần ít nhất 2 trong 3 điều kiện sau [a; b; c]" */
	needOf: (need: string, parts: readonly string[]) => `${lower(need)} [${parts.join("; ")}]`,
	evidenceHeading: "II. Minh chứng",
	notesHeading: "III. Ghi chú",
	columnNumber: "TT",
	columnCriterion: "Tiêu chí",
	columnFigure: "Số liệu",
	columnThreshold: "Mức đạt",
	columnVerdict: "Kết quả",
	columnEvidence: "Minh chứng",
	columnConfirmedBy: "Xác nhận",
	columnAtHand: "Hiện có",
	atHand: "Có",
	notAtHand: "Chưa có",
	evidenceCount: (atHand: number, all: number) =>
		all === 0
			? "Văn bản không yêu cầu minh chứng nào cho các tiêu chí được xét."
			: `Đã có ${number(atHand)}/${number(all)} minh chứng. Đủ hay thiếu minh chứng thì xét riêng, không làm đổi kết quả ở mục I.`,
	noteOf: (criterion: string, note: string) => `Tiêu chí ${criterion}: ${note}`,
	fromList: (file: string, rows: number, day: string) =>
		`Theo danh sách ${file}, ${number(rows)} dòng, ${day}`,
	sourceOf: (label: string, source: string) => `${label}: ${lower(source)}.`,
	sourceIn: (criterion: string, source: string) => `Tiêu chí ${criterion}, ${lower(source)}`,
	/** "Số hộ được phủ cáp quang và tổng số hộ" */
	both: (one: string, other: string) => `${one} và ${lower(other)}`,
	made: (day: string, version: string) =>
		`Lập bằng ứng dụng Đạt Chuẩn ${version}, ngày ${day}. Đây là bản tự đánh giá, không thay cho kết quả thẩm định.`,
} as const;

interface Result {
	readonly verdict: "met" | "unmet" | "unknown" | "notApplicable";
	readonly tally: Readonly<Record<"met" | "unmet" | "unknown", number>>;
	readonly waived: number;
}

/** The result in one sentence, without a colon: it may stand behind one. Criteria declared not applicable by hand are said in it. */
export function resultSentence({ verdict, tally, waived }: Result): string {
	const open = tally.unknown > 0 ? `, ${number(tally.unknown)} chưa đủ dữ liệu` : "";
	const failed = tally.unmet > 0 ? `, ${number(tally.unmet)} tiêu chí chưa đạt` : "";
	const sentence = {
		met:
			failed === "" && open === ""
				? "Đạt, mọi tiêu chí được xét đều đạt"
				: `Đạt, đủ số tiêu chí phải đạt (còn lại${`${failed}${open}`.replace(/^,/, "")})`,
		unmet: `Chưa đạt, còn ${number(tally.unmet)} tiêu chí chưa đạt${open}`,
		unknown: `Chưa đủ dữ liệu, còn ${number(tally.unknown)} tiêu chí chưa nhập đủ${failed}`,
		notApplicable: "Không có tiêu chí nào áp dụng",
	}[verdict];
	return waived > 0
		? `${sentence} (${number(waived)} tiêu chí do người đánh giá khai không áp dụng)`
		: sentence;
}

export const pdf = {
	make: "Lưu bản tổng hợp (PDF)",
	fileStem: "tu-danh-gia",
	/** In a file's name: the version of the ruleset that judged. */
	versionStem: (version: number) => `phien ban ${version}`,
} as const;
