import type { AccountCardWords } from "../../locales/account-card.en";
import type { Language } from "../../locales/language";
import type { AccountInputs } from "../../sheet/account/account";
import { NAMESPACE, VERSION } from "../about/release";
import type { Work } from "../actions/use-workbook";

/** A new sheet with the account on it. */
export const buildAccount =
  (inputs: AccountInputs, language: Language, words: AccountCardWords): Work =>
  async (excel, watch) => {
    const request = { inputs, language, namespace: NAMESPACE, version: VERSION };
    const { sheet, address } = await excel.buildAccount(request, watch);
    return { text: words.built(sheet, inputs.positions.length), address };
  };
