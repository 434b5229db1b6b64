/** Reasons, trying out, sample data, rulesets of one's own, moving to a newer version: in the browser. */
import { readFile, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, SITE, test } from "./fixtures.ts";
import {
	begin,
	bundled,
	control,
	criterion,
	fillRatio,
	goToKeep,
	type Json,
	jsonFile,
	mine,
	pdfText,
	RULESET,
	result,
	saved,
	setDay,
	toPart,
	unfold,
} from "./steps.ts";

test.use({ viewport: { width: 360, height: 740 } });

async function add(page: Page, json: unknown) {
	await page.goto(`${SITE}#/bo-tieu-chi`);
	await control(page, "ruleset-file").setInputFiles(jsonFile(json));
}
async function start(page: Page, name: string, day = "2026-06-30") {
	await page.getByRole("link", { name: /^Bắt đầu/ }).click();
	await control(page, "unit.name").fill(name);
	await setDay(page, day);
	await page.getByRole("button", { name: /^Tạo/ }).click();
	await expect(result(page)).toBeVisible();
}
async function pdfOf(page: Page): Promise<string> {
	await toPart(page, "Giấy tờ");
	const download = page.waitForEvent("download");
	await page.getByRole("button", { name: "Lưu bản tổng hợp (PDF)" }).click();
	return pdfText(await (await download).path());
}

test("a ruleset as it was built is read as it is; one that was altered on its way is checked", async ({
	page,
}) => {
	let scripts = new Set<string>();
	page.on("request", (request) => {
		if (request.resourceType() === "script") scripts.add(request.url());
	});
	const id = "phu-tho-khu-dan-cu-thong-minh-2023";
	await page.goto(`${SITE}#/bo-tieu-chi/${id}`);
	await expect(page.getByRole("link", { name: /^Bắt đầu/ })).toBeVisible();
	const plain = scripts;
	scripts = new Set();
	await page.route(`**/${id}-*.json`, async (route) => {
		const response = await route.fetch();
		const json = await response.json();
		json.criteria[0].fields[0].atLeast = "tám mươi";
		await route.fulfill({ response, json });
	});
	await page.reload();
	await expect(page.getByText("criteria.0.fields.0.atLeast")).toBeVisible();
	// The checker is a script of its own, and came only now.
	expect([...scripts].filter((script) => !plain.has(script))).not.toEqual([]);
});

test("why a criterion stands as it does, and what decides next", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await toPart(page, "Còn thiếu");
	const items = page.getByRole("main").getByRole("listitem");
	// A single yes or no decides before a ratio with both figures open, and is answered at once.
	await expect(items.first()).toContainText("1.6 Tổ công nghệ số");
	await expect(page.locator("[data-question]")).toHaveCount(3);
	await items
		.first()
		.getByRole("button", { name: /^Không: / })
		.click();
	// One "no" decides the criterion: the two others would change nothing.
	await expect(page.locator("[data-question]")).toHaveCount(0);
	await expect(criterion(page, "1.6")).toHaveAttribute("data-verdict", "unmet");
	await fillRatio(page, "1.1", "412", "600");
	const first = criterion(page, "1.1");
	await expect(first).toContainText("412/600 hộ = 68,7%; cần từ\u00a080% · còn thiếu 68 hộ");
	await expect(first).toContainText("Mục I.2");
	// Decided: what is open is asked for all the same; what is missing is named, and leads there.
	await toPart(page, "Còn thiếu");
	await expect(page.getByRole("button", { name: /^1\.2 / }).first()).toBeVisible();
	await page.getByRole("button", { name: "Còn thiếu 68 hộ" }).click();
	await expect(first.getByRole("heading", { level: 2 })).toBeFocused();

	const six = await unfold(page, "1.6");
	await page.locator('[name="1.6.ke-hoach"][value="no"]').check();
	await expect(six.locator(".why").first()).toContainText(/Cần đủ 3 điều kiện sau/);
	await expect(six.locator(".why .why li").nth(1)).toContainText(/không · cần có.*Chưa đạt/);
});

test("other figures are tried out and never saved", async ({ page }) => {
	await page.goto(SITE);
	await begin(page);
	await fillRatio(page, "1.1", "79", "100");
	await saved(page);
	await page.getByRole("button", { name: "Thử số khác" }).click();
	await expect(page.getByText("Đã lưu", { exact: true })).toHaveCount(0);
	await toPart(page, "Giấy tờ");
	await expect(page.getByRole("button", { name: "Lưu bản tổng hợp (PDF)" })).toBeDisabled();
	await unfold(page, "1.1");
	await control(page, "1.1.part").fill("80");
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "met");
	await expect(criterion(page, "1.1")).toContainText("số đã lưu: chưa đạt");
	await page.getByRole("button", { name: "Bỏ số thử" }).click();
	await expect(control(page, "1.1.part")).toHaveValue("79");
	await saved(page);
	await page.getByRole("button", { name: "Hoàn tác" }).click();
	await expect(control(page, "1.1.part")).toHaveValue("80");

	await control(page, "1.1.part").fill("90");
	// Leaving asks first; the person says yes.
	const asked = page.waitForEvent("dialog").then((dialog) => dialog.accept());
	await page.reload();
	await asked;
	// It is there again, and still only tried out.
	await expect(page.getByText("Các số thử lúc trước vẫn còn ở đây")).toBeVisible();
	await unfold(page, "1.1");
	await expect(control(page, "1.1.part")).toHaveValue("90");
	await page.getByRole("button", { name: "Bỏ số thử" }).click();
	await expect(control(page, "1.1.part")).toHaveValue("79");
	await page.getByRole("button", { name: "Thử số khác" }).click();
	await control(page, "1.1.part").fill("81");
	await page.getByRole("button", { name: "Lưu các số này vào bản nháp" }).click();
	await saved(page);
	await page.reload();
	await unfold(page, "1.1");
	await expect(control(page, "1.1.part")).toHaveValue("81");
});

test("sample data is marked on the page, in the list and on paper", async ({ page }) => {
	await page.goto(`${SITE}#/bo-tieu-chi/${RULESET}`);
	await control(page, "sample").selectOption("thieu-mot");
	await page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).click();
	await expect(result(page)).toHaveAttribute("data-verdict", "unmet");
	await expect(page.getByRole("main").getByText("DỮ LIỆU MẪU")).toBeVisible();
	const text = await pdfOf(page);
	expect(text).toContain("DỮLIỆUMẪU.Sốliệumẫu");
	// In the margin of every page, and in the notice.
	expect(text.match(/DỮLIỆUMẪU/g)?.length).toBeGreaterThanOrEqual(3);
	await page.goto(`${SITE}#/`);
	await expect(page.getByRole("listitem").getByText("DỮ LIỆU MẪU")).toBeVisible();
});

test("an own ruleset: added, used offline, marked everywhere, removed", async ({
	browser,
	server,
}) => {
	const context = await browser.newContext({ serviceWorkers: "allow" });
	const page = await context.newPage();
	await goToKeep(page, server.url);
	await server.stop();
	await page.reload();
	await page.goto(`${server.url}#/bo-tieu-chi`);
	await control(page, "ruleset-file").setInputFiles(jsonFile(await mine()));
	await expect(page.getByText("Đã thêm “Thôn <b>mẫu</b>” (phiên bản 1).")).toBeVisible();
	// Markup in a title is text.
	const item = page.getByRole("listitem").filter({ hasText: "Thôn <b>mẫu</b>" });
	await expect(item.getByText("Bộ tiêu chí tự thêm")).toBeVisible();
	await item.getByRole("link").click();
	await expect(page.getByText(/do người dùng tự thêm từ tệp/)).toBeVisible();
	await start(page, "Thôn 1");
	await expect(page.getByRole("main").getByText("Bộ tiêu chí tự thêm")).toBeVisible();
	await fillRatio(page, "1.1", "79", "100");
	await expect(criterion(page, "1.1")).toContainText("còn thiếu 1 hộ");
	const text = await pdfOf(page);
	expect(text).toContain("dongườidùngtựthêmtừtệp");
	expect(text).toContain("bộtiêuchítựthêm");

	await page.goto(`${server.url}#/`);
	await expect(page.getByRole("listitem").getByText("Bộ tiêu chí tự thêm")).toBeVisible();
	await page.goto(`${server.url}#/bo-tieu-chi`);
	await page.getByRole("button", { name: /^Xóa “Thôn/ }).click();
	await expect(page.getByText(/Một bản nháp đang dùng.*Thôn 1/)).toBeVisible();
	await page.getByRole("button", { name: "Giữ lại" }).click();
	await expect(item).toBeVisible();
	await page.getByRole("button", { name: /^Xóa “Thôn/ }).click();
	await page.getByRole("button", { name: "Vẫn xóa" }).click();
	await expect(item).toHaveCount(0);
	await page.getByRole("button", { name: "Hoàn tác" }).click();
	await expect(item).toBeVisible();
	await page.getByRole("button", { name: /^Xóa “Thôn/ }).click();
	await page.getByRole("button", { name: "Vẫn xóa" }).click();
	await page.goto(`${server.url}#/`);
	await page.getByRole("link", { name: "Thôn 1" }).click();
	await expect(page.getByText("không còn trên máy")).toBeVisible();
	await context.close();
});

test("a ninth ruleset of invented criteria loads, judges and exports", async ({ page }) => {
	const path = "test/fixtures/rulesets/tinh-mau/tinh-mau-xa-so-2030.json";
	const ninth = JSON.parse(await readFile(path, "utf8")) as {
		id: string;
		about: { title: string };
		examples: { id: string; expected: { verdict: string; criteria: Record<string, string> } }[];
	};
	await add(page, ninth);
	await expect(page.getByText(/^Đã thêm/)).toBeVisible();
	for (const { id, expected } of ninth.examples) {
		await page.goto(`${SITE}#/bo-tieu-chi/${ninth.id}`);
		await control(page, "sample").selectOption(id);
		await page.getByRole("button", { name: "Thử với dữ liệu mẫu" }).click();
		await expect(result(page)).toHaveAttribute("data-verdict", expected.verdict);
		for (const [criterionId, verdict] of Object.entries(expected.criteria))
			await expect(criterion(page, criterionId)).toHaveAttribute("data-verdict", verdict);
	}
	const text = await pdfOf(page);
	for (const words of [
		ninth.about.title.replaceAll(" ", ""),
		"Cáchtínhkếtquảchung:cầnđủ",
		"DỮLIỆUMẪU",
		"bộtiêuchítựthêm",
	])
		expect(text).toContain(words);
});

test("a ruleset's file that is not sound is refused with line and place", async ({
	page,
}, info) => {
	const json = await mine();
	const written = JSON.stringify(json, null, "\t");
	const line = (part: string) => written.slice(0, written.indexOf(part)).split("\n").length;
	const cases: [string, string | RegExp][] = [
		[
			written.replace('"atLeast": 80', '"atLeast": 180'),
			new RegExp(
				`dòng ${line('"atLeast": 80')}, cột \\d+, tiêu chí 1\\.1 \\(criteria\\.0\\.fields\\.0\\.atLeast\\): ngưỡng không thể đạt`,
			),
		],
		[written.slice(0, 2000), "không phải JSON"],
		[JSON.stringify(await bundled()), "của một bộ tiêu chí có sẵn trong ứng dụng"],
		[`{"a": "${"x".repeat(50_000_000)}"}`, "tệp quá lớn"],
	];
	for (const [content, message] of cases) {
		// By its path: sent over the browser's protocol, 50 MB take half a minute.
		const path = info.outputPath("bo-tieu-chi.json");
		await writeFile(path, content);
		await page.goto(`${SITE}#/bo-tieu-chi`);
		await control(page, "ruleset-file").setInputFiles(path);
		await expect(page.getByText("Ứng dụng chưa lưu gì.")).toBeVisible();
		await expect(page.getByRole("main")).toContainText(message);
		await page.goto(`${SITE}#/`);
		await page.goto(`${SITE}#/bo-tieu-chi`);
		await expect(page.getByText("Bộ tiêu chí tự thêm")).toHaveCount(0);
	}
});

test("a draft keeps its version; moving it shows what becomes of it first", async ({ page }) => {
	await add(page, await mine());
	await page.getByRole("link", { name: "Thôn <b>mẫu</b>" }).click();
	await start(page, "Thôn 1");
	await fillRatio(page, "1.1", "79", "100");
	await unfold(page, "1.6");
	await page.locator('[name="1.6.ke-hoach"][value="yes"]').check();
	await saved(page);
	const draft = page.url();

	const about = { ...((await mine()).about as Json), title: "Thôn mẫu 2" };
	const fields = { "1.1": ["1.2"], "1.6.ke-hoach": [] };
	const criteria = { "1.1": ["1.2"] };
	const replaces = [{ id: "tinh-mau-thon-2026", version: 1, criteria, fields }];
	await add(page, await mine({ version: 2, about, replaces }));
	await expect(page.getByText(/từ phiên bản 1 lên phiên bản 2/)).toBeVisible();

	await page.goto(draft);
	await expect(page.getByText(/Bộ tiêu chí này đã có phiên bản 2/)).toBeVisible();
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "unmet");
	await page.getByRole("button", { name: "Xem trước khi chuyển" }).click();
	const panel = page.getByRole("region", { name: "Chuyển sang “Thôn mẫu 2”, phiên bản 2" });
	await expect(panel).toContainText("Câu hỏi mới phải trả lời: 2");
	await expect(panel).toContainText("Không chuyển sang được: 1");
	await expect(panel).toContainText(/1\.6: .*kế hoạch/i);
	const go = panel.getByRole("button", { name: "Chuyển bản nháp này" });
	await expect(go).toBeDisabled();
	await panel.getByRole("button", { name: "Không chuyển" }).click();
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "unmet");

	await page.getByRole("button", { name: "Xem trước khi chuyển" }).click();
	await control(page, "move.agree").check();
	await go.click();
	await expect(page.getByText(/Bộ tiêu chí này đã có phiên bản 2/)).toHaveCount(0);
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "unknown");
	await expect(criterion(page, "1.2")).toHaveAttribute("data-verdict", "unmet");
	await expect(page.getByText("Thôn mẫu 2")).toBeVisible();
	// The old one is kept beside it, untouched.
	await page.goto(`${SITE}#/`);
	await page.getByRole("link", { name: "Thôn 1 (theo phiên bản 1)" }).click();
	await expect(criterion(page, "1.1")).toHaveAttribute("data-verdict", "unmet");
});

test("before a move each criterion that changes is shown, and two answers for one place are asked about", async ({
	page,
}) => {
	await add(page, await mine());
	await page.getByRole("link", { name: "Thôn <b>mẫu</b>" }).click();
	await start(page, "Thôn 1");
	await fillRatio(page, "1.1", "79", "100");
	await fillRatio(page, "1.2", "86", "100");
	await fillRatio(page, "1.3", "82", "100");
	await saved(page);
	const draft = page.url();

	const next = await mine({ version: 2 });
	const criteria = (next.criteria as Json[]).map((each) =>
		each.id === "1.3"
			? { ...each, fields: (each.fields as Json[]).map((field) => ({ ...field, atLeast: 85 })) }
			: each,
	);
	// Its worked examples follow: 5 of 100 people more, 10 of their 200.
	const examples = (next.examples as Json[]).map((example) => {
		const answers = example.answers as { values: Record<string, { part: number } | undefined> };
		const given = answers.values["1.3"];
		const values = { ...answers.values, "1.3": { ...given, part: (given?.part ?? 0) + 10 } };
		return given ? { ...example, answers: { ...answers, values } } : example;
	});
	const replaces = [{ id: "tinh-mau-thon-2026", version: 1, fields: { "1.1": ["1.2"] } }];
	await add(page, { ...next, replaces, criteria, examples });
	await expect(page.getByText(/từ phiên bản 1 lên phiên bản 2/)).toBeVisible();
	await page.goto(draft);
	await page.getByRole("button", { name: "Xem trước khi chuyển" }).click();
	const raisedOne = page.locator('[data-change="1.3"]');
	await expect(raisedOne).toContainText("từ “Đạt” thành “Chưa đạt”");
	await expect(raisedOne).toContainText(/mức đạt trước là từ\s80%, nay là từ\s85%/);
	const asked = page.getByRole("group", { name: /hai câu trả lời khác nhau/ });
	await expect(asked.getByRole("radio")).toHaveCount(2);
	await expect(asked).toContainText("79/100");
	await expect(asked).toContainText("86/100");
	const go = page.getByRole("button", { name: "Chuyển bản nháp này" });
	await expect(go).toBeDisabled();
	await asked.getByRole("radio", { name: /79\/100/ }).check();
	// The other one is given up, and that is agreed to.
	await expect(go).toBeDisabled();
	await control(page, "move.agree").check();
	// Another choice gives up something else.
	await asked.getByRole("radio", { name: /86\/100/ }).check();
	await expect(go).toBeDisabled();
	await asked.getByRole("radio", { name: /79\/100/ }).check();
	await control(page, "move.agree").check();
	await go.click();
	await expect(go).toHaveCount(0);
	await unfold(page, "1.2");
	await expect(control(page, "1.2.part")).toHaveValue("79");
	await expect(criterion(page, "1.3")).toHaveAttribute("data-verdict", "unmet");
});

test("a ruleset's page is short, and each criterion unfolds to the document's own words, their place in it, and every note", async ({
	page,
}) => {
	const id = "hai-duong-xa-ntm-nang-cao-tieu-chi-8-2022";
	const json = JSON.parse(await readFile(`rulesets/hai-duong/${id}.json`, "utf8"));
	await page.goto(`${SITE}#/bo-tieu-chi/${id}`);
	await expect(page.getByText("Đã đối chiếu với văn bản")).toBeVisible();
	await expect(page.locator("details[open]")).toHaveCount(0);
	await expect(page.getByText("Mức đạt: ")).toHaveCount(json.criteria.length);
	for (const { number, requirement, explanation, evidence, source, notes = [] } of json.criteria) {
		const item = page.locator("li", { has: page.getByRole("heading", { level: 3, name: number }) });
		const title = item.getByRole("heading", { level: 3 });
		await expect(item.locator(".quote"), number).toBeHidden();
		await title.click();
		const documents = evidence.map((each: { title: string }) => each.title).join("; ");
		const notesOf = notes.map(({ text }: { text: string }) => text);
		for (const text of [requirement, explanation, documents, ...notesOf])
			await expect(item.getByText(text).first(), number).toBeVisible();
		await expect(
			item.getByText(new RegExp(`Nguồn: ${source.section}, ${source.item}`, "i")),
			number,
		).toBeVisible();
		await title.click();
		await expect(item.locator(".quote"), number).toBeHidden();
	}
	const notes = page.locator("details", { hasText: json.notes[0].text });
	await expect(notes.locator("summary")).toHaveText(/^Cần lưu ý \(\d+ điều\)$/);
	await notes.locator("summary").click();
	await expect(notes.getByText(json.notes[0].text)).toBeVisible();
	await page.getByRole("heading", { level: 2, name: "Văn bản, giai đoạn, phiên bản" }).click();
	await expect(page.locator(".facts")).toContainText(json.about.document.number);
});

test("what a ruleset's page folds away is there to be found and printed once the page is idle, and moves nothing as it comes", async ({
	page,
}) => {
	await page.setViewportSize({ width: 1366, height: 2000 });
	await page.addInitScript(() => {
		const seen = window as unknown as { shift: number };
		seen.shift = 0;
		new PerformanceObserver((list) => {
			for (const each of list.getEntries())
				seen.shift += (each as unknown as { value: number }).value;
		}).observe({ type: "layout-shift", buffered: true });
	});
	await page.goto(`${SITE}#/bo-tieu-chi/${RULESET}`);
	const { criteria } = (await bundled()) as { criteria: { requirement: string }[] };
	const main = page.getByRole("main");
	for (const { requirement } of criteria) await expect(main).toContainText(requirement);
	await expect(page.locator("details[open]")).toHaveCount(0);
	expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);

	const last = page.locator(".quote").last();
	await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
	await expect(last).toBeVisible();
	await page.evaluate(() => dispatchEvent(new Event("afterprint")));
	await expect(last).toBeHidden();
});

test("where what is folded away cannot be had, the page stands, says so where it is unfolded, and tries again", async ({
	page,
}) => {
	await page.goto(SITE);
	const { code } = await page
		.locator("template")
		.first()
		.evaluate((template) => JSON.parse(template.dataset.files ?? "{}"));
	const known: string[] = code.ruleset.map((href: string) => new URL(href, SITE).pathname);
	const later = (url: URL) =>
		/assets\/(?!first-|begin-)[^/]*\.js$/.test(url.pathname) && !known.includes(url.pathname);
	await page.route(later, (route) => route.abort());
	await page.goto(`${SITE}#/bo-tieu-chi/${RULESET}`);
	await expect(page.getByText("Đã đối chiếu với văn bản")).toBeVisible();
	const first = page.locator("details", { has: page.getByRole("heading", { level: 3 }) }).first();
	await first.locator("summary").click();
	const again = first.getByRole("button", { name: "Thử lại" });
	// Before it says so the page may be loaded anew, folded, once.
	await expect(async () => {
		if (!(await first.getAttribute("open").then((open) => open !== null)))
			await first.locator("summary").click();
		await expect(again).toBeVisible({ timeout: 500 });
	}).toPass();
	await page.unroute(later);
	await again.click();
	await expect(first.locator(".quote")).toBeAttached();
	await expect(page.locator(".quote")).toHaveCount(7);
});

test("a ruleset is fetched while the code of its page is on its way, and once for each page that shows it", async ({
	page,
}) => {
	const file = /assets\/phu-tho-khu-dan-cu-thong-minh-2023-\w+\.json$/;
	let asked = 0;
	page.on("request", (request) => {
		if (file.test(request.url())) asked += 1;
	});
	await page.goto(`${SITE}#/bo-tieu-chi`);
	const title = page.getByRole("link", { name: "Khu dân cư thông minh" });
	await expect(title).toBeVisible();
	// All code that comes now waits for the file.
	const begun = page.waitForRequest(file);
	await page.route(/assets\/(?!first-|begin-)[^/]*\.js$/, async (route) => {
		await begun;
		await route.continue();
	});
	await title.click();
	await expect(page.getByRole("link", { name: /^Bắt đầu/ })).toBeVisible();
	await page.getByRole("link", { name: /^Bắt đầu/ }).click();
	await expect(page.locator('[name="unit.name"]')).toBeVisible();
	expect(asked).toBe(2);
});
