import type { ObjectHost } from '../objects/object-host';
import type { Area } from '../workbook/address';
import type { Edit } from '../workbook/edits';
import type { Sheet } from '../workbook/sheet';
import { crash } from '../platform/crash';
import { Calculator, type StartCall } from './calculator';
import { deliverArguments } from './deliver-arguments';
import type { FormulaEngine } from '../engine/formula-engine';
import { startCompound, type CompoundContext } from './compound-call';
import { parseCompound, type CompoundFormula } from './compound-formula';
import { parseFormula, type ParsedFormula } from './formula';
import { Invocations, type CallOptions, type FunctionResult, type Invocation } from './invocations';
import { describedFunction, type FunctionDescription, type FunctionsMetadata } from './metadata';
import { resolveAddress, resolveArgument, type ResolvedArgument } from './resolve-argument';

/** An argument of a call made by a test: cells of the workbook. */
export interface CellsArgument {
  readonly cells: string;
}

/** A plain value, null for one left out, a matrix, or cells. */
export type CallArgument = string | number | boolean | null | readonly (readonly unknown[])[] | CellsArgument;

/** Excel's side of custom functions: calls them through the real runtime in the page and shows results in cells. */
export class FunctionsHost {
  readonly calculator: Calculator;
  private metadata: FunctionsMetadata = { functions: [] };
  private namespace = '';
  private engine: FormulaEngine | null = null;

  constructor(
    private readonly host: Pick<ObjectHost, 'workbook' | 'platform' | 'counters'>,
    private readonly invocations: Invocations,
  ) {
    this.calculator = new Calculator(host, this.startFormula, this.parse, (parsed) => this.isLive(parsed));
  }

  /** Resolves when the runtime in the page is ready to be called. */
  get ready(): Promise<void> {
    return this.invocations.ready;
  }

  /** Calls without an answer yet, streaming ones included. */
  get openCalls(): number {
    return this.invocations.open;
  }

  /** Tells Excel which functions the add-in has: the namespace of its manifest and its functions.json. */
  register(namespace: string, metadata: FunctionsMetadata): void {
    const { allowCustomDataForDataTypeAny: data, allowErrorForDataTypeAny: errors } = metadata;
    if (data && errors && this.host.platform.crashes) throw crash('metadata with both flags', 4385);
    this.namespace = namespace;
    this.metadata = metadata;
    this.calculator.resync();
  }

  /** From now on other formulas than single calls are computed too, with what an engine knows. */
  computeWith(engine: FormulaEngine): void {
    this.engine = engine;
    this.calculator.resync();
  }

  /**
   * Calls a function by its id and waits for its first result. Options follow the metadata when the function is
   * registered; otherwise they are as given.
   */
  async call(id: string, args: readonly CallArgument[], options: CallOptions = {}): Promise<FunctionResult> {
    await this.ready;
    const { invocation, refused } = this.begin(
      id,
      args.map((arg) => this.resolved(arg)),
      options,
      () => undefined,
    );
    return refused ?? (await invocation?.first) ?? { kind: 'error', code: '#NAME?', message: '' };
  }

  /** Opens a streaming call; every result goes to `onResult` until the call is cancelled. */
  async stream(
    id: string,
    args: readonly CallArgument[],
    onResult: (result: FunctionResult) => void,
    options: CallOptions = {},
  ): Promise<{ readonly cancel: () => void }> {
    await this.ready;
    const resolved = args.map((arg) => this.resolved(arg));
    const { invocation, refused } = this.begin(id, resolved, { streaming: true, ...options }, onResult);
    if (refused) onResult(refused);
    return { cancel: () => invocation?.cancel() };
  }

  /** Resolves when every formula cell shows its result. */
  async calculated(): Promise<void> {
    await this.ready;
    await this.calculator.rest();
  }

  /** The page is gone: streaming cells are computed again once another page's runtime is ready, the others stay. */
  forgetPage(): void {
    this.invocations.reset();
    this.calculator.forgetCalls();
    void this.ready.then(() => this.calculator.restart());
  }

  edited(edit: Edit): void {
    this.calculator.edited(edit);
  }

  /** Hears of cells that show new results. */
  onResult(listener: (sheet: Sheet, area: Area) => void): () => void {
    return this.calculator.onResult(listener);
  }

  private parse = (formula: string): ParsedFormula | null => {
    const single = parseFormula(formula);
    if (this.engine === null || (single && this.described(single))) return single;
    return parseCompound(formula, (name) => this.isOurs(name)) ?? single;
  };

  private isOurs(name: string): boolean {
    return describedFunction(this.metadata, this.namespace, name) !== null;
  }

  private startFormula: StartCall = (parsed, own, address, onResult) => {
    if ('parts' in parsed && this.engine)
      return {
        invocation: this.startParts(parsed as CompoundFormula, own, address, this.engine, onResult),
        refused: null,
      };
    const described = this.described(parsed);
    if (!described) return null;
    const args = parsed.args.map((argument) => resolveArgument(this.host.workbook, own, argument));
    return this.begin(described.id, args, { address }, onResult);
  };

  private startParts(
    formula: CompoundFormula,
    own: Sheet,
    address: string,
    engine: FormulaEngine,
    onResult: (result: FunctionResult) => void,
  ): Invocation {
    const call: CompoundContext['call'] = (name, args, hear) => {
      const described = describedFunction(this.metadata, this.namespace, name);
      return described && this.begin(described.id, args, { address }, hear);
    };
    return startCompound(formula, { ...this.host, own, engine, call }, onResult);
  }

  private isLive(parsed: ParsedFormula): boolean {
    const options = this.described(parsed)?.options;
    return options?.stream === true || options?.volatile === true;
  }

  private described(parsed: ParsedFormula): FunctionDescription | null {
    return describedFunction(this.metadata, this.namespace, parsed.name);
  }

  private begin(
    id: string,
    args: readonly ResolvedArgument[],
    given: CallOptions,
    onResult: (result: FunctionResult) => void,
  ): { readonly invocation: Invocation | null; readonly refused: FunctionResult | null } {
    const described =
      this.metadata.functions.find((one) => one.id.toUpperCase() === id.toUpperCase()) ?? null;
    const options = { ...(described && this.optionsOf(described)), ...given };
    const delivered = deliverArguments(args, {
      platform: this.host.platform,
      counters: this.host.counters,
      errors: options.richArguments ? 'rich' : options.allowErrors ? 'plain' : null,
      takesMatrix: (index) => described && described.parameters[index]?.dimensionality === 'matrix',
      parameterCount: described?.parameters.length ?? 0,
    });
    if (delivered.kind === 'refused') {
      return { invocation: null, refused: { kind: 'error', code: delivered.error.code, message: '' } };
    }
    const wantsAddresses = described ? described.options?.requiresParameterAddresses === true : true;
    const call = {
      ...options,
      ...(wantsAddresses && { parameterAddresses: given.parameterAddresses ?? delivered.addresses }),
    };
    return { invocation: this.invocations.call(id, delivered.values, call, onResult), refused: null };
  }

  private optionsOf({ options }: FunctionDescription): CallOptions {
    return {
      streaming: options?.stream === true,
      cancelable: options?.cancelable === true,
      allowErrors: this.metadata.allowErrorForDataTypeAny === true,
      richArguments: this.metadata.allowCustomDataForDataTypeAny === true,
    };
  }

  private resolved(argument: CallArgument): ResolvedArgument {
    if (argument === null) return { kind: 'omitted' };
    if (typeof argument !== 'object') return { kind: 'value', value: argument };
    if ('cells' in argument) return resolveAddress(this.host.workbook, argument.cells);
    return { kind: 'grid', grid: argument };
  }
}
