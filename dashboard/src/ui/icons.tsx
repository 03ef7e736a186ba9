// Icons of 16 by 16, drawn with the colour of the text. They stand beside words and say nothing to a
// screen reader.
const PATHS = {
	now: 'M8 1.5 3.5 9H7l-.5 5.5L12.5 7H9z',
	my: 'M2 7.5 8 2l6 5.5M3.5 6.5V14h9V6.5',
	trade: 'M2.5 5h10M9.5 2l3 3-3 3M13.5 11h-10M6.5 8l-3 3 3 3',
	operator: 'M8 1.5v13M4 4.5h8M2.5 8h11M8 4.5l-4 10M8 4.5l4 10',
	carbon: 'M13.5 2.5C6 2.5 3 6 3 9.5c0 2 1.5 3.5 3.5 3.5 4 0 7-4 7-10.5zM2 14.5c1.5-3 3.5-5 7-7',
	network:
		'M8 2.5v4M4 11.5 8 6.5l4 5M8 4a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM3.5 14a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM12.5 14a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
	check: 'M3 8.5 6.5 12 13 4.5',
	warning: 'M8 2 1.5 13.5h13zM8 6.5v3.5M8 12v.2',
	stop: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM8 4.5V9M8 11.2v.3',
	restore: 'M3 8a5 5 0 1 1 1.6 3.7M3 13.5v-3.2h3.2',
	dark: 'M2 2l12 12M6 3l4-1.5L8.5 6H12l-1.5 2M8.5 10l-2 4.5L7 9H4.5l.8-1.5',
	info: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM8 7.5V11M8 5v.2',
	close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
	account: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 14c.5-3 2.5-4.5 5.5-4.5s5 1.5 5.5 4.5',
	back: 'M10 3 5 8l5 5',
	forward: 'm6 3 5 5-5 5',
	settings: 'M2.5 4.5h6M11.5 4.5h2M10 3v3M2.5 11.5h2M7.5 11.5h6M6 10v3',
	print: 'M4.5 6V2h7v4M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4.5h-7z',
	download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
	link: 'M6.5 9.5a2.5 2.5 0 0 0 3.5 0l3-3a2.5 2.5 0 1 0-3.5-3.5l-1 1M9.5 6.5a2.5 2.5 0 0 0-3.5 0l-3 3A2.5 2.5 0 1 0 6.5 13l1-1',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
	return (
		<svg
			aria-hidden="true"
			focusable="false"
			width={size}
			height={size}
			viewBox="0 0 16 16"
			fill="none"
			stroke="currentColor"
			strokeWidth="1.5"
			strokeLinecap="round"
			strokeLinejoin="round"
			className="shrink-0"
		>
			<path d={PATHS[name]} />
		</svg>
	);
}
