const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width and height in pixels from the header of a PNG file (ISO/IEC 15948, 11.2.2), or undefined when it is not one. */
export function pngSize(content: Buffer): { readonly width: number; readonly height: number } | undefined {
  if (
    content.length < 24 ||
    !content.subarray(0, 8).equals(SIGNATURE) ||
    content.toString('latin1', 12, 16) !== 'IHDR'
  )
    return undefined;
  return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
}
