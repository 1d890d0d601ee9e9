/** What the pane does with a workbook, and what it says of it. */
export * from "../excel";
export { failureSentence, lackSentence } from "./actions/failure-sentence";
export { accountInputName, inputName } from "./view/account-names";
export { openWatch } from "./watch/watch";
export { openView } from "./view/view";
export { explainSelection } from "./explain/explain-selection";
