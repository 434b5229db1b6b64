/** A draft whose documents are made by a worker that the test speaks for. */
import type { DocumentModel, MadeDocument } from "../../src/documents/index.ts";
import {
	type DocumentTools,
	documentsOfDraft,
	type Following,
	type Format,
	type Way,
} from "../../src/state/index.ts";
import { openIn, world } from "./world.ts";

/** A report with one text of the person's own, and a list of names with its total. */

const FORMS = [
	{
		id: "bao-cao",
		title: "Mẫu số 9",
		name: "Báo cáo thử",
		content: [
			{ kind: "title", text: "BÁO CÁO THỬ" },
			{ kind: "ask", id: "chi-dao", label: "Chỉ đạo", lines: 3 },
		],
	},
	{
		id: "danh-sach",
		title: "Biểu 09",
		name: "Danh sách thử",
		content: [
			{
				kind: "names",
				field: "1.1",
				columns: [
					{ header: "STT", holds: "serial" },
					{ header: "Họ và tên", holds: "name" },
					{ header: "Ghi chú", holds: "note" },
				],
				total: "Tổng cộng",
				blankRows: 5,
			},
		],
	},
];
export const BYTES = new Uint8Array([1, 2, 3]);
export const NAMES = ["Nguyễn Thị Thử", "Trần Văn Mẫu", "Lê Thị Ví Dụ"];

/** What the worker is told, and what a test says for it. */
interface Work {
	readonly format: Format;
	readonly model: DocumentModel;
	readonly following: Following;
	done(made: Partial<MadeDocument>): Promise<void>;
	fail(): Promise<void>;
}

export async function begun() {
	const here = world();
	here.shelved.json = { ...here.shelved.json, forms: [...here.shelved.json.forms, ...FORMS] };
	await here.addDraft();
	const open = await openIn(here);

	const works: Work[] = [];
	const saved: string[] = [];
	const shared: string[] = [];
	const shown = new Set<string>();
	let viewer = true;
	let printed = 0;
	let outcome: Awaited<ReturnType<DocumentTools["share"]>> | "broken" | "waiting" = "shared";
	const work =
		(format: Format) =>
		(model: DocumentModel, following: Following = {}) =>
			new Promise<MadeDocument>((resolve, reject) => {
				works.push({
					format,
					model,
					following,
					done: (made) => {
						resolve({ bytes: BYTES, missing: [], ...made });
						return here.settle() as Promise<void>;
					},
					fail: () => {
						reject(new Error("out of memory"));
						return here.settle() as Promise<void>;
					},
				});
			});
	const tools: DocumentTools = {
		pdf: work("pdf"),
		docx: work("docx"),
		share: async (name) => {
			if (outcome === "broken") throw new Error("refused");
			if (outcome === "shared" || outcome === "waiting") shared.push(name);
			return outcome === "waiting" ? new Promise(() => {}) : outcome;
		},
		printElsewhere: async () => false,
		printsWhole: () => true,
		show: (type, bytes) => {
			if (!viewer) return undefined;
			const address = `blob:${type} ${bytes.join()}`;
			shown.add(address);
			return { address, forget: () => shown.delete(address) };
		},
		print: () => {
			printed += 1;
		},
	};
	Object.assign(here.ports, {
		documentTools: async () => tools,
		canShare: (type: string) => type === "application/pdf",
		download: (name: string, type: string) => saved.push(`${name} ${type}`),
	});
	const documents = documentsOfDraft(here.ports, open);
	const wanted = (title: string, blank = false) => {
		const choice = documents.choices.find((each) => each.title === title);
		if (!choice) throw new Error(title);
		return { choice, blank };
	};
	return {
		...here,
		open,
		documents,
		wanted,
		works,
		saved,
		shared,
		shown,
		hasNoViewer: () => {
			viewer = false;
		},
		printed: () => printed,
		stage: () => documents.making.stage.value,
		shares: (next: typeof outcome) => {
			outcome = next;
		},
		/** Presses the button and lets it go as far as it goes by itself. */
		async press(
			title: string,
			format: Format = "pdf",
			{ blank = false, way = "save" as Way } = {},
		) {
			void documents.make(wanted(title, blank), format, way);
			await here.settle();
			return works.at(-1) as Work;
		},
		async goOn() {
			void documents.making.goOn();
			await here.settle();
			return works.at(-1) as Work;
		},
		/** Puts another in the place of the first. */
		rename: (name: string) =>
			open.lists.correct({ kind: "names", id: "1.1" }, ([_, ...others]) => [[name, ""], ...others]),
		keepNames: () =>
			open.lists.keep(
				{ kind: "names", id: "1.1" },
				"ho-dan.csv",
				NAMES.map((name) => [name, ""]),
			),
	};
}
