import { describe, expect, it } from "vitest";
import {
	branchOf,
	type Draft,
	type DraftFile,
	inPlaceOf,
	planDrafts,
	readDraftFile,
	setEntry,
	startDraft,
	writeDraftFile,
} from "../../src/drafts/index.ts";

let ids = 0;
const newId = () => `id-${++ids}`;
const ports = { newId, labelFor: () => "từ tệp" };

/** A device: drafts on it, a clock, and what a person does there. */
function device() {
	let drafts: readonly Draft[] = [];
	const put = (draft: Draft) => {
		drafts = [...drafts.filter(({ id }) => id !== draft.id), draft];
	};
	const get = (id = "x") => {
		const draft = drafts.find((each) => each.id === id);
		if (!draft) throw new Error(`no ${id}`);
		return draft;
	};
	return {
		get,
		all: () => drafts,
		begin(id = "x") {
			const unit = { name: "Khu 1", commune: "xã Tân Mẫu", properties: {} };
			const ref = { id: "r", version: 1, own: false };
			put(startDraft(ref, { id, now: time(), unit, assessedOn: "" }));
		},
		edit(value: string, id = "x") {
			const draft = setEntry(get(id), "1.1.part", value);
			put({ ...draft, revision: draft.revision + 1, updatedAt: time() });
		},
		file: (id = "x") => readDraftFile(writeDraftFile(get(id), {}, time())),
		plan: (files: readonly File[], wanted: readonly (boolean | undefined)[] = []) =>
			planDrafts(files, drafts, wanted, ports),
		/** Previews, then takes; gives what was previewed. */
		take(files: readonly File[], wanted: readonly (boolean | undefined)[] = []) {
			const plan = planDrafts(files, drafts, wanted, ports);
			for (const { next } of plan) if (next) put(next.draft);
			return plan.map(({ kind }) => kind);
		},
		undo: (before: Draft) => put(inPlaceOf(get(before.id), before, ports)),
		parts: () => drafts.map(({ entries }) => entries["1.1.part"]),
	};
}
type File = DraftFile;
let minute = 0;
const time = () => new Date(Date.UTC(2026, 10, 20) + ++minute * 60_000).toISOString();

function begun() {
	const [one, two] = [device(), device()];
	one.begin();
	one.edit("1");
	return { one, two };
}

describe("a draft from a file", () => {
	it("that is not here is new; opened again it is the same, however often", () => {
		const { one, two } = begun();
		expect(two.take([one.file()])).toEqual(["new"]);
		for (let times = 0; times < 3; times += 1) expect(two.take([one.file()])).toEqual(["same"]);
		expect(two.all()).toHaveLength(1);
		expect(one.take([two.file()])).toEqual(["same"]);
		expect(one.take([one.file()])).toEqual(["same"]);
	});

	it("keeps the time and the count of its last save", () => {
		const { one, two } = begun();
		two.take([one.file()]);
		const { revision, updatedAt } = one.get();
		expect(two.get()).toMatchObject({ revision, updatedAt });
	});

	it("that was changed since is newer, one that was not is older; to and fro as often as one likes", () => {
		const { one, two } = begun();
		const first = one.file();
		two.take([first]);
		for (let times = 0; times < 5; times += 1) {
			two.edit(`two ${times}`);
			expect(one.take([two.file()])).toEqual(["newer"]);
			expect(one.get().entries).toEqual(two.get().entries);
			expect(two.plan([first])[0]).toMatchObject({ kind: "older", takeable: true });
			one.edit(`one ${times}`);
			expect(one.take([two.file()])).toEqual(["older"]);
			expect(two.take([one.file()])).toEqual(["newer"]);
		}
		expect(one.all()).toHaveLength(1);
		expect(two.all()).toHaveLength(1);
	});

	it("is in conflict where both were changed; it becomes a copy once, and nothing is overwritten", () => {
		const { one, two } = begun();
		two.take([one.file()]);
		one.edit("one");
		two.edit("two");
		// Whoever saved later or more often: neither knows of the other.
		two.edit("two again");
		const file = two.file();
		expect(one.take([file])).toEqual(["conflict"]);
		expect(one.parts()).toEqual(["one", "two again"]);
		expect(one.all()[1]).toMatchObject({ label: "từ tệp", unit: { name: "Khu 1" } });
		expect(one.take([file])).toEqual(["same"]);
		// The copy follows the other device from now on; the first draft stays its own.
		two.edit("two at last");
		expect(one.take([two.file()])).toEqual(["newer"]);
		expect(one.parts().sort()).toEqual(["one", "two at last"]);
		expect(one.all()).toHaveLength(2);
		// A copy that was worked on holds the file already.
		const copy = one.all().find(({ id }) => id !== "x");
		one.edit("copy", copy?.id);
		expect(one.take([two.file()])).toEqual(["older"]);
	});

	it("that replaced another can be taken back, and is then offered again as newer", () => {
		const { one, two } = begun();
		two.take([one.file()]);
		two.edit("two");
		const before = one.get();
		one.take([two.file()]);
		one.undo(before);
		expect(one.parts()).toEqual(["1"]);
		expect(one.get().revision).toBe(before.revision + 2);
		expect(one.take([two.file()])).toEqual(["newer"]);
		expect(one.parts()).toEqual(["two"]);
	});

	it("several at once are held against each other: the later is newer than the earlier", () => {
		const { one, two } = begun();
		const first = one.file();
		one.edit("2");
		const second = one.file();
		expect(two.plan([first, second, second]).map(({ kind }) => kind)).toEqual([
			"new",
			"newer",
			"same",
		]);
		// What is not taken stands in nobody's way.
		expect(two.plan([first, second], [false])[1]?.kind).toBe("new");
		two.take([second, first]);
		expect(two.parts()).toEqual(["2"]);
	});

	it("that is older is left alone unless wanted, and then it is a copy", () => {
		const { one } = begun();
		const first = one.file();
		one.edit("2");
		expect(one.take([first])).toEqual(["older"]);
		expect(one.parts()).toEqual(["2"]);
		one.take([first], [true]);
		expect(one.parts()).toEqual(["2", "1"]);
		expect(one.take([first])).toEqual(["same"]);
	});

	it("that is not as it was written is left alone unless wanted, and never replaces", () => {
		const { one, two } = begun();
		two.take([one.file()]);
		one.edit("2");
		const changed = { ...one.file(), changed: true };
		expect(two.take([changed])).toEqual(["broken"]);
		expect(two.parts()).toEqual(["1"]);
		two.take([changed], [true]);
		expect(two.parts()).toEqual(["1", "2"]);
	});

	describe("of the first versions, whose revision and time are not those of the last save", () => {
		const old = (file: File, more: Partial<Draft>, savedAt = time()): File => ({
			...file,
			dated: false,
			savedAt,
			draft: { ...file.draft, ...more },
		});
		it("is the same, newer or older where that is beyond doubt", () => {
			const { one } = begun();
			const then = one.get().updatedAt;
			const file = one.file();
			expect(one.plan([old(file, { revision: 0 })])[0]?.kind).toBe("same");
			const changed = { entries: { "1.1.part": "9" } };
			const later = { ...changed, revision: 9, updatedAt: time() };
			expect(one.plan([old(file, later)])[0]?.kind).toBe("newer");
			expect(one.plan([old(file, { ...changed, revision: 0 }, then)])[0]?.kind).toBe("older");
		});
		it("else it overwrites nothing and is not passed over", () => {
			const { one } = begun();
			const file = one.file();
			// Opened on another device, where revisions began at 0 again, and changed there.
			const elsewhere = old(file, { revision: 0, entries: { "1.1.part": "9" } });
			expect(one.take([elsewhere])).toEqual(["conflict"]);
			expect(one.parts()).toEqual(["1", "9"]);
		});
	});

	it("that holds what the disk would not take is newer than the last save, and no other save's elder", () => {
		const { one } = begun();
		const typed = setEntry(one.get(), "1.1.part", "typed");
		const file = readDraftFile(writeDraftFile(branchOf(typed, newId(), time()), {}, time()));
		expect(one.plan([file])[0]?.kind).toBe("newer");
		// Another window was first.
		one.edit("other");
		expect(one.plan([file])[0]?.kind).toBe("conflict");
		one.edit("other again");
		expect(one.plan([file])[0]?.kind).toBe("conflict");
	});

	it("two devices that counted on from the same number are told apart by their clocks", () => {
		const { one, two } = begun();
		// As the first versions opened a file: the same id, no word of where it came from.
		two.begin();
		one.edit("one");
		one.edit("one more");
		two.edit("two");
		expect(one.plan([two.file()])[0]?.kind).toBe("conflict");
	});
});
