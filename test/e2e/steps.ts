/** What a village head does, step by step; the same in every shell. */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { startDraft } from "../../src/drafts/index.ts";
import { parseRuleset, type Ruleset } from "../../src/rules/index.ts";
import { keptFrom, resultOf } from "../../src/state/stored-draft.ts";
import { keyOfRef } from "../../src/terms/index.ts";

export const RULESET = "phu-tho-khu-dan-cu-thong-minh-2023";

export const criterion = (page: Page, id: string) => page.locator(`[data-criterion="${id}"]`);
export const control = (page: Page, name: string) => page.locator(`[name="${name}"]`);
export const result = (page: Page) => page.locator("[data-result]");

const DAY_PARTS = ["year", "month", "day"] as const;
/** The day of assessment, YYYY-MM-DD or blank, into its three boxes. */
export async function setDay(page: Page, day: string) {
	await editUnit(page);
	const parts = day.split("-");
	for (const [at, part] of DAY_PARTS.entries())
		await control(page, `assessedOn.${part}`).fill(parts[at] ?? "");
}
export async function hasDay(page: Page, day: string) {
	await editUnit(page);
	const parts = day.split("-");
	for (const [at, part] of DAY_PARTS.entries())
		await expect(control(page, `assessedOn.${part}`)).toHaveValue(parts[at] ?? "");
}

const UNIT = { name: "Khu 3", commune: "xã Tân Mẫu", assessedOn: "2025-06-30" };

/** From the list of drafts by way of a ruleset and the start form, as a person does. */
export async function beginByHand(page: Page, unit: Partial<typeof UNIT> = {}) {
	const { name, commune, assessedOn } = { ...UNIT, ...unit };
	await page.getByRole("link", { name: /^(Chọn bộ tiêu chí|Tự đánh giá đơn vị khác)/ }).click();
	await page.getByRole("link", { name: "Khu dân cư thông minh" }).click();
	await expect(
		page.getByText(
			"Giai đoạn 2021-2025 đã kết thúc: cần hỏi lại xem bộ tiêu chí còn áp dụng không",
		),
	).toBeVisible();
	await expect(page.getByRole("heading", { level: 3 })).toHaveCount(7);
	await page.getByRole("link", { name: /^Bắt đầu/ }).click();
	await control(page, "unit.name").fill(name);
	await control(page, "unit.commune").fill(commune);
	await setDay(page, assessedOn);
	await page.getByRole("button", { name: /^Tạo/ }).click();
	await hasBegun(page);
}

const RULESET_FILE = `rulesets/phu-tho/${RULESET}.json`;

let read: Promise<{ json: unknown; ruleset: Ruleset }> | undefined;
/** The ruleset that drafts are begun with; the file is read and checked once. */
function usual() {
	read ??= readFile(RULESET_FILE, "utf8").then((text) => {
		const json: unknown = JSON.parse(text);
		return { json, ruleset: parseRuleset(json) };
	});
	return read;
}

/**
 * A draft as `beginByHand` leaves it in the database, its result and its ruleset with it, laid in there
 * and opened from the screen that is shown.
 */
export async function begin(page: Page, unit: Partial<typeof UNIT> = {}) {
	const { name, commune, assessedOn } = { ...UNIT, ...unit };
	const now = new Date().toISOString();
	const { json, ruleset } = await usual();
	const ref = { id: RULESET, version: ruleset.version, own: false };
	const draft = startDraft(ref, {
		...{ id: randomUUID(), now, assessedOn },
		unit: { name, commune, properties: {} },
	});
	const laidIn = {
		draft: { draft, result: resultOf(ruleset, draft) },
		ruleset: keptFrom(ruleset, json, { own: false, listed: false, addedAt: now }),
		key: keyOfRef(ref),
	};
	// As one text: taken apart for the browser's protocol, a ruleset takes long.
	await page.evaluate(async (text) => {
		const { draft, ruleset, key }: typeof laidIn = JSON.parse(text);
		// The app makes its database; one opened before that would be an empty one.
		const isMade = async () =>
			(await indexedDB.databases()).some(({ name }) => name === "dat-chuan");
		while (!(await isMade())) await new Promise((resolve) => setTimeout(resolve, 10));
		const opening = indexedDB.open("dat-chuan");
		const db = await new Promise<IDBDatabase>((resolve, reject) => {
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});
		const writing = db.transaction(["drafts", "rulesets"], "readwrite");
		writing.objectStore("drafts").put(draft);
		writing.objectStore("rulesets").put(ruleset, key);
		await new Promise((resolve, reject) => {
			writing.oncomplete = resolve;
			writing.onabort = () => reject(writing.error);
		});
		db.close();
		location.hash = `#/nhap/${draft.draft.id}`;
	}, JSON.stringify(laidIn));
	await hasBegun(page);
}

async function hasBegun(page: Page) {
	await expect(result(page)).toHaveAttribute("data-verdict", "unknown");
	await expect(page.locator("[data-criterion]")).toHaveCount(7);
}

/** Shows a criterion of the draft that is open, and all that is folded in it. */
export async function unfold(page: Page, id: string): Promise<Locator> {
	const item = criterion(page, id);
	await expect(item).toBeAttached();
	if (!(await item.isVisible())) {
		await page.evaluate((to) => {
			location.hash = location.hash.replace(/^(#\/nhap\/[^/]+).*/, `$1/nhap-so/${to}`);
		}, id);
		await expect(item).toBeVisible();
	}
	await item.evaluate((shown) => {
		for (const fold of shown.querySelectorAll<HTMLDetailsElement>(".fold")) fold.open = true;
	});
	return item;
}

/** Shows the controls of a draft that are of no criterion; the form that begins one has them in sight. */
export async function editUnit(page: Page) {
	const edit = page.getByRole("button", { name: /^Sửa ngày/, expanded: false });
	await expect(edit.or(control(page, "unit.name"))).toBeVisible();
	if (await edit.isVisible()) await edit.click();
}

/** Goes to one of the three parts of a draft. */
export async function toPart(page: Page, name: "Nhập số" | "Còn thiếu" | "Giấy tờ") {
	await page.getByRole("navigation", { name: "Các phần" }).getByRole("link", { name }).click();
}

export async function fillRatio(page: Page, id: string, part: string, whole: string) {
	await unfold(page, id);
	await control(page, `${id}.part`).fill(part);
	await control(page, `${id}.whole`).fill(whole);
}

/** Lays so many more of a draft that is there into the database: of units "Khu 11" and on, in two communes. */
export const multiply = (page: Page, count: number) =>
	page.evaluate(async (more) => {
		const opening = indexedDB.open("dat-chuan");
		const db = await new Promise<IDBDatabase>((resolve) => {
			opening.onsuccess = () => resolve(opening.result);
		});
		const drafts = db.transaction("drafts", "readwrite").objectStore("drafts");
		const [one] = await new Promise<{ draft: object }[]>((resolve) => {
			const all = drafts.getAll();
			all.onsuccess = () => resolve(all.result);
		});
		for (let at = 0; at < more; at += 1) {
			const commune = at % 2 === 0 ? "xã Tân Mẫu" : "xã Đông Mẫu";
			const unit = { name: `Khu ${at + 11}`, commune, properties: {} };
			const updatedAt = new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString();
			drafts.put({ ...one, draft: { ...one?.draft, id: `more-${at}`, updatedAt, unit } });
		}
		await new Promise((resolve) => {
			drafts.transaction.oncomplete = resolve;
		});
		db.close();
	}, count);

/** Removes a draft by its row's menu in the list of drafts. */
export async function removeDraft(page: Page, name: string) {
	const button = (label: string) => page.getByRole("button", { name: label, exact: true });
	await button(`Việc khác với ${name}`).click();
	await button(`Xóa ${name}`).click();
}

export const saved = (page: Page) =>
	expect(page.getByText("Đã lưu", { exact: true })).toBeVisible();

/** A list of households as a commune keeps it: 100 names, 81 of them marked. */
export const HOUSEHOLDS = [
	"\ufeffUBND XÃ TÂN MẪU;;;",
	"DANH SÁCH HỘ DÂN KHU 3;;;",
	"STT;Họ và tên (chủ hộ);Cáp quang;Ghi chú",
	...Array.from({ length: 100 }, (_, i) => `${i + 1};Nguyễn Văn Mẫu ${i};${i < 81 ? "x" : ""};`),
	"Tổng cộng: 100 hộ;;;",
	";;;Xác nhận của khu dân cư",
].join("\r\n");

export const csv = (name: string, content: string | Buffer) => ({
	name,
	mimeType: "text/csv",
	buffer: Buffer.from(content),
});

export interface Json {
	[key: string]: unknown;
}
export async function bundled(): Promise<Json> {
	return JSON.parse(await readFile(`rulesets/phu-tho/${RULESET}.json`, "utf8")) as Json;
}
/** A sound ruleset of one's own, made from a bundled one. */
export async function mine(more: Json = {}): Promise<Json> {
	const json = await bundled();
	const about = { ...(json.about as Json), title: "Thôn <b>mẫu</b>" };
	return { ...json, version: 1, id: "tinh-mau-thon-2026", about, ...more };
}
export const jsonFile = (json: unknown, name = "bo-tieu-chi.json") => ({
	name,
	mimeType: "application/json",
	buffer: Buffer.from(typeof json === "string" ? json : JSON.stringify(json, null, "\t")),
});
/** To the app at an address, until the browser keeps all of it: from then on it needs no server. */
export async function goToKeep(page: Page, address: string) {
	await page.goto(address);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect
		.poll(() => page.evaluate(async () => (await caches.keys()).length))
		.toBeGreaterThan(0);
}

/** The whole job, from the choice of a ruleset to the PDF. The page shows the list of drafts. */
export async function wholePath(page: Page) {
	await beginByHand(page);
	await fillRatio(page, "1.1", "79", "100");
	const first = criterion(page, "1.1");
	await expect(first).toHaveAttribute("data-verdict", "unmet");
	await expect(first).toContainText("79/100 hộ = 79%");
	await expect(first).toContainText("còn thiếu 1 hộ");

	// A list proposes; what was typed stands beside it until the person takes it over.
	await control(page, "1.1.list").setInputFiles(csv("ho-dan.csv", HOUSEHOLDS));
	await expect(
		first.getByRole("heading", { name: "Đã đọc 100 dòng trong ho-dan.csv" }),
	).toBeVisible();
	await expect(first.getByText("81/100 hộ")).toBeVisible();
	await expect(first.getByText("Số đang nhập: 79 / 100.")).toBeVisible();
	await expect(control(page, "1.1.part")).toHaveValue("79");
	await first.getByRole("button", { name: /^Dùng/ }).click();
	await expect(control(page, "1.1.part")).toHaveValue("81");
	await expect(first).toHaveAttribute("data-verdict", "met");
	await expect(first).toContainText("Theo danh sách ho-dan.csv, 100 dòng");

	await fillRatio(page, "1.2", "170", "200");
	await fillRatio(page, "1.3", "160", "200");
	await fillRatio(page, "1.4", "140", "200");
	await fillRatio(page, "1.5", "100", "100");
	for (const id of ["1.6.quyet-dinh", "1.6.ke-hoach", "1.6.hoat-dong"]) {
		await unfold(page, "1.6");
		await page.locator(`[name="${id}"][value="yes"]`).check();
	}
	await unfold(page, "1.7");
	await expect(result(page)).toHaveAttribute("data-verdict", "unknown");
	await page.locator('[name="1.7"][value="giao-duc"]').check();
	await expect(result(page)).toHaveAttribute("data-verdict", "met");
	await expect(result(page)).toContainText("7 đạt");

	await unfold(page, "1.1");
	await control(page, "evidence.1.1.bieu-01").check();
	await expect(result(page)).toContainText("Minh chứng 1/8");
	await control(page, "note.1.1").fill("Đã rà soát từng hộ.");
	await saved(page);

	await toPart(page, "Giấy tờ");
	const download = page.waitForEvent("download");
	await page.getByRole("button", { name: "Lưu bản tổng hợp (PDF)" }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe("tu-danh-gia-khu-3-xa-tan-mau-2025-06-30-phien-ban-3.pdf");
	const text = await pdfText(await file.path());
	for (const expected of [
		"TỔNGHỢPKẾTQUẢTỰĐÁNHGIÁ",
		"Đạt,mọitiêuchíđượcxétđềuđạt",
		"81/100hộ=81%",
		"Đãràsoáttừnghộ.",
		"UBNDXÃTÂNMẪU",
	])
		expect(text).toContain(expected);
}

/** All the text of a PDF, without white space. */
export async function pdfText(path: string): Promise<string> {
	// Takes long to load, in every process that tests run in; few of them read a PDF.
	const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
	const data = new Uint8Array(await readFile(path));
	const pdf = await getDocument({ data, verbosity: 0 }).promise;
	const pages = await Promise.all(
		Array.from({ length: pdf.numPages }, async (_, i) => {
			const { items } = await (await pdf.getPage(i + 1)).getTextContent();
			return items.map((item) => ("str" in item ? item.str : "")).join("");
		}),
	);
	return pages.join("").replace(/\s+/g, "");
}
