import type {
  Implementation,
  ImplementationMap,
  Metadata,
  WorkbookModel,
} from "../../workbench/host";
import { metadata as read } from "./metadata";

/** The prefix that the manifest gives the functions. */
const NAMESPACE = "CVS";

/** The add-in's functions from their sources, as `functions.json` and `CustomFunctions.associate` would give them. */
export async function readAddinFunctions(): Promise<{
  metadata: Metadata;
  implementations: ImplementationMap;
}> {
  const { english, catalogue } = await read;
  const functions = english.functions.map((one) => ({ ...one, name: `${NAMESPACE}.${one.name}` }));
  const implementations = Object.fromEntries(
    catalogue.map(({ id, file, functionName }) => [
      id,
      (require(file) as Record<string, Implementation>)[functionName]!,
    ]),
  );
  return { metadata: { functions }, implementations };
}

/** Makes the add-in's functions known in a workbook; errors among arguments arrive as the library makes them. */
export async function registerAddinFunctions(model: WorkbookModel): Promise<void> {
  const { metadata, implementations } = await readAddinFunctions();
  model.registerFunctions(metadata, implementations, {
    error: (code) => new CustomFunctions.Error(code as CustomFunctions.ErrorCode),
  });
}
