// The module's memory as text and numbers. Views are made anew when the memory has grown.

import type { DealbenchModule } from './module';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export class Memory {
  private module: DealbenchModule | undefined;
  private buffer: ArrayBufferLike | undefined;
  private u8 = new Uint8Array();
  private i32 = new Int32Array();
  private f32 = new Float32Array();

  attach(module: DealbenchModule): void {
    this.module = module;
  }

  get size(): number {
    return this.module?.wasmMemory.buffer.byteLength ?? 0;
  }

  get bytes(): Uint8Array {
    this.refresh();
    return this.u8;
  }

  get ints(): Int32Array {
    this.refresh();
    return this.i32;
  }

  get floats(): Float32Array {
    this.refresh();
    return this.f32;
  }

  text(address: number, size: number): string {
    return decoder.decode(this.bytes.subarray(address, address + size));
  }

  copy(address: number, size: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.bytes.subarray(address, address + size));
  }

  // Lends texts or bytes to one call: each becomes an address and a size.
  lend<T>(parts: (string | Uint8Array)[], call: (...places: number[]) => T): T {
    const module = this.module!;
    const encoded = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
    const places = encoded.flatMap((part) => [module._malloc(part.length + 1), part.length]);
    encoded.forEach((part, i) => this.bytes.set(part, places[2 * i]!));
    try {
      return call(...places);
    } finally {
      encoded.forEach((_, i) => module._free(places[2 * i]!));
    }
  }

  private refresh(): void {
    const buffer = this.module!.wasmMemory.buffer;
    if (buffer === this.buffer && this.u8.length === buffer.byteLength) return;
    this.buffer = buffer;
    this.u8 = new Uint8Array(buffer);
    this.i32 = new Int32Array(buffer);
    this.f32 = new Float32Array(buffer);
  }
}
