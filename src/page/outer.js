// The page around the application, which the browser keeps in a frame of its own: it hands on lists that came with the page, and writes files that somebody chose; nothing else.
;(() => {
  const frame = document.querySelector('iframe')
  const handles = new Map()
  /** Here and not in the frame, whose policy Firefox holds against its downloads. */
  function download(name, blob) {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    return 'downloaded'
  }
  async function write(name, blob) {
    if (!window.showSaveFilePicker) return download(name, blob)
    try {
      const handle = handles.get(name) ?? (await window.showSaveFilePicker({ suggestedName: name }))
      const to = await handle.createWritable()
      await to.write(blob)
      await to.close()
      handles.set(name, handle)
      return 'written'
    } catch (error) {
      return error.name === 'AbortError' ? 'given up' : download(name, blob)
    }
  }
  /** Lists that the program which opened the page has put into it. */
  const offered = JSON.parse(document.querySelector('#offered')?.textContent ?? '[]').map(
    ({ name, base64 }) => new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name),
  )
  addEventListener('message', async ({ source, data }) => {
    if (source === frame.contentWindow && data === 'ready') return source.postMessage({ offered: offered.splice(0) }, '*')
    if (source !== frame.contentWindow || typeof data?.name !== 'string' || !(data.blob instanceof Blob)) return
    source.postMessage({ saved: data.save, how: await write(data.name, data.blob) }, '*')
  })
  // A file that misses the frame would replace the page.
  for (const event of ['dragover', 'drop']) addEventListener(event, (e) => e.preventDefault())
})()
