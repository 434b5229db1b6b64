/** What is wrong with a ruleset's file, for whoever can mend it. By issue code. */
export const rulesetIssues: Readonly<Record<string, string>> = {
	invalid_type: "thiếu, hoặc không đúng kiểu (chữ, số, danh sách…)",
	invalid_value: "không phải giá trị được phép",
	invalid_format: "để trống hoặc viết không đúng mẫu",
	invalid_union: "không thuộc loại nào mà ứng dụng biết",
	invalid_key: "tên mục không hợp lệ",
	unrecognized_keys: "có mục mà ứng dụng không biết",
	too_big: "quá dài hoặc quá lớn",
	too_small: "quá ngắn hoặc quá nhỏ",
	"not-json": "tệp bị cắt hoặc không phải JSON",
	"not-a-version": "phải là số nguyên từ 1",
	"wrong-count": "không khớp với số tiêu chí trong tệp",
	"period-reversed": "giai đoạn kết thúc trước khi bắt đầu",
	"no-such-day": "không có ngày này",
	empty: "phải có ít nhất một phần",
	"duplicate-id": "mã bị trùng",
	"unknown-reference": "nhắc đến một mã không có",
	"unused-field": "được hỏi nhưng không dùng để xét",
	"gate-not-confirm": "câu hỏi điều kiện phải là câu có/không của chính tiêu chí",
	"gate-in-condition": "câu hỏi điều kiện không được nằm trong điều kiện đạt",
	"figure-in-condition": "con số không có ngưỡng riêng nên không được nằm trong điều kiện đạt",
	"unused-criterion": "tiêu chí được xét nhưng không có trong điều kiện chung (requires)",
	"not-asked-before":
		"ngưỡng chỉ được theo một con số (figure hoặc count) đứng trước nó; hai ngưỡng không thể theo nhau",
	"replaces-itself": "chỉ có thể thay cho một bản có số nhỏ hơn",
	"one-threshold": "phải có đúng một ngưỡng: atLeast hoặc moreThan",
	"threshold-unreachable": "ngưỡng không thể có hoặc không thể đạt",
	"missing-case": "thiếu ngưỡng cho một giá trị của đơn vị",
	"too-large": "số lớn quá mức có thể xét",
	"wrong-kind": "không đúng kiểu (chữ, số, ngày…)",
	"too-deep": "các điều kiện lồng nhau quá nhiều lớp",
	"reserved-id": "mã này đã dành riêng",
};

/** For a code that has no words of its own. */
export const rulesetIssueOther = "không đúng mẫu";

/** What only a whole file can be checked for. */
export const rulesetChecks = {
	fileName: (id: string) => `tên tệp phải là ${id}.json, giống mã của bộ tiêu chí`,
	folder: (folder: string) => `mã phải bắt đầu bằng tên thư mục của tỉnh: ${folder}-`,
	example: (promised: string, given: string) =>
		`ví dụ ghi “${promised}” nhưng bộ tiêu chí cho kết quả “${given}”`,
	tooLarge: "tệp quá lớn, không thể là bộ tiêu chí; hãy chọn tệp khác",
	unreadable: "không đọc được tệp này; hãy chọn lại, hoặc chép tệp vào máy rồi thử lại",
	repeatedKey: (name: string) => `mục “${name}” được ghi hai lần ở cùng một chỗ; hãy bỏ bớt một`,
	needsAllMet: "chưa có ví dụ nào mà mọi tiêu chí đều đạt",
	needsEarly:
		"chưa có ví dụ nào còn thiếu số liệu mà đã rõ là chưa đạt (verdict unmet, có tiêu chí unknown)",
	needsOpen: "chưa có ví dụ nào chưa kết luận được (verdict unknown)",
	needsOneShort: (id: string) =>
		`chưa có ví dụ nào mà tỷ lệ ${id} thiếu đúng một (shortfalls ghi "${id}": 1)`,
	coverage: (id: string, verdict: "met" | "unmet") =>
		`chưa có ví dụ nào mà tiêu chí ${id} ${verdict === "met" ? "đạt" : "chưa đạt"}`,
} as const;
