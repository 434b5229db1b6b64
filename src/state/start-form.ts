import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import {
	confirmDay,
	type Draft,
	dayDoubt,
	readTypedDay,
	startDraft,
	type TypedDay,
	typedDay,
} from "../drafts/index.ts";
import { keyOfRef } from "../terms/index.ts";
import type { DraftList } from "./contracts/index.ts";
import type { Ports } from "./ports.ts";
import type { ReadyRuleset } from "./ruleset.ts";
import { storedAs } from "./stored-draft.ts";

/** The form that begins a draft of one ruleset. What is typed in it waits for as long as the page lives. */
export interface StartForm {
	readonly unit: Signal<Draft["unit"]>;
	/** The day of assessment, as it is typed. */
	readonly typedDay: Signal<TypedDay>;
	/** YYYY-MM-DD; blank where none is typed, or what is typed is none. */
	readonly assessedOn: ReadonlySignal<string>;
	/** The person said that this day is meant, however unlikely it is; of another day nothing was said. */
	readonly confirmed: ReadonlySignal<boolean>;
	confirm(): void;
	/**
	 * Keeps a new draft and gives its id; the form is empty then. Undefined, and nothing kept, where the
	 * day is hardly meant and was not confirmed, or what is typed for it is none. Rejects with `StoreError`, and keeps all.
	 */
	begin(): Promise<string | undefined>;
}

/** By the window's ports, then by the ruleset. */
const begun = new WeakMap<Ports, Map<string, StartForm>>();

/** The form as it was left; a new one where none was begun, or its draft was. */
export function startFormOf(ports: Ports, drafts: DraftList, loaded: ReadyRuleset): StartForm {
	const forms = begun.get(ports) ?? new Map<string, StartForm>();
	begun.set(ports, forms);
	const key = keyOfRef(loaded.ref);
	const form = forms.get(key) ?? createStartForm(ports, drafts, loaded, () => forms.delete(key));
	forms.set(key, form);
	return form;
}

function createStartForm(
	ports: Ports,
	drafts: DraftList,
	loaded: ReadyRuleset,
	onBegun: () => void,
): StartForm {
	const unit = signal<Draft["unit"]>({ name: "", commune: "", properties: {} });
	const suggested = ports.today();
	const typed = signal(typedDay(suggested));
	const reading = computed(() => readTypedDay(typed.value));
	const assessedOn = computed(() => (reading.value.kind === "day" ? reading.value.day : ""));
	const confirmedDay = signal("");
	const confirmed = computed(() => confirmedDay.value === assessedOn.value);
	const isTouched = () => {
		const { name, commune, properties } = unit.value;
		return `${name}${commune}` !== "" || Object.keys(properties).length > 0;
	};
	const what = `start ${keyOfRef(loaded.ref)}` as const;
	const stopHolding = effect(() =>
		ports.holdPage(what, isTouched() || assessedOn.value !== suggested),
	);
	return {
		unit,
		typedDay: typed,
		assessedOn,
		confirmed,
		confirm() {
			confirmedDay.value = assessedOn.value;
		},
		async begin() {
			if (reading.value.kind === "wrong") return undefined;
			const doubt = dayDoubt(assessedOn.value, loaded.ruleset.about, ports.today());
			if (doubt && !confirmed.value) return undefined;
			const draft = startDraft(loaded.ref, {
				id: ports.newId(),
				now: ports.now(),
				unit: {
					...unit.value,
					name: unit.value.name.trim(),
					commune: unit.value.commune.trim(),
				},
				assessedOn: assessedOn.value,
			});
			const meant = confirmed.value ? confirmDay(draft) : draft;
			await drafts.add(storedAs(ports, loaded, meant));
			stopHolding();
			ports.holdPage(what, false);
			onBegun();
			return draft.id;
		},
	};
}
