import { describe, expect, it } from "vitest";
import { criterionOf, criterionWords } from "../../src/rules/index.ts";
import { tiny } from "./tiny.ts";

describe("what a criterion can be found by", () => {
	const words = (id: string) => {
		const criterion = criterionOf(tiny, id);
		if (!criterion) throw new Error(id);
		return criterionWords({
			criteria: [
				{
					...criterion,
					number: "1.2",
					title: "Tên TIÊU chí",
					requirement: "Yêu cầu",
					explanation: "Lời giải",
				},
			],
		});
	};

	it("its id, number and title as they are; its words in order, in small letters", () =>
		expect(words("tq")).toEqual([
			{
				id: "tq",
				number: "1.2",
				title: "Tên TIÊU chí",
				words: "tên tiêu chí yêu cầu lời giải tq mot tq hai tq ba",
			},
		]));
	it("both figures of a ratio", () =>
		expect(words("a")[0]?.words).toBe("tên tiêu chí yêu cầu lời giải a phần tổng"));
	it("the options of a choice", () =>
		expect(words("e")[0]?.words).toBe("tên tiêu chí yêu cầu lời giải e co e x y z"));
	it("of a count what is counted, and no more", () =>
		expect(words("d")[0]?.words).toBe("tên tiêu chí yêu cầu lời giải giờ điểm"));
});
