/** A Latin mark after a Chinese character, or before one with a space between. */
const LATIN = /[\u4e00-\u9fff」）][,;:?!.]|[.,;:?!] +[\u4e00-\u9fff「（]/;
/** A space beside a mark that is as wide as a letter and brings its own. */
const SPACED = /[，。；：！？、」）（「] +\S|\S +[，。；：！？、）」]/;

/** Whether a Chinese text is punctuated as a Latin one is, or spaced between its sentences. */
export const misset = (text: string): boolean => LATIN.test(text) || SPACED.test(text);
