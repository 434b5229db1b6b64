/** What is wrong with a ruleset's file, for whoever can mend it. */
import type { RulesetIssueCode } from "../terms/index.ts";

const TYPES: Readonly<Record<string, string>> = {
	string: 'chữ trong dấu "…"',
	number: "số (ví dụ 12.5), không đặt trong dấu ngoặc kép",
	array: "danh sách trong dấu [ ]",
	object: "nhóm các mục trong dấu { }",
	boolean: "true hoặc false",
	record: "nhóm các mục trong dấu { }",
};
const quoted = (values: readonly string[]) => values.map((value) => `“${value}”`).join(", ");

/** By issue code; `about` is what the issue names. */
const words: Readonly<Record<RulesetIssueCode, (about: readonly string[]) => string>> = {
	missing: ([key]) => (key ? `thiếu mục “${key}”; hãy thêm vào` : "thiếu, hãy thêm vào"),
	"wrong-type": ([type = ""]) => `không đúng kiểu: ở đây phải là ${TYPES[type] ?? type}`,
	"not-allowed": (values) => `không phải giá trị được phép; chỉ được ghi ${quoted(values)}`,
	"unknown-key": ([key = ""]) =>
		`có mục mà ứng dụng không biết: “${key}”; hãy xem lại chính tả, hoặc bỏ mục này`,
	"unknown-kind": (kinds) =>
		`không thuộc loại nào mà ứng dụng biết; chọn một trong ${quoted(kinds)}`,
	"format-id": () => "mã chỉ gồm chữ thường không dấu, chữ số, dấu - và dấu chấm",
	"format-day": () => "ngày phải viết năm-tháng-ngày, ví dụ 2026-05-12",
	"format-partial-day": () => "ngày phải viết 2026-05-12, hoặc 2026-05, hoặc 2026",
	"format-blank": () => "không được để trống",
	"needs-threshold": () =>
		"ngưỡng phải là một số (ví dụ 80 hoặc 12.5, không có dấu %), hoặc ngưỡng theo đặc điểm đơn vị, hoặc theo một con số khác",
	"needs-condition": () =>
		'điều kiện phải là một mã, hoặc { "all": [ ] }, { "any": [ ] }, { "atLeast": 2, "of": [ ] }',
	"needs-answer": () =>
		'câu trả lời phải là { "part": 1, "whole": 2 }, một số, true, false, hoặc danh sách mã trong dấu [ ]',
	"needs-criteria": () => 'phải là "all" (mọi tiêu chí), hoặc danh sách mã tiêu chí trong dấu [ ]',
	"too-long": ([most = ""]) => `quá dài (nhiều nhất ${most} chữ)`,
	"not-json": () => "tệp bị cắt hoặc không phải JSON",
	"not-a-version": () => "phải là số nguyên từ 1",
	"wrong-count": ([count = ""]) => `không khớp: tệp có ${count} tiêu chí`,
	"period-reversed": () => "giai đoạn kết thúc trước khi bắt đầu",
	"no-such-day": () => "không có ngày này trong lịch",
	empty: () => "phải có ít nhất một phần",
	"duplicate-id": ([id = ""]) => `mã “${id}” đã dùng ở trên; hãy đặt mã khác`,
	"unknown-reference": ([id = ""]) =>
		`nhắc đến mã “${id}” không có trong tệp; hãy xem lại chính tả`,
	"unused-field": ([id = ""]) =>
		`“${id}” được hỏi nhưng không dùng để xét; hãy đưa vào điều kiện, hoặc bỏ đi`,
	"unused-criterion": ([id = ""]) =>
		`tiêu chí “${id}” được xét nhưng không có trong điều kiện chung (requires)`,
	"unused-property": ([id = ""]) => `đặc điểm “${id}” được hỏi nhưng không ngưỡng nào theo nó`,
	"unused-group": ([id = ""]) => `nhóm “${id}” không có tiêu chí nào`,
	"gate-not-confirm": ([id = ""]) =>
		`“${id}” phải là một câu có/không (confirm) của chính tiêu chí này`,
	"gate-in-condition": ([id = ""]) =>
		`câu hỏi “(nếu có)” “${id}” không được nằm trong điều kiện đạt (requires)`,
	"figure-in-condition": ([id = ""]) =>
		`con số “${id}” không có ngưỡng riêng nên không được nằm trong điều kiện đạt`,
	"not-asked-before": ([id = ""]) =>
		`“${id}” phải là một con số nguyên (figure, hoặc count không có decimals) được hỏi trước chỗ này; hai ngưỡng không thể theo nhau`,
	"may-not-apply": ([id = ""]) =>
		`“${id}” nằm trong một tiêu chí có lúc không áp dụng; hãy hỏi con số này ngay trong tiêu chí đang xét`,
	"replaces-itself": () => "chỉ có thể thay cho một phiên bản có số nhỏ hơn",
	"one-threshold": () => "phải có đúng một ngưỡng: atLeast (từ) hoặc moreThan (trên)",
	"threshold-unreachable": ([most = ""]) => `phải là số nguyên từ 1 đến ${most}`,
	"percent-too-high": ([percent = "", limit = ""]) =>
		limit === "100"
			? `ngưỡng không thể đạt: ${percent}% mà phần không thể lớn hơn tổng. Nếu có thể lớn hơn, hãy thêm "partMayExceedWhole": true; nếu không, hãy sửa ngưỡng`
			: `ngưỡng không thể đạt: ${percent}%; nhiều nhất là ${limit}%`,
	"percent-too-fine": ([percent = ""]) => `${percent} có quá ba chữ số thập phân`,
	"needs-decimals": ([least = ""]) =>
		`${least} không phải số nguyên; nếu được đo (giờ, km), hãy thêm "decimals": true`,
	"not-positive": ([value = ""]) => `ngưỡng ${value} thì lúc nào cũng đạt; hãy xem lại`,
	"too-many-of": ([all = ""]) => `phải là số nguyên từ 1 đến ${all}, vì ở đây chỉ có ${all} phần`,
	"repeated-part": ([id = ""]) =>
		`“${id}” được ghi hai lần trong cùng một điều kiện; hãy bỏ bớt một`,
	"unknown-option": ([id = ""]) => `không có lựa chọn “${id}”; hãy xem lại chính tả`,
	"missing-case": ([value = ""]) => `thiếu ngưỡng cho giá trị “${value}” của đơn vị`,
	"too-large": () => "số lớn quá mức có thể xét (1.000.000.000)",
	"wrong-kind": () => "không đúng kiểu của câu hỏi này (số, có/không, danh sách…)",
	"too-deep": () => "các phần lồng nhau quá nhiều lớp",
	"too-many": ([criteria = "", fields = ""]) =>
		`quá nhiều: cả bộ được nhiều nhất ${criteria} tiêu chí và ${fields} câu hỏi`,
	"duplicate-header": ([header = ""]) =>
		`cột “${header}” đã có, hoặc đã đánh dấu cho tỷ lệ khác; hãy đặt tên khác`,
	"duplicate-short": ([short = "", number = ""]) =>
		`tên ngắn “${short}” đã dùng cho tiêu chí ${number}; hãy đặt tên khác`,
	"short-too-long": ([letters = "", most = ""]) =>
		`tên ngắn dài ${letters} chữ cái, kể cả dấu cách; nhiều nhất ${most}, hãy viết gọn lại hoặc bỏ mục này`,
	"mark-needs-field": () =>
		'cột đánh dấu ("holds": "mark") phải ghi mã tỷ lệ ở "field"; các cột khác thì không ghi',
	"not-a-ratio": ([id = ""]) =>
		`“${id}” không phải một tỷ lệ (ratio) nên không đếm được từ danh sách`,
	"list-needs-name": ([id = ""]) => `danh sách “${id}” phải có một cột tên ("holds": "name")`,
	"list-needs-birth": ([id = ""]) =>
		`“${id}” chỉ tính một độ tuổi nên danh sách phải có cột ngày sinh ("holds": "birth")`,
	"unknown-placeholder": ([name = ""]) =>
		`không có gì để điền vào “${name}”; chỉ dùng {unit.name}, {unit.commune} (nếu có communeLabel), {assessedOn}, {year}, {verdict}, mã của một câu hỏi, mã một tỷ lệ thêm .part, .whole hoặc .percent, hay mã của một phần tự viết (ask)`,
	"no-placeholder-here": () => "ở chỗ này không điền được gì: hãy bỏ dấu { }",
	"rows-are-people": ([list = ""]) =>
		`danh sách ${list} có ngày sinh, giới tính hoặc số định danh nên mỗi dòng là một người: ghi "rows": "people"`,
	"loose-brace": () => "thiếu một dấu { hoặc }; chỗ điền phải viết như {unit.name}",
	"too-often": ([name = "", most = ""]) =>
		`“${name}” được điền quá nhiều lần: tất cả các mẫu cộng lại được nhiều nhất ${most} lần`,
	"unused-text": ([id = ""]) =>
		`phần tự viết “${id}” được hỏi nhưng không mẫu nào in ra; hãy đặt {${id}} vào chỗ cần in, hoặc bỏ đi`,
	"unknown-column": ([header = ""]) =>
		`danh sách không có cột “${header}”; hãy chép đúng tiêu đề cột ở lists`,
	"column-without-room": ([least = ""]) =>
		`các cột không vừa bề ngang trang: mỗi width là phần trăm, từ ${least} trở lên; nếu cột nào cũng ghi width thì tổng phải là 100, nếu không thì phải chừa ít nhất ${least} cho mỗi cột không ghi`,
	"criteria-or-items": () => 'phải có đúng một: "criteria" hoặc "items"',
	"not-a-number-of-lines": ([most = ""]) => `số dòng phải là số nguyên từ 1 đến ${most}`,
	other: () => "không đúng mẫu",
	"reserved-id": ([id = ""]) => `mã “${id}” ứng dụng đã dùng vào việc khác; hãy đặt mã khác`,
};

export const rulesetIssueWords = (code: RulesetIssueCode, about: readonly string[] = []): string =>
	words[code](about);

/** Why reading a file as JSON stopped, by the parser's own name for it. */
export const jsonErrors: Readonly<Record<string, string>> = {
	trailingComma: "thừa dấu phẩy sau mục cuối cùng; hãy xóa dấu phẩy",
	CommaExpected: "thiếu dấu phẩy ở cuối mục này; số lẻ viết 12.5, không viết 12,5",
	PropertyNameExpected:
		'chỗ này phải là tên một mục trong dấu "…"; số lẻ viết 12.5, không viết 12,5; dấu ngoặc kép phải thẳng',
	ValueExpected: "chỗ này thiếu giá trị",
	ColonExpected: "thiếu dấu hai chấm sau tên mục",
	CloseBraceExpected: "tệp kết thúc khi chưa đóng đủ dấu }",
	CloseBracketExpected: "tệp kết thúc, hoặc mục kết thúc, khi chưa đóng đủ dấu ]",
	EndOfFileExpected: "còn chữ thừa sau dấu } cuối cùng",
	InvalidSymbol: 'có chữ nằm ngoài dấu ngoặc kép; hãy đặt tên mục và câu chữ trong dấu " thẳng',
	InvalidCommentToken: "JSON không có chú thích; hãy bỏ dòng bắt đầu bằng // hoặc /*",
	UnexpectedEndOfString:
		'thiếu dấu " ở cuối chữ; trong câu hãy viết “…” thay cho dấu ngoặc kép thẳng',
	InvalidCharacter: "có ký tự lạ trong chữ (xuống dòng hoặc tab); hãy viết trên một dòng",
};
/** Slips that the parser would mislead about. */
export const jsonSlips = {
	innerQuote:
		'trong câu chữ này có dấu ngoặc kép thẳng ("), nên câu bị coi là hết ở đây; trong câu hãy viết “…” thay cho dấu ngoặc kép thẳng',
	otherSpace:
		"ở đây là dấu cách không ngắt, trông như dấu cách thường nhưng JSON không nhận (thường do chép từ Word hoặc trang mạng); hãy xóa và gõ lại dấu cách",
	unseen:
		"ở đây có ký tự ẩn mà JSON không nhận (thường do chép từ Word hoặc trang mạng); hãy xóa cả đoạn giữa hai dấu ở hai bên rồi gõ lại",
	lookalike: (sign: string, right: string) =>
		right === '"'
			? `dấu ${sign} không mở, không đóng được tên mục hay câu chữ; hãy thay bằng dấu " thẳng`
			: `dấu ${sign} không dùng được ở đây; hãy thay bằng dấu ${right}`,
	percent: "sau số không có dấu %; hãy chỉ ghi số, ví dụ 80",
	capital: (word: string, small: string) => `“${word}” phải viết thường: ${small}`,
} as const;

/** A file of another kind under a ruleset's name. */
export const notText = (
	kind: "word" | "excel" | "zip" | "office" | "rtf" | "pdf" | "html",
): string =>
	`đây là ${
		{
			word: "tệp Word (.docx)",
			excel: "tệp Excel (.xlsx)",
			zip: "tệp nén (.zip)",
			office: "tệp Word hoặc Excel đời cũ (.doc, .xls)",
			rtf: "tệp RTF",
			pdf: "tệp PDF",
			html: "một trang mạng (HTML)",
		}[kind]
	}, đổi đuôi thành .json cũng không đọc được; hãy mở tệp đó, chép nội dung JSON sang Notepad rồi lưu với đuôi .json và mã UTF-8`;

export const notJson = (why: string) => `tệp không phải JSON đúng: ${why}`;
export const notJsonOther = "không đọc tiếp được từ đây";
export const jsonBlank = "tệp trống";

/** What is wrong, in words for whoever writes the file. */
export interface FileIssue {
	/** Counted from 1. */
	readonly line: number;
	/** Letters from the line's beginning, counted from 1. */
	readonly column: number;
	/** `criteria.0.id`; keys that are no plain words stand in brackets. */
	readonly path: string;
	/** "tiêu chí 1.3"; blank outside criteria and examples. */
	readonly where: string;
	readonly message: string;
}

/** What only a whole file can be checked for. */
export const rulesetChecks = {
	fileName: (id: string) => `tên tệp phải là ${id}.json, giống mã của bộ tiêu chí`,
	folder: (folder: string) => `mã phải bắt đầu bằng tên thư mục của tỉnh: ${folder}-`,
	noFile: "không có tệp này",
	example: (promised: string, given: string | undefined) =>
		`ví dụ ghi “${promised}” nhưng bộ tiêu chí cho kết quả ${given === undefined ? "không có gì ở đây" : `“${given}”`}`,
	tooLarge: "tệp quá lớn, không thể là bộ tiêu chí (nhiều nhất 600 kB); hãy chọn tệp khác",
	aDraft:
		"đây là tệp bản nháp, không phải bộ tiêu chí; hãy mở ở trang Bản nháp bằng nút “Mở bản nháp từ tệp”",
	unreadable: "không đọc được tệp này; hãy chọn lại, hoặc chép tệp vào máy rồi thử lại",
	notUtf8:
		"từ chỗ này tệp không được lưu với mã UTF-8 nên chữ có dấu sẽ hỏng; hãy mở tệp bằng Notepad, chọn lưu thành tệp khác (Save as) với mã UTF-8",
	notUtf16: "tệp UTF-16 bị cắt hoặc hỏng; hãy mở bản gốc và lưu lại với mã UTF-8",
	ownUtf8:
		"tệp được lưu với mã UTF-16; tệp đi kèm ứng dụng phải là UTF-8: hãy lưu lại với mã UTF-8",
	repeatedKey: (name: string, line: number) =>
		`mục “${name}” đã được ghi ở dòng ${line}; hãy bỏ bớt một`,
	needsAllMet: "chưa có ví dụ nào mà mọi tiêu chí đều đạt (expected ghi đủ mọi tiêu chí là met)",
	needsEarly:
		"chưa có ví dụ nào còn thiếu số liệu mà đã rõ là chưa đạt (verdict unmet, có tiêu chí unknown)",
	needsOpen: "chưa có ví dụ nào chưa kết luận được (verdict unknown)",
	needsOneShort: (id: string) =>
		`chưa có ví dụ nào mà tỷ lệ ${id} thiếu đúng một (shortfalls ghi "${id}": 1)`,
	coverage: (id: string, verdict: "met" | "unmet") =>
		`chưa có ví dụ nào mà tiêu chí ${id} ${verdict === "met" ? "đạt" : "chưa đạt"}`,
	inCriterion: (numberText: string) => `tiêu chí ${numberText}`,
	inExample: (id: string) => `ví dụ ${id}`,
	place: ({ line, column, where, path, message }: FileIssue) =>
		`dòng ${line}, cột ${column}${where ? `, ${where}` : ""}${path ? ` (${path})` : ""}: ${message}`,
	/** `near`: what was most likely meant. */
	near: (near: string) => `; có phải là “${near}”?`,
	/** It reads like `near`, letter by letter. */
	unseenIn: (near: string) => `; trong đó có ký tự ẩn, hãy gõ lại “${near}”`,
} as const;
