// The script that Emscripten makes, see wasm/CMakeLists.txt; web/build.mjs says where it lies.
declare module 'dealbench-module' {
  const create: (options: object) => Promise<unknown>;
  export default create;
}
