/** The encoding that an XML file declares; undefined where it declares none, which leaves it to be found out. */
export function encodingOfXml(bytes: Uint8Array): string | undefined {
  const declared = /^(\xef\xbb\xbf)?\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    start(bytes),
  );
  return declared?.[2];
}

/** The encoding of an RTF file's signs past ASCII, which it names as a code page or as that of an old system. */
export function encodingOfRtf(bytes: Uint8Array): string {
  const head = start(bytes);
  const page = /\\ansicpg(\d{3,5})/.exec(head)?.[1];
  if (page === "936") return "gb18030";
  if (page === "866") return "ibm866";
  if (page === "65001") return "utf-8";
  if (page === "10000" || /\\rtf\d*\\mac\b/.test(head)) return "macintosh";
  return page !== undefined && /^125\d$/.test(page) ? `windows-${page}` : "windows-1252";
}

function start(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes.subarray(0, 2000)) text += String.fromCharCode(byte);
  return text;
}
