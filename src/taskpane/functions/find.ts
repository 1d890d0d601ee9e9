import type { FunctionCard } from "./function-card";

/** Words that say nothing of what a function does. */
const SMALL = new Set(
  "a an and at by can do does far for how i in is it me much my of or the to what".split(" "),
);

/** How much a hit tells, by where it is. */
const WEIGHTS = { id: 8, description: 4, returns: 2, parameters: 1 } as const;

type Place = keyof typeof WEIGHTS;

const places = new WeakMap<FunctionCard, Readonly<Record<Place, string>>>();

/**
 * The functions that do what the words say, in either language, the best first; all of them for no word.
 * A function that fits fewer of the words than another is left out.
 */
export function findFunctions(cards: readonly FunctionCard[], words: string): FunctionCard[] {
  const terms = termsOf(words);
  if (terms.length === 0) return [...cards];
  const scored = cards.map((card) => {
    const scores = terms.map((term) => scoreOf(card, term));
    return {
      card,
      hits: scores.filter((score) => score > 0).length,
      score: scores.reduce((sum, score) => sum + score, 0),
    };
  });
  const most = Math.max(...scored.map(({ hits }) => hits));
  if (most === 0) return [];
  return scored
    .filter(({ hits }) => hits === most)
    .sort((a, b) => b.score - a.score)
    .map(({ card }) => card);
}

/** Words, and of Chinese, which has no gaps between words, each two characters that stand together. */
function termsOf(words: string): string[] {
  const plain = words.normalize("NFKC").toLowerCase();
  const latin = plain.match(/[a-z0-9]+/g) ?? [];
  const chinese = (plain.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length === 1
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
  return [...new Set([...latin.filter((word) => !SMALL.has(word)), ...chinese])];
}

function scoreOf(card: FunctionCard, term: string): number {
  const texts = textsOf(card);
  const isExact = texts.id === term ? WEIGHTS.id : 0;
  return (Object.keys(WEIGHTS) as Place[]).reduce(
    (sum, place) => sum + (isIn(texts[place], term, place) ? WEIGHTS[place] : 0),
    isExact,
  );
}

/** A word counts from its start, as "stop" in "stopped"; a function's name has its words in one. */
function isIn(text: string, term: string, place: Place): boolean {
  if (place === "id" || !/^[a-z0-9]/.test(term)) return text.includes(term);
  return new RegExp(`(?<![a-z0-9])${term}`).test(text);
}

function textsOf(card: FunctionCard): Readonly<Record<Place, string>> {
  const known = places.get(card);
  if (known) return known;
  const { id, en, zh, parameters } = card;
  const made = {
    id: id.toLowerCase(),
    description: `${en.description} ${zh.description}`.toLowerCase(),
    returns: `${en.returns} ${zh.returns}`.toLowerCase(),
    parameters: parameters
      .map((one) => `${one.name} ${one.en} ${one.zh}`)
      .join(" ")
      .toLowerCase(),
  };
  places.set(card, made);
  return made;
}
