// The module without a face (wasm/headless): plans in, results out. Fetched when it is first needed, so that it delays
// no first load.

import type { Answer } from './bridge';
import { inlineBytes } from './module';

// Set by web/build.mjs: the address of the module, or empty when the page carries it.
declare const ENGINE_FILE: string;

interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(address: number): void;
  db_evaluate(plan: number, planSize: number, options: number, optionsSize: number): void;
  db_result(): number;
  db_result_size(): number;
}

// What the module may ask of its surroundings: nothing. It has no files, no clock and no console.
function refusals(module: WebAssembly.Module): WebAssembly.Imports {
  const imports: Record<string, Record<string, () => number>> = {};
  const notSupported = 58; // WASI's ENOTSUP
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = () => notSupported;
  }
  return imports;
}

export class Engine {
  private constructor(private readonly exports: Exports) {
    exports._initialize();
  }

  static async from(bytes: BufferSource): Promise<Engine> {
    const module = await WebAssembly.compile(bytes);
    const instance = await WebAssembly.instantiate(module, refusals(module));
    return new Engine(instance.exports as unknown as Exports);
  }

  evaluate(plan: string, options: object): Answer {
    const lent = [plan, JSON.stringify(options)].map((text) => this.lend(text));
    try {
      const [p, o] = lent as [Lent, Lent];
      this.exports.db_evaluate(p.address, p.size, o.address, o.size);
      const bytes = new Uint8Array(this.exports.memory.buffer, this.exports.db_result(), this.exports.db_result_size());
      return JSON.parse(new TextDecoder().decode(bytes)) as Answer;
    } finally {
      for (const { address } of lent) this.exports.free(address);
    }
  }

  private lend(text: string): Lent {
    const bytes = new TextEncoder().encode(text);
    const address = this.exports.malloc(bytes.length + 1);
    new Uint8Array(this.exports.memory.buffer).set(bytes, address);
    return { address, size: bytes.length };
  }
}

interface Lent {
  address: number;
  size: number;
}

async function load(): Promise<Engine> {
  if (ENGINE_FILE === '') return Engine.from(await inlineBytes('engine'));
  const response = await fetch(new URL(ENGINE_FILE, document.baseURI));
  if (!response.ok) throw new Error(`${ENGINE_FILE}: ${response.status}`);
  return Engine.from(await response.arrayBuffer());
}

let loading: Promise<Engine> | undefined;

// A load that failed is tried again with the next call.
export function engine(): Promise<Engine> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
