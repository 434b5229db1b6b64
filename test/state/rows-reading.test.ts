import { beforeEach, expect, it } from "vitest";
import type { RowsReading } from "../../src/state/index.ts";
import { createRowsReading } from "../../src/state/rows-reading.ts";
import { listWorker } from "./list-worker.ts";
import { world } from "./world.ts";

const LIST = {
	...{ id: "to", title: "Tổ công nghệ số" },
	columns: [
		{ header: "STT", holds: "serial" as const },
		{ header: "Họ và tên", holds: "name" as const },
		{ header: "Chức danh", holds: "text" as const },
	],
};
const TEXT = "STT;Họ và tên;Chức vụ trong tổ\n1;Lê Mẫu;Tổ trưởng\n2;Trần Thử;Thành viên\n";

let closed: string[] = [];
/** The answers that a test holds back; undefined where each comes at once. */
let held: (() => void)[] | undefined;
let table: RowsReading;
beforeEach(() => {
	closed = [];
	held = undefined;
	const hold = async (question: string) => {
		if (held && question === "table") await new Promise<void>((resolve) => held?.push(resolve));
	};
	const openList = async (file: File) => listWorker(file, (name) => closed.push(name), hold);
	table = createRowsReading({ ...world().ports, openList }, LIST);
});
const ready = () => {
	const stage = table.stage.value;
	if (stage.kind !== "ready") throw new Error(stage.kind);
	return stage;
};

it("reads rows for a form, and takes a column from elsewhere when told", async () => {
	await table.choose(new File([TEXT], "to.csv"));
	expect(ready().table).toMatchObject({
		columns: [0, 1, -1],
		rows: [
			["1", "Lê Mẫu", ""],
			["2", "Trần Thử", ""],
		],
	});
	await table.setColumn(2, 2);
	expect(ready().table.rows.map((cells) => cells[2])).toEqual(["Tổ trưởng", "Thành viên"]);
	await table.reread({ headerLine: 2 });
	expect(ready().table.rows.map((cells) => cells.join())).toEqual(["1,,"]);
});

it("says what is wrong with a file, and gives its memory back", async () => {
	await table.choose(new File([""], "trong.csv"));
	expect(table.stage.value).toMatchObject({ kind: "failed", file: "trong.csv" });
	expect(closed).toEqual(["trong.csv"]);
	await table.choose(new File([TEXT], "to.csv"));
	expect(ready().table.rows).toHaveLength(2);
	table.close();
	expect(closed).toEqual(["trong.csv", "to.csv"]);
});

it("refuses more rows than a form holds, by name", async () => {
	const many = `STT;Họ và tên\n${"1;Lê Mẫu\n".repeat(10_001)}`;
	await table.choose(new File([many], "dai.csv"));
	expect(table.stage.value).toMatchObject({ kind: "failed" });
	expect((table.stage.value as { message: string }).message).toContain("10.001 dòng");
	expect(closed).toEqual(["dai.csv"]);
});

it("takes as many as a form holds", async () => {
	const many = `STT;Họ và tên\n${"1;Lê Mẫu\n".repeat(10_000)}`;
	await table.choose(new File([many], "dai.csv"));
	expect(ready().table.rows).toHaveLength(10_000);
});

it("waits for a yes where letters had to be guessed", async () => {
	const vntime = "STT;Hä vµ tªn;Chøc vô\n1;NguyÔn V¨n MÉu;Tæ tr­ëng\n2;TrÇn ThÞ Thö;Thµnh viªn\n";
	await table.choose(new File([vntime.repeat(1)], "vntime.csv"));
	expect(table.mustAgree.value).toBe(true);
	await table.reread({ legacy: "tcvn3" });
	expect(table.mustAgree.value).toBe(false);
	expect(ready().table.rows[0]?.[1]).toBe("Nguyễn Văn Mẫu");
});

it.each(["in turn", "the other way round"])(
	"of two choices in haste both are kept, whoever is answered first: %s",
	async (order) => {
		await table.choose(new File([TEXT], "to.csv"));
		const answers: (() => void)[] = [];
		held = answers;
		const choices = [table.setColumn(1, 2), table.setColumn(2, 1)];
		await Promise.resolve();
		// Chosen at once, but the rows are still those of before.
		expect(ready()).toMatchObject({ waiting: "answer", table: { columns: [0, 2, 1] } });
		if (order !== "in turn") answers.reverse();
		answers[0]?.();
		await Promise.resolve();
		answers[1]?.();
		await Promise.all(choices);
		expect(ready().waiting).toBe(false);
		expect(ready().table).toMatchObject({
			columns: [0, 2, 1],
			rows: [
				["1", "Tổ trưởng", "Lê Mẫu"],
				["2", "Thành viên", "Trần Thử"],
			],
		});
	},
);

it("waits until the newest choice is answered", async () => {
	await table.choose(new File([TEXT], "to.csv"));
	const answers: (() => void)[] = [];
	held = answers;
	const first = table.setColumn(1, 2);
	const second = table.setColumn(2, 1);
	await Promise.resolve();
	answers[0]?.();
	await first;
	expect(ready().waiting).toBe("answer");
	answers[1]?.();
	await second;
	expect(ready().waiting).toBe(false);
});
