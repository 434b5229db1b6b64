/** Page and styles of Decree 30/2020/NĐ-CP, appendix I, as named styles that a person can change in Word. */
import { AlignmentType, BorderStyle, type IPropertiesOptions, LineRuleType } from "docx";

const FONT = "Times New Roman";
/** Twentieths of a point: top and bottom 20 mm, left 30, right 15. */
export const PAGE = {
	size: { width: 11906, height: 16838 },
	margin: { top: 1134, bottom: 1134, left: 1701, right: 850, header: 567, footer: 567, gutter: 0 },
} as const;
export const WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
/** 1.27 cm. */
const INDENT = 720;
/** Points. */
export const SIZE = {
	body: 13,
	table: 12,
	head: 12,
	motto: 13,
	title: 14,
	small: 10,
	recipientsTitle: 12,
	recipients: 11,
} as const;

/** Ids of the styles beside Word's own. */
export const STYLE = {
	body: "Body",
	notice: "Notice",
	small: "SmallPrint",
	subtitle: "Subtitle",
	fact: "Fact",
	dots: "DottedLine",
	check: "CheckLine",
	head: "LetterHead",
	rule: "LetterHeadRule",
	table: "TableText",
	gap: "Gap",
	signatureTitle: "SignatureTitle",
	signatureHint: "SignatureHint",
	signatureName: "SignatureName",
	recipientsTitle: "RecipientsTitle",
	recipients: "Recipients",
} as const;

const { CENTER, JUSTIFIED, LEFT } = AlignmentType;
/** Without a rule, LibreOffice takes the line for an exact height and cuts the letters. */
const single = { line: 240, lineRule: LineRuleType.AUTO } as const;
const half = (points: number) => points * 2;
const black = { color: "000000" } as const;

const bold = (size: number) => ({ bold: true, italics: false, size: half(size), ...black });
const body = {
	alignment: JUSTIFIED,
	indent: { firstLine: INDENT },
	spacing: { before: 120, ...single },
};
const heading = {
	basedOn: "Normal",
	next: STYLE.body,
	quickFormat: true,
	run: bold(SIZE.body),
	paragraph: {
		alignment: LEFT,
		indent: { firstLine: INDENT },
		spacing: { before: 120, ...single },
		outlineLevel: 0,
		keepNext: true,
		keepLines: true,
	},
};
const centred = (before = 0) => ({ alignment: CENTER, spacing: { before, ...single } });

export const STYLES: NonNullable<IPropertiesOptions["styles"]> = {
	default: {
		document: {
			run: {
				font: FONT,
				size: half(SIZE.body),
				language: { value: "vi-VN", eastAsia: "vi-VN" },
			},
			paragraph: { spacing: { before: 0, after: 0, ...single } },
		},
		title: {
			basedOn: "Normal",
			next: STYLE.subtitle,
			quickFormat: true,
			run: bold(SIZE.title),
			paragraph: { ...centred(240), outlineLevel: 0, keepNext: true, keepLines: true },
		},
		heading1: heading,
		heading2: {
			...heading,
			run: { ...heading.run, italics: true },
			paragraph: { ...heading.paragraph, outlineLevel: 1 },
		},
	},
	paragraphStyles: [
		{
			id: STYLE.subtitle,
			name: "Subtitle",
			run: bold(SIZE.body),
			paragraph: { ...centred(), keepNext: true, keepLines: true },
		},
		{ id: STYLE.body, name: "Body Text", paragraph: body },
		{ id: STYLE.notice, name: "Notice", run: { bold: true, italics: true }, paragraph: body },
		{
			id: STYLE.small,
			name: "Small Print",
			run: { italics: true, size: half(SIZE.small) },
			paragraph: { alignment: LEFT, spacing: { before: 120, ...single } },
		},
		{
			id: STYLE.fact,
			name: "Fact",
			paragraph: { alignment: JUSTIFIED, spacing: { before: 60, ...single } },
		},
		{
			id: STYLE.dots,
			name: "Dotted Line",
			paragraph: {
				spacing: { before: 180, ...single },
			},
		},
		{
			id: STYLE.check,
			name: "Check Line",
			paragraph: {
				alignment: JUSTIFIED,
				indent: { left: INDENT + 400, hanging: 400 },
				spacing: { before: 60, ...single },
			},
		},
		{ id: STYLE.head, name: "Letterhead", paragraph: centred() },
		{
			id: STYLE.rule,
			name: "Letterhead Rule",
			paragraph: {
				border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
				spacing: { before: 40, line: 60, lineRule: LineRuleType.EXACT },
			},
		},
		{ id: STYLE.table, name: "Table Text", run: { size: half(SIZE.table) } },
		{
			id: STYLE.gap,
			name: "Gap",
			paragraph: { spacing: { line: 120, lineRule: LineRuleType.EXACT } },
		},
		{
			id: STYLE.signatureTitle,
			name: "Signature Title",
			run: bold(SIZE.body),
			paragraph: centred(),
		},
		{
			id: STYLE.signatureHint,
			name: "Signature Hint",
			run: { italics: true, size: half(SIZE.head) },
			paragraph: centred(),
		},
		{
			id: STYLE.signatureName,
			name: "Signature Name",
			run: bold(SIZE.body),
			paragraph: centred(),
		},
		{
			id: STYLE.recipientsTitle,
			name: "Recipients Title",
			run: { ...bold(SIZE.recipientsTitle), italics: true },
		},
		{ id: STYLE.recipients, name: "Recipients", run: { size: half(SIZE.recipients) } },
	],
};
