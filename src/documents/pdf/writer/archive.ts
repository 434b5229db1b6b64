/** What the file says of itself, twice as PDF/A-1b (ISO 19005-1) wants it: in its properties and as XMP. */
import { type PdfFile, PRODUCER } from "./jspdf.ts";
import colourProfile from "./srgb.icc.base64?raw";

export interface Properties {
	readonly title: string;
	/** Blank: none is named. */
	readonly author: string;
	readonly made: Date;
	/** The file is PDF/A-1b, and says so. */
	readonly archival: boolean;
}

const CREATOR = "Đạt Chuẩn";
const LANGUAGE = "vi-VN";
const COLOURS = "sRGB IEC61966-2.1";

export function describeFile(file: PdfFile, properties: Properties) {
	const { title, author, made } = properties;
	const stamp = made.toISOString().slice(0, 19);
	file.describe({
		properties: { title, author, creator: CREATOR },
		made,
		fileId: fileId(`${stamp} ${author} ${title}`),
		metadata: metadata(properties, `${stamp}+00:00`),
		language: LANGUAGE,
	});
	let intent = 0;
	file.on("postPutResources", () => {
		const profile = file.reserve();
		file.writeStream(profile, atob(colourProfile), { N: 3 });
		intent = file.reserve();
		const content = `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(${COLOURS})/Info(${COLOURS})/DestOutputProfile ${profile} 0 R>>`;
		file.writeObjects([{ id: intent, content }]);
	});
	file.on("putCatalog", () => file.put(`/OutputIntents[${intent} 0 R]`));
}

/** The same document made at the same moment is the same file. */
function fileId(text: string): string {
	let id = "";
	for (let part = 0; part < 4; part += 1) {
		let hash = 0x811c9dc5 ^ part;
		for (let i = 0; i < text.length; i += 1)
			hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
		id += hash.toString(16).padStart(8, "0");
	}
	return id;
}

const escaped = (text: string) =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function metadata({ title, author, archival }: Properties, made: string): string {
	const described = (namespace: string, uri: string, inside: string) =>
		`<rdf:Description rdf:about="" xmlns:${namespace}="${uri}">${inside}</rdf:Description>`;
	const creator = author
		? `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`
		: "";
	return [
		'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
		'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
		archival
			? described(
					"pdfaid",
					"http://www.aiim.org/pdfa/ns/id/",
					"<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>",
				)
			: "",
		described(
			"dc",
			"http://purl.org/dc/elements/1.1/",
			`<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>${creator}<dc:language><rdf:Bag><rdf:li>${LANGUAGE}</rdf:li></rdf:Bag></dc:language>`,
		),
		described(
			"xmp",
			"http://ns.adobe.com/xap/1.0/",
			`<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool><xmp:CreateDate>${made}</xmp:CreateDate>`,
		),
		described("pdf", "http://ns.adobe.com/pdf/1.3/", `<pdf:Producer>${PRODUCER}</pdf:Producer>`),
		"</rdf:RDF></x:xmpmeta>",
		'<?xpacket end="w"?>',
	].join("\n");
}
