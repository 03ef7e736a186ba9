// Charts are drawn in the pixels that they have, so that their text stays legible on a phone.
import { useEffect, useRef, useState, type RefObject } from 'react';

export function useWidth(initial = 640): [RefObject<HTMLDivElement | null>, number] {
	const element = useRef<HTMLDivElement>(null);
	const [width, setWidth] = useState(initial);
	useEffect(() => {
		if (!element.current) return undefined;
		const observer = new ResizeObserver(([entry]) => {
			if (entry) setWidth(Math.max(200, Math.floor(entry.contentRect.width)));
		});
		observer.observe(element.current);
		return () => observer.disconnect();
	}, []);
	return [element, width];
}
