// node ci/serve.mjs FOLDER [--port 8080] [--host 127.0.0.1]: a static file server for development and tests.
// Nothing is cached, nothing but files is served. As a module: serve(folder, {port, host}) -> {address, close}.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8', '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.md': 'text/plain; charset=utf-8',
};

// The policy that a host of the page should send: its own files only, WebAssembly allowed, no other origin ever.
// style-src has 'unsafe-inline' for the positions of the DOM mirror; blob: is for downloads and drawn images.
export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; " +
  "base-uri 'none'; form-action 'none'";

const HEADERS = {
  'Cache-Control': 'no-store', 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer',
};

// The file for a URL path, or null: inside the folder only, links included.
async function find(folder, path) {
  let name;
  try {
    name = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (name.includes('\0')) return null;
  let file = resolve(join(folder, name));
  try {
    if ((await stat(file)).isDirectory()) file = join(file, 'index.html');
    file = await realpath(file);
    if (file !== folder && !file.startsWith(folder + sep)) return null;
    const info = await stat(file);
    return info.isFile() ? { file, size: info.size } : null;
  } catch {
    return null;
  }
}

export async function serve(folder, { port = 0, host = '127.0.0.1' } = {}) {
  const root = await realpath(folder);
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...HEADERS, Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = await find(root, new URL(request.url, 'http://localhost').pathname).catch(() => null);
    if (!found) {
      response.writeHead(404, { ...HEADERS, 'Content-Type': TYPES['.txt'] }).end('not found\n');
      return;
    }
    const type = TYPES[extname(found.file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Length': found.size });
    if (request.method === 'HEAD') response.end();
    else createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, host, done));
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    address: `http://${shown}:${server.address().port}/`,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections?.(); }),
  };
}

async function main([folder, ...rest]) {
  const options = { port: 8080 };
  for (let i = 0; i < rest.length; i += 2) {
    if (rest[i] === '--port' && /^\d{1,5}$/.test(rest[i + 1] ?? '')) options.port = Number(rest[i + 1]);
    else if (rest[i] === '--host' && rest[i + 1]) options.host = rest[i + 1];
    else throw new Error(`unknown argument ${rest[i]}; usage: serve FOLDER [--port 8080] [--host 127.0.0.1]`);
  }
  const { address } = await serve(folder, options);
  console.log(`Dealbench is at ${address} (Ctrl+C stops it)`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error) => {
    const reason = error.code === 'EADDRINUSE' ? 'the port is in use, choose another with --port' : error.message;
    console.error(`error: ${reason}`);
    process.exitCode = 1;
  });
}
