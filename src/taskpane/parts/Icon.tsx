const PATHS = {
  OK: "M4 10.5l4 4 8-9",
  REDUCE: "M10 3v11M5 9.5l5 5 5-5M4 17.5h12",
  STOP: "M7 2.5h6l4.5 4.5v6L13 17.5H7L2.5 13V7zM6.5 10h7",
  "MARGIN CALL": "M10 2.5l8 14.5H2zM10 8v4M10 14.4v.2",
  UNGUARDED: "M10 2.5l7 2.5v5c0 4-3 6.5-7 8-4-1.5-7-4-7-8V5zM3.5 3.5l13 13",
  "NO LOAN": "M4 10.5l4 4 8-9",
  amber: "M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15zM10 6v5M10 13.8v.2",
  UNKNOWN: "M7 7.5C7 3.5 13.2 3.7 13 7.4c-.1 2.4-3 2.4-3 5M10 16v.2",
  up: "M5 12l5-5 5 5",
  down: "M5 8l5 5 5-5",
  target: "M10 3v3M10 14v3M3 10h3M14 10h3M10 5.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z",
  undo: "M8 4L4 8l4 4M4 8h7a4.5 4.5 0 0 1 0 9H8",
  close: "M5 5l10 10M15 5L5 15",
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing in the colour of the text around it; the words beside it say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
