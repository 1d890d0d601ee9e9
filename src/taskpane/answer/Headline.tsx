interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** One large figure with its name above and what it means below. */
export function Headline({ id, label, value, note }: Props) {
  return (
    <div class="headline" data-figure={id}>
      <dt>{label}</dt>
      <dd class="headline-value">{value}</dd>
      <dd class="headline-note">{note}</dd>
    </div>
  );
}
