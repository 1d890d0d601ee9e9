import type { Area } from "../model/area";
import type { Border, Edge } from "../model/style";
import { hostGap } from "../protocol/errors";
import { instance, type Kind, type Instance } from "../protocol/kinds";
import type { Session } from "../session";
import type { RangeTarget } from "./cells";
import { mayFormat } from "./guard";
import { shared } from "./matrix";

interface BorderTarget extends RangeTarget {
  readonly side: string;
}

/** Which cells of a range carry a border, and on which of their edges. */
const SIDES: Record<string, { edge: Edge; part: (area: Area) => Area }> = {
  EdgeTop: { edge: "top", part: (area) => ({ ...area, rows: 1 }) },
  EdgeBottom: {
    edge: "bottom",
    part: (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }),
  },
  EdgeLeft: { edge: "left", part: (area) => ({ ...area, columns: 1 }) },
  EdgeRight: {
    edge: "right",
    part: (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }),
  },
  InsideHorizontal: { edge: "bottom", part: (area) => ({ ...area, rows: area.rows - 1 }) },
  InsideVertical: { edge: "right", part: (area) => ({ ...area, columns: area.columns - 1 }) },
};

const NONE: Border = { style: "None", weight: "Thin", color: "#000000" };

function bordersOf({ sheet, area, side }: BorderTarget): Border[] {
  const { edge, part } = SIDES[side]!;
  const cells = part(area);
  if (cells.rows < 1 || cells.columns < 1) return [NONE];
  return sheet.styles(cells).flatMap((row) => row.map((style) => style.borders[edge] ?? NONE));
}

function change(target: BorderTarget, patch: Partial<Border>, session: Session): void {
  mayFormat(target, session);
  const { edge, part } = SIDES[target.side]!;
  const cells = part(target.area);
  if (cells.rows < 1 || cells.columns < 1) return;
  const [before = NONE] = bordersOf(target);
  // Setting a colour or weight where there is no line draws one, as in Excel.
  const border = {
    ...before,
    style: before.style === "None" ? "Continuous" : before.style,
    ...patch,
  };
  target.sheet.style(cells, { borders: { [edge]: border.style === "None" ? null : border } });
}

const border: Kind<BorderTarget> = {
  name: "RangeBorder",
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) => shared(bordersOf(target).map(({ style }) => style)),
      set: (target, style: string, session) => change(target, { style }, session),
    },
    Weight: {
      get: (target) => shared(bordersOf(target).map(({ weight }) => weight)),
      set: (target, weight: string, session) => change(target, { weight }, session),
    },
    Color: {
      get: (target) => shared(bordersOf(target).map(({ color }) => color)),
      set: (target, color: string, session) =>
        change(target, { color: color.toUpperCase() }, session),
    },
  },
};

function at(target: RangeTarget, side: string): Instance {
  if (!SIDES[side]) throw hostGap(`the border ${side}`);
  return instance(border, { ...target, side });
}

export const borders: Kind<RangeTarget> = {
  name: "RangeBorderCollection",
  indexer: (target, [side]: [string]) => at(target, side),
  items: (target) => Object.keys(SIDES).map((side) => at(target, side)),
  scalars: { Count: { get: () => Object.keys(SIDES).length } },
};
