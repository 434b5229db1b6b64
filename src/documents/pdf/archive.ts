/** What the file says of itself, twice as PDF/A-1b (ISO 19005-1) wants it: in its properties and as XMP. */
import { jsPDF } from "jspdf";
import { binaryString, type Container } from "./container.ts";
import { colourProfile } from "./profile.ts";

export interface Properties {
	readonly title: string;
	/** Blank: none is named. */
	readonly author: string;
	readonly made: Date;
	/** The file is PDF/A-1b, and says so. */
	readonly archival: boolean;
}

const CREATOR = "Đạt Chuẩn";
/** As jsPDF writes it by itself. */
const PRODUCER = `jsPDF ${jsPDF.version}`;
const LANGUAGE = "vi-VN";
const COLOURS = "sRGB IEC61966-2.1";

export function describeFile(container: Container, properties: Properties) {
	const { doc, internal, writeObjects } = container;
	const { title, author, made } = properties;
	doc.setProperties({ title: padded(title), author: padded(author), creator: CREATOR });
	const stamp = made.toISOString().slice(0, 19);
	doc.setCreationDate(`D:${stamp.replace(/\D/g, "")}+00'00'`);
	doc.setFileId(fileId(`${stamp} ${author} ${title}`));
	doc.addMetadata(metadata(properties, `${stamp}+00:00`), true);
	let intent = 0;
	container.on("postPutResources", () => {
		const profile = internal.newObjectDeferred();
		internal.newObjectDeferredBegin(profile, true);
		internal.putStream({
			data: binaryString(colourProfile()),
			additionalKeyValues: [{ key: "N", value: 3 }],
		});
		internal.write("endobj");
		intent = internal.newObjectDeferred();
		const content = `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(${COLOURS})/Info(${COLOURS})/DestOutputProfile ${profile} 0 R>>`;
		writeObjects([{ id: intent, content }]);
	});
	container.on("putCatalog", () => {
		internal.write(`/OutputIntents[${intent} 0 R]`);
		// jsPDF's own setLanguage knows no "vi-VN".
		internal.write(`/Lang(${LANGUAGE})`);
		mendReturns(internal.write("/ViewerPreferences<</DisplayDocTitle true>>"));
	});
}

/** One byte of "č" and other letters is that of a carriage return, which readers take for a line feed. */
const returnsIn = (text: string) =>
	[...text].filter((letter) => (letter.codePointAt(0) ?? 0) % 256 === 0x0d).length;
/** Room to write each of them as "\r". */
const padded = (text: string) => text + " ".repeat(returnsIn(text));

/** In what jsPDF has written of the title and the author; their lengths stay, since offsets are taken. */
function mendReturns(file: string[]) {
	for (let i = file.length - 1; i >= 0 && !file[i]?.startsWith("/Producer"); i -= 1) {
		const entry = file[i] ?? "";
		const returns = entry.split("\r").length - 1;
		if (returns === 0 || !/^\/(Title|Author) \(/.test(entry)) continue;
		const text = entry.slice(0, -1 - 2 * returns).replaceAll("\r", "\\r");
		file[i] = `${text})${" ".repeat(returns)}`;
	}
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

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string) => text.replace(/[&<>]/g, (letter) => escapes[letter] ?? "");

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
