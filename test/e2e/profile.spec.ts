/** The browser that the side panel's tests share holds nothing of the test before. */
import { expect, test } from "./fixtures.ts";
import { begin, saved } from "./steps.ts";

// One after the other in one worker: the second gets what the first has left.
test.describe.configure({ mode: "serial" });

test("a side panel is left with a draft", async ({ panel }) => {
	await begin(panel);
	await saved(panel);
	await panel.evaluate(async () => {
		await (await caches.open("left")).put("https://left/", new Response("left"));
	});
});

test("the next side panel finds no draft", async ({ panel }) => {
	await expect(panel.getByText("Chưa có bản tự đánh giá")).toBeVisible();
	expect(await panel.evaluate(() => caches.keys())).toEqual([]);
	expect(panel.context().pages()).toHaveLength(2);
});
