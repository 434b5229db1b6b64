/** Where a download did not arrive: sharing, copying, another browser. */
import { describe, expect, it } from "vitest";
import { createWaysOut, type DocumentTools, fetchPart } from "../../src/state/index.ts";
import {
	documentScreenWords,
	handingWords,
	makingWords,
	pdf,
	savingWords,
} from "../../src/text/index.ts";
import { world } from "./world.ts";

const FILE = { name: "dat-chuan-khu-3.json", type: "application/json", text: '{ "tên": "Khu 3" }' };

function ways(share: DocumentTools["share"] = async () => "shared", copies = true) {
	const { ports } = world();
	const copied: string[] = [];
	Object.assign(ports, {
		userAgent: "Mozilla/5.0 (Linux; Android 13; wv) Mobile Safari/537.36 Zalo android/24060678",
		canShare: (type: string) => type === "text/plain",
		documentTools: async () => ({ share }),
		copyText: async (text: string) => {
			if (!copies) throw new Error("no clipboard");
			copied.push(text);
		},
	});
	return { ...createWaysOut(ports), copied };
}

describe("a draft's file", () => {
	it("is shared as a text, which browsers let through, whole", async () => {
		const seen: unknown[] = [];
		const out = ways(async (name, type, bytes) => {
			seen.push(name, type, new TextDecoder().decode(bytes));
			return "shared";
		});
		expect([out.inApp, out.canShare()]).toEqual(["zalo", true]);
		await out.shareText(FILE);
		expect(seen).toEqual(["dat-chuan-khu-3.txt", "text/plain", FILE.text]);
		expect(out.tried.value).toBe("shared");
	});
	it("has its ways found without fetching a part, which could load the page anew", () => {
		const { ports, renewals } = world();
		ports.documentTools = () => fetchPart(ports, () => Promise.reject(new Error("404")));
		const out = createWaysOut(ports);
		expect([out.inApp, out.canShare(), out.canShare("application/pdf")]).toEqual([
			undefined,
			false,
			false,
		]);
		expect(renewals.count).toBe(0);
	});
	it("is shared under its own name, but for its end, and where there is no text not at all", async () => {
		const seen: string[] = [];
		const out = ways(async (name) => {
			seen.push(name);
			return "shared";
		});
		expect(out.tried.value).toBe("none");
		await out.shareText({ name: "ho-dan.pdf", type: "application/pdf" });
		expect([seen, out.tried.value]).toEqual([[], "none"]);
		await out.shareText({ ...FILE, name: "khu.3-a.json" });
		expect(seen).toEqual(["khu.3-a.txt"]);
	});
	it("is copied", async () => {
		const out = ways();
		await out.copy(FILE.text);
		expect([out.copied, out.tried.value]).toEqual([[FILE.text], "copied"]);
	});
	it.each([
		["the person calls sharing off", async () => "cancelled", "none"],
		["the browser wants another press", async () => "blocked", "not-shared"],
		["the system refuses", () => Promise.reject(new Error("no")), "not-shared"],
	] as [string, DocumentTools["share"], string][])("%s", async (_, share, tried) => {
		const out = ways(share);
		await out.shareText(FILE);
		expect(out.tried.value).toBe(tried);
	});
	it("where there is no clipboard that is said", async () => {
		const out = ways(undefined, false);
		await out.copy(FILE.text);
		expect(out.tried.value).toBe("not-copied");
		expect(handingWords.tried["not-copied"]).toContain("Hãy");
	});
});

it("nothing is promised of a file that was only given to the browser", () => {
	const said = [
		handingWords.sent("a.pdf"),
		JSON.stringify([documentScreenWords, makingWords, pdf, savingWords]),
	];
	// What an app took over by its own word may be called done; a download never.
	for (const text of said) expect(text).not.toMatch(/Đã (xuất|tải|lưu) (xong )?(tệp|PDF)/);
});
