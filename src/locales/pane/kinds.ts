/** What the texts speak of, without knowing the rooms that do it. */
export type SheetDialect = "live" | "portable";
export type BookField = "value" | "duration" | "margin" | "yield" | "convexity";
