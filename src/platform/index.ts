// What the core asks of the machine it runs on. Here Node answers; in a bundle for browsers web.ts does ("browser" in package.json).
export * from './node.ts'
