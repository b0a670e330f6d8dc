import type { BytesAnywhere } from './bytes';
import { openParquet, type OpenParquet } from '../forms/read-parquet';

/** Opens a Parquet file of this machine; throws InputError when it is damaged. */
export function parquetFile(file: string, bytes: BytesAnywhere): Promise<OpenParquet> {
  return openParquet(file, {
    byteLength: bytes.size,
    slice: async (start, end = bytes.size) => {
      const buffer = new ArrayBuffer(end - start);
      const { bytesRead } = await bytes.read(new Uint8Array(buffer), 0, end - start, start);
      if (bytesRead < end - start) throw new Error('the file ends');
      return buffer;
    },
  });
}
