// @vitest-environment happy-dom
/** The day of assessment in three boxes: as it is typed, and as it is changed from elsewhere. */
import { type Signal, signal } from "@preact/signals";
import { render } from "preact";
import { expect, it, onTestFinished } from "vitest";
import { assessmentDayWords, dayFlaws } from "../../src/text/index.ts";
import { AssessmentDay, useTypedDay } from "../../src/ui/components/assessment-day.tsx";
import { TypingArea } from "../../src/ui/components/typing.tsx";
import { AppProvider } from "../../src/ui/context.ts";
import { ruleset, world } from "../state/world.ts";
import { button, control, seen, type, typeDay } from "./page.tsx";

const ignore = () => {};

/** As on a draft: the day is kept elsewhere. */
function Kept({ day, taken }: { readonly day: Signal<string>; readonly taken: string[] }) {
	const boxes = useTypedDay(day, (next) => {
		taken.push(next);
		day.value = next;
	});
	return <AssessmentDay ruleset={ruleset} {...boxes} confirmed={false} onConfirm={ignore} />;
}

async function shown(first = "2025-06-30") {
	const here = world();
	const day = signal(first);
	/** Every day that was taken, in order. */
	const taken: string[] = [];
	const root = document.body.appendChild(document.createElement("div"));
	render(
		<AppProvider value={{ ports: here.ports, drafts: here.list, rulesets: here.rulesets }}>
			<TypingArea>
				<Kept day={day} taken={taken} />
			</TypingArea>
		</AppProvider>,
		root,
	);
	onTestFinished(() => {
		render(null, root);
		root.remove();
	});
	await control("assessedOn.day");
	const leave = async () => {
		(document.activeElement as HTMLElement).blur();
		await here.tick();
	};
	return { ...here, day, taken, leave };
}

const BOXES = ["day", "month", "year"].map((box) => `assessedOn.${box}`);
const boxNamed = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`);
const stands = () => BOXES.map((name) => boxNamed(name)?.value).join("/");
/** What is called wrong, and at which box. */
const error = () => {
	const boxes = BOXES.map(boxNamed).filter((box) => box?.getAttribute("aria-invalid") === "true");
	return boxes.map((box) => {
		const said = document.getElementById(box?.getAttribute("aria-describedby") ?? "");
		return `${box?.name}: ${said?.textContent}`;
	});
};

it("each box has its own label, and the three their name", async () => {
	await shown();
	expect(stands()).toBe("30/06/2025");
	expect(document.querySelector("legend")?.textContent).toBe("Ngày đánh giá");
	const labels = BOXES.map((name) => boxNamed(name)?.labels?.[0]?.textContent);
	expect(labels).toEqual(["Ngày", "Tháng", "Năm"]);
	for (const name of BOXES) {
		expect(boxNamed(name)?.type).toBe("text");
		expect(boxNamed(name)?.inputMode).toBe("numeric");
	}
});

it("what is typed stays as it was typed; the day changes only to days that exist", async () => {
	const { day, taken } = await shown();
	await typeDay("2026-7-1");
	await seen(() => stands() === "1/7/2026");
	expect(day.value).toBe("2026-07-01");
	// While the year is on its way the day is none, and the one before all this holds.
	expect(taken).toEqual(["2025-06-01", "2025-07-01", "2025-06-30", "2026-07-01"]);
});

it("on its way a day is not called wrong, nor between its boxes; once they are left it is, and says what holds", async () => {
	const { day, taken, leave, tick } = await shown();
	await type("assessedOn.day", "31");
	await tick();
	const month = await control("assessedOn.month");
	month.focus();
	await tick();
	expect(error()).toEqual([]);
	await leave();
	const words = dayFlaws["no-such-day"]({ day: "31", month: "06", year: "2025" });
	await seen(() => error().length > 0);
	expect(error()).toEqual([`assessedOn.day: ${words} ${assessmentDayWords.still("30/6/2025")}`]);
	expect(stands()).toBe("31/06/2025");
	// "3" was a day on the way there.
	expect(taken).toEqual(["2025-06-03", "2025-06-30"]);
	await type("assessedOn.day", "29");
	await leave();
	await seen(() => error().length === 0 && day.value === "2025-06-29");
	// What held before is that day by now.
	await type("assessedOn.day", "99");
	await leave();
	await seen(() => error()[0]?.endsWith(assessmentDayWords.still("29/6/2025")));
	expect(day.value).toBe("2025-06-29");
});

it("one box emptied is asked for; all three emptied are no day", async () => {
	const { day, taken, leave } = await shown();
	const empty = async (name: string) => {
		const box = await control(name);
		box.focus();
		box.value = "";
		box.dispatchEvent(new Event("input", { bubbles: true }));
	};
	await empty("assessedOn.month");
	await leave();
	await seen(() => error()[0]?.startsWith("assessedOn.month: Chưa đủ ngày, tháng, năm."));
	expect(day.value).toBe("2025-06-30");
	await empty("assessedOn.day");
	await empty("assessedOn.year");
	await leave();
	await seen(() => day.value === "");
	expect(taken).toEqual([""]);
	expect(error()).toEqual([]);
});

it("a year of two digits is read aloud; “20” alone may be any", async () => {
	const { day, leave } = await shown();
	await type("assessedOn.year", "20");
	await leave();
	await seen(() => error()[0]?.startsWith("assessedOn.year: Chưa rõ năm “20”"));
	await type("assessedOn.year", "24");
	await leave();
	await seen(() => document.body.textContent?.includes(assessmentDayWords.yearShort("24", "2024")));
	expect(day.value).toBe("2024-06-30");
	expect(stands()).toBe("30/06/24");
});

it("a day that is hardly meant is asked about, and led back to its first box", async () => {
	const { day, leave } = await shown();
	await type("assessedOn.year", "0026");
	await leave();
	const keep = await button("Giữ ngày 30/6/0026");
	expect(day.value).toBe("0026-06-30");
	keep.click();
	expect(document.activeElement).toBe(boxNamed("assessedOn.day"));
});

it("a whole day pasted into any box, or typed there, is spread over the three", async () => {
	const { day } = await shown();
	for (const [name, text, spread] of [
		["assessedOn.month", "15/08/2024", "15/08/2024"],
		["assessedOn.year", "2026-02-03", "03/02/2026"],
		["assessedOn.day", "4.5.26", "4/5/26"],
	] as const) {
		const box = await control(name);
		const data = new DataTransfer();
		data.setData("text/plain", text);
		const pasting = new ClipboardEvent("paste", {
			...{ bubbles: true, cancelable: true, clipboardData: data },
		});
		expect(box.dispatchEvent(pasting)).toBe(false);
		await seen(() => stands() === spread);
	}
	expect(day.value).toBe("2026-05-04");
	await type("assessedOn.day", "15/8/2025");
	await seen(() => stands() === "15/8/2025");
	expect(day.value).toBe("2025-08-15");
});

it("a day that is changed elsewhere takes the place of what is typed, right or wrong", async () => {
	const { day, taken, leave } = await shown();
	await type("assessedOn.day", "31");
	await leave();
	await seen(() => error().length > 0);
	day.value = "2024-12-25";
	await seen(() => stands() === "25/12/2024");
	expect(error()).toEqual([]);
	await type("assessedOn.day", "2");
	day.value = "2024-12-26";
	await seen(() => stands() === "26/12/2024");
	day.value = "";
	await seen(() => stands() === "//");
	expect(taken).toEqual(["2025-06-03", "2025-06-30", "2024-12-02"]);
});
