/**
 * What is kept for a person, on this machine, under a name. Office on the web shares one storage among
 * pages: the key keeps each embedding page's apart. A browser may forbid storage (private windows,
 * third-party rules): what is chosen then lasts until the pane closes.
 */
const key = (name: string) => `${Office.context?.partitionKey ?? ""}carry-vs-shock.${name}`;

export const readStored = (name: string): string | undefined =>
  attempt(() => localStorage.getItem(key(name))) ?? undefined;

export const store = (name: string, text: string): void =>
  attempt(() => localStorage.setItem(key(name), text));

export const forgetStored = (name: string): void =>
  attempt(() => localStorage.removeItem(key(name)));

function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
