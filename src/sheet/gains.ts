import type { StyleKey } from "./style";

/** The colour of gains; losses have the other one. Taiwan's and China's markets read red as up. */
export type GainColour = "green" | "red";

const OTHER: Readonly<Partial<Record<StyleKey, StyleKey>>> = { gain: "loss", loss: "gain" };

/** A style in the reader's colours of gain and loss. Alarms, lights and the heat map stay what they are. */
export const inColours = <S extends StyleKey | undefined>(style: S, gains: GainColour): S =>
  gains === "red" && style !== undefined ? ((OTHER[style] ?? style) as S) : style;
