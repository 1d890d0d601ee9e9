import { blanks0 } from "./blanks0";
import { date1904 } from "./date1904";
import { desktop } from "./desktop";
import { german } from "./german";
import { mac } from "./mac";
import { office2021 } from "./office2021";
import type { Profile } from "./profile";
import { r1c1 } from "./r1c1";
import { web } from "./web";
import { zhTW } from "./zh-TW";

export const PROFILES: readonly Profile[] = [
  desktop,
  web,
  mac,
  office2021,
  blanks0,
  german,
  zhTW,
  date1904,
  r1c1,
];

/** The Excel of that name; the current desktop where none is asked for. */
export function profileNamed(name: string | null): Profile {
  const found = PROFILES.find((profile) => profile.name === (name ?? "desktop"));
  if (!found) {
    const names = PROFILES.map((profile) => profile.name).join(", ");
    throw new Error(`There is no Excel "${name}" here. There are: ${names}.`);
  }
  return found;
}

export type { Profile };
