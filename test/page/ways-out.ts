// Ways in which a script could send data out, as text to run in a page. Each is given an address of its own.

/** Those that leave the page where it is. */
export const STAYING: Readonly<Record<string, string>> = {
  fetch: `fetch(url)`,
  'fetch-post': `fetch(url, { method: 'POST', body: 'x', mode: 'no-cors', keepalive: true })`,
  xhr: `const x = new XMLHttpRequest(); x.open('GET', url); x.send()`,
  beacon: `navigator.sendBeacon(url, 'x')`,
  websocket: `new WebSocket(url.replace('http', 'ws'))`,
  eventsource: `new EventSource(url)`,
  image: `new Image().src = url`,
  srcset: `const i = new Image(); i.srcset = url + ' 1x'; document.body.append(i)`,
  picture: `add('picture', {}, [el('source', { srcset: url }), el('img', { alt: '' })])`,
  'style-attribute': `add('div', { style: 'background:url(' + url + ');width:9px;height:9px' })`,
  'style-property': `add('div', {}).style.backgroundImage = 'url(' + url + ')'`,
  'style-import': `document.head.append(el('style', {}, ['@import url(' + url + ')']))`,
  'style-sheet': `const s = new CSSStyleSheet(); s.replaceSync('body{background:url(' + url + ')}'); document.adoptedStyleSheets = [...document.adoptedStyleSheets, s]`,
  cursor: `add('div', {}).style.listStyleImage = 'url(' + url + ')'`,
  stylesheet: `document.head.append(el('link', { rel: 'stylesheet', href: url }))`,
  preload: `document.head.append(el('link', { rel: 'preload', as: 'image', href: url }))`,
  modulepreload: `document.head.append(el('link', { rel: 'modulepreload', href: url }))`,
  script: `document.head.append(el('script', { src: url }))`,
  import: `import(url)`,
  frame: `add('iframe', { src: url })`,
  srcdoc: `add('iframe', { srcdoc: '<img src=' + url + '>' })`,
  object: `add('object', { data: url })`,
  embed: `add('embed', { src: url })`,
  audio: `add('audio', { src: url, preload: 'auto' })`,
  video: `add('video', { src: url, preload: 'auto' })`,
  poster: `add('video', { poster: url })`,
  track: `const t = el('track', { src: url, default: '', kind: 'subtitles' }); add('video', { src: 'data:video/mp4,' }, [t]); t.track.mode = 'showing'`,
  'input-image': `add('input', { type: 'image', src: url, alt: '' })`,
  'svg-image': `const ns = 'http://www.w3.org/2000/svg'; const s = document.createElementNS(ns, 'svg'); const i = document.createElementNS(ns, 'image'); i.setAttribute('href', url); i.setAttribute('width', '9'); i.setAttribute('height', '9'); s.append(i); document.body.append(s)`,
  'svg-filter': `add('div', {}).style.filter = 'url(' + url + '#a)'; add('div', {}).style.maskImage = 'url(' + url + ')'`,
  font: `new FontFace('x', 'url(' + url + ')').load()`,
  markup: `document.body.insertAdjacentHTML('beforeend', '<img src="' + url + '">')`,
  range: `document.body.append(document.createRange().createContextualFragment('<img src="' + url + '">'))`,
  worker: `new Worker(url)`,
  'blob-worker': `new Worker(URL.createObjectURL(new Blob(['fetch(' + JSON.stringify(url) + ')'])))`,
  'blob-import': `new Worker(URL.createObjectURL(new Blob(['importScripts(' + JSON.stringify(url) + ')'])))`,
  ping: `const a = add('a', { href: '#x', ping: url }); a.click()`,
  'hidden-form': `const f = add('form', { action: url, target: 'nowhere' }); add('iframe', { name: 'nowhere' }); f.submit()`,
  open: `window.open(url)`,
  blank: `add('a', { href: url, target: '_blank' }).click()`,
}

/** Those that would put another page in its place. */
export const LEAVING: Readonly<Record<string, string>> = {
  location: `location = url`,
  replace: `location.replace(url)`,
  link: `add('a', { href: url }).click()`,
  download: `add('a', { href: url, download: 'x' }).click()`,
  form: `add('form', { action: url, method: 'post' }, [el('input', { name: 'a', value: 'b' })]).submit()`,
  refresh: `document.head.append(el('meta', { 'http-equiv': 'refresh', content: '0;url=' + url }))`,
  write: `document.write('<img src="' + url + '">')`,
  top: `top.location = url`,
  parent: `parent.location = url`,
}

/** Runs one way; what it throws is no matter. */
export const runOf = (way: string, url: string): string => `{
  const el = (name, attributes, children = []) => {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    made.append(...children)
    return made
  }
  const add = (...given) => { const made = el(...given); document.body.append(made); return made }
  const url = ${JSON.stringify(url)}
  try { Promise.resolve((() => { ${way} })()).catch(() => {}) } catch {}
}`
