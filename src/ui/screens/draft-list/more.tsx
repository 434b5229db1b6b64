import { useEffect, useRef } from "preact/hooks";
import { draftRowWords } from "../../../text/index.ts";
import { Button } from "../../components/button.tsx";

/** Lays out more rows when the last ones come near; or when it is pressed. */
export function More({ count, onMore }: { readonly count: number; readonly onMore: () => void }) {
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (!place.current) return;
		const near = new IntersectionObserver(
			(seen) => {
				if (seen.some((each) => each.isIntersecting)) onMore();
			},
			{ rootMargin: "200px" },
		);
		near.observe(place.current);
		return () => near.disconnect();
	}, []);
	return (
		<div ref={place}>
			<Button label={draftRowWords.more(count)} onClick={onMore} />
		</div>
	);
}
