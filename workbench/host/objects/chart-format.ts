import type { Filled, Font, Line } from "../model/charts";
import { instance, type Kind } from "../protocol/kinds";
import { field, fields, type Kept } from "./fields";
import { mayChangeSheet } from "./guard";
import { color } from "./range-format";

const asColor = (value: unknown): string => color(String(value));

export const chartFont: Kind<Kept<Font>> = {
  name: "ChartFont",
  scalars: {
    ...fields<Font>("bold", "italic", "name", "size"),
    Color: field<Font, "color">("color", asColor),
  },
};

/** A line or border; `clear` takes it away, any setting shows it again. */
export const chartLine: Kind<Kept<Line>> = {
  name: "ChartLineFormat",
  scalars: {
    Color: shown("color", asColor),
    Weight: shown("weight", Number),
    LineStyle: {
      ...shown("style", String),
      get: ({ of }) => (of.visible ? of.style : "None"),
      set: ({ sheet, of, touch }, style: string, session) => {
        mayChangeSheet(sheet, session);
        of.visible = style !== "None";
        of.style = style;
        touch();
      },
    },
  },
  methods: {
    Clear: ({ sheet, of, touch }, _none: [], session) => {
      mayChangeSheet(sheet, session);
      of.visible = false;
      touch();
    },
  },
};

function shown<K extends keyof Line>(
  key: K,
  read: (value: unknown) => Line[K],
): ReturnType<typeof field<Line, K>> {
  const plain = field<Line, K>(key, read);
  return {
    ...plain,
    set: (target, value, session) => {
      plain.set!(target, value, session);
      target.of.visible = true;
    },
  };
}

export const chartFill: Kind<Kept<Filled>> = {
  name: "ChartFill",
  methods: {
    SetSolidColor: ({ sheet, of, touch }, [value]: [string], session) => {
      mayChangeSheet(sheet, session);
      of.fill = color(value);
      touch();
    },
    Clear: ({ sheet, of, touch }, _none: [], session) => {
      mayChangeSheet(sheet, session);
      of.fill = "";
      touch();
    },
  },
};

/** The `format` of a thing that has only a font. */
export const fontFormat: Kind<Kept<{ font: Font }>> = {
  name: "ChartFontFormat",
  children: { Font: ({ sheet, of, touch }) => instance(chartFont, { sheet, of: of.font, touch }) },
};

/** The `format` of a thing that has only a line. */
export const lineFormat: Kind<Kept<{ line: Line }>> = {
  name: "ChartGridlinesFormat",
  children: { Line: ({ sheet, of, touch }) => instance(chartLine, { sheet, of: of.line, touch }) },
};
