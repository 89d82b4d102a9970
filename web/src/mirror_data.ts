// The tree as wasm/mirror_writer.h writes it.

export type Box = [x: number, y: number, width: number, height: number];

export interface FieldData {
  text: string;
  hint?: string;
  mode: 'text' | 'decimal' | 'numeric' | 'search' | 'multiline';
  b: Box; // where the text goes
  c: Box; // what of the page may show it
  size: number;
  base: number; // where the first line's baseline lies
  line?: number; // from line to line, multiline only
  ink: string;
  paper: string;
  f: number; // 1 right-aligned, 2 bold, 4 covered
  max?: number;
}

export interface NodeData {
  i: string;
  r: string;
  n?: string;
  v?: string;
  d?: string;
  p?: number;
  l?: number;
  k?: number; // of a table: how many rows there are; of a row: which, from 1
  b: Box;
  f: number;
  s?: [now: number, min: number, max: number, step: number];
  t?: FieldData;
}

export const isVisible = (node: NodeData) => (node.f & 1) !== 0;
export const isDisabled = (node: NodeData) => (node.f & 2) !== 0;
export const isCurrent = (node: NodeData) => (node.f & 4) !== 0;
export const isInvalid = (node: NodeData) => (node.f & 8) !== 0;

// 'true', 'false', or null when the item has no such state.
const state = (node: NodeData, shift: number) => [null, 'false', 'true', null][(node.f >> shift) & 3]!;
export const checked = (node: NodeData) => state(node, 4);
export const expanded = (node: NodeData) => state(node, 6);
export const selected = (node: NodeData) => state(node, 8);
