/** The tree that a screen reader goes by. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Fonts } from "../../../src/documents/pdf/writer/parsed-font.ts";
import { without } from "../../tools.mjs";
import { EVERY_BLOCK, SIGNATURES, TABLE, WHOLE_FILE } from "./blocks.ts";
import {
	documentOf,
	loadFonts,
	type Node,
	nodesOf,
	outputOf,
	readPdf,
	render,
	treesOf,
} from "./read.ts";

let fonts: Fonts;
beforeAll(async () => {
	fonts = await loadFonts();
});
const texts = (node: Node | undefined, role: string) =>
	nodesOf(node, role)
		.map(({ text }) => text.replace(/\s+/g, " ").trim())
		.filter(Boolean);

/** Indented, a line for each node: role and text. */
const outlineOf = ({ role, children, text }: Node, depth = 0): string[] => [
	`${"  ".repeat(depth)}${role}${children.length === 0 ? ` ${text.trim()}` : ""}`,
	...children.flatMap((child) => outlineOf(child, depth + 1)),
];

describe("the tree of a document with every block", () => {
	it("reads in order", async () => {
		const [tree] = await treesOf(render(documentOf(EVERY_BLOCK), fonts).bytes);
		const lines = tree ? outlineOf(tree).map((line) => line.trimEnd()) : [];
		expect(lines.join("\n")).toBe(
			`
Root
  Document
    Part
      P UBND HUYỆN MẪU
      P UBND XÃ TÂN MẪU
      P CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      P Độc lập - Tự do - Hạnh phúc
      P Tân Mẫu, ngày 05 tháng 02 năm 2026
      H1 BÁO CÁO
      P Kết quả thực hiện
      H2 I. Công tác tổ chức
      H3 1. Văn bản
      P Thực hiện hướng dẫn của cấp trên, Ủy ban nhân dân xã báo cáo kết quả thực hiện bộ tiêu chí khu dân cư thông minh như sau, kèm theo các tài liệu minh chứng.
      L
        LI
          LBody - Kế hoạch triển khai;
        LI
          LBody - Quyết định thành lập tổ.
      P ${DOTS} ${DOTS}
      L
        LI
          Lbl
          LBody Hợp đồng
        LI
          Lbl
          LBody Ảnh chụp
      P Đơn vị: Khu 3
      P Cần xác minh hiệu lực.
      Table
        TR
          TH STT
          TH Họ và tên
          TH Số tiền
          TH Ghi chú
        TR
          TD 1
          TD Trần Thị Mẫu
          TD 12.000
          TD Hộ cận nghèo
        TR
          TD 2
          TD H'Bĭa Ƀuôn Čư̆
          TD 1.500.000
          TD
        TR
          TD
          TD Tổng cộng
          TD 1.512.000
          TD
      P Nơi nhận:
      L
        LI
          LBody - Như trên;
        LI
          LBody - Lưu: VT.
      P TM. ỦY BAN NHÂN DÂN CHỦ TỊCH
      P (Ký tên, đóng dấu)
      P Lập bằng ứng dụng.`.trim(),
		);
	});
	it("has a part for each part, and nothing of the margins", async () => {
		const trees = await treesOf(render(WHOLE_FILE, fonts).bytes);
		expect(trees.flatMap((tree) => nodesOf(tree, "Part")).length).toBeGreaterThanOrEqual(2);
		const said = trees.map((tree) => tree?.text ?? "").join(" ");
		expect(said).toContain("BIỂU 01");
		expect(said).not.toContain("DỮ LIỆU MẪU");
	});
	it.skipIf(without("qpdf"))("ticks are said; head cells head their columns", () => {
		const { text } = outputOf("qpdf", render(documentOf(EVERY_BLOCK), fonts).bytes, (file) => [
			"--json",
			file,
		]);
		expect(text.match(/u:☑/g)).toHaveLength(1);
		expect(text.match(/u:☐/g)).toHaveLength(1);
		expect(text.match(/"\/Scope": "\/Column"/g)).toHaveLength(4);
	});
	it("says its language and shows its title", async () => {
		const { bytes } = render(WHOLE_FILE, fonts);
		const { info, marked } = await readPdf(bytes);
		expect(marked).toBe(true);
		expect(info.Language).toBe("vi-VN");
		expect(info.Title).toBe(WHOLE_FILE.title);
		const raw = Buffer.from(bytes).toString("latin1");
		expect(raw).toContain("/DisplayDocTitle true");
		expect(raw).not.toContain("pdfuaid");
	});
});

const DOTS = ".".repeat(143);

describe("the tree of a table over several pages", () => {
	const rows = Array.from({ length: 230 }, (_, i) => [`${i + 1}`, `Tên ${i}`, `${i}`, "x"]);
	it("has every cell once, and its head once", async () => {
		const trees = await treesOf(render(documentOf([{ ...TABLE, rows }, SIGNATURES]), fonts).bytes);
		expect(trees.length).toBeGreaterThan(4);
		expect(trees.flatMap((tree) => texts(tree, "TH"))).toEqual([
			"STT",
			"Họ và tên",
			"Số tiền",
			"Ghi chú",
		]);
		const cells = trees.flatMap((tree) => texts(tree, "TD"));
		expect(cells).toEqual([...rows.flat(), "Tổng cộng", "1.512.000"]);
		expect(trees.flatMap((tree) => texts(tree, "TR"))).toHaveLength(232);
	});
	it("keeps the lines of a cell, and a row taller than a page, in one cell", async () => {
		const tall = Array.from({ length: 90 }, (_, i) => `dòng${i}`);
		const trees = await treesOf(
			render(documentOf([{ ...TABLE, rows: [["1", tall.join("\n"), "2", "3"]] }]), fonts).bytes,
		);
		expect(trees).toHaveLength(2);
		const cells = trees.map(
			(tree) =>
				texts(tree, "TD")
					.join(" ")
					.match(/dòng\d+/g) ?? [],
		);
		expect(cells.flat()).toEqual(tall);
	});
});
