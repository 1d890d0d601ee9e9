/** functions.json as far as the host reads it. */
export interface Metadata {
  functions: FunctionMetadata[];
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: ParameterMetadata[];
  result?: { dimensionality?: string; type?: string };
  options?: { requiresAddress?: boolean };
}

export interface ParameterMetadata {
  name: string;
  description?: string;
  dimensionality?: "scalar" | "matrix";
  type?: string;
  optional?: boolean;
  repeating?: boolean;
}

export type Implementation = (...args: unknown[]) => unknown;

/** By id, as `CustomFunctions.associate` fills it. */
export type ImplementationMap = Record<string, Implementation>;

export interface FunctionOptions {
  /** Makes the argument that stands for an error value; `(code) => new CustomFunctions.Error(code)` is what the library does. */
  error?: (code: string) => unknown;
}
