import { accountWordsIn } from "../../locales/account";
import type { Language } from "../../locales/language";
import { figureName, isAccountInput, type AccountInput } from "../../sheet/account/figures";
import type { Speech } from "../words";
import { nameOf } from "./name-of";
import type { InputKey } from "./state";

/** What a figure of an Account sheet is called: in the pane's language as on a sheet in it. */
export const accountInputName = (input: AccountInput, language: Language): string =>
  accountWordsIn(language).inputs.names[figureName(input)];

/** What any input that the pane writes is called. */
export const inputName = (input: InputKey, { words, language }: Speech): string =>
  isAccountInput(input) ? accountInputName(input, language) : nameOf(input, words.inputs);
