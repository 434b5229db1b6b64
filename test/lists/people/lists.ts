/** Short ways to a list and to how it is counted, for tests. */
import {
	type CountChoice,
	countList,
	type Feed,
	type List,
	type ListContext,
	readList,
	suggest,
} from "../../../src/lists/index.ts";

export const read = (text: string) => readList(new Blob([text]));

/** `about`: the words of the one ratio "f". */
export const context = (about: string, more: Partial<ListContext> = {}): ListContext => ({
	field: "f",
	fields: [{ id: "f", about }],
	known: [],
	unitName: "",
	assessedOn: "2025-12-31",
	...more,
});

export const choiceFor = (list: List, about = "", more: Partial<ListContext> = {}): CountChoice =>
	suggest(list, context(about, more)).choice;

export const withFeed = (choice: CountChoice, feed: Partial<Feed>): CountChoice => ({
	...choice,
	feeds: choice.feeds.map((each) => ({ ...each, ...feed })),
});

/** The count of the one ratio. */
export const feedOf = (list: List, choice: CountChoice) => countList(list, choice).feeds[0];
