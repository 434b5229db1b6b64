import type { DocumentModel } from "../model.ts";
import { writable } from "./docx-text.ts";

/** docProps/core.xml: title, author, language and the day, as given. */
export function propertiesOf({ title, author }: DocumentModel, now: Date): string {
	const at = now.toISOString().replace(/\.\d+/, "");
	const space = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
		`<cp:coreProperties xmlns:cp="${space}"`,
		' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
		' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
		`<dc:title>${escaped(title)}</dc:title>`,
		`<dc:creator>${escaped(author)}</dc:creator>`,
		`<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>`,
		"<cp:revision>1</cp:revision>",
		`<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
		`<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
		"<dc:language>vi-VN</dc:language>",
		"</cp:coreProperties>",
	].join("");
}

const escaped = (text: string) =>
	writable(text)
		.replace(/\s+/g, " ")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;");
