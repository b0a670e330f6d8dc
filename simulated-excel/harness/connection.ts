import type { HostConnection, HostPush, PageRequest, PageStart } from '../bridge/messages';
import type { SimulatedExcel } from '../simulated-excel';

/** Connects a page in the same process to an Excel: only text crosses, as in the field. */
export function connectionTo(
  excel: SimulatedExcel,
  runtime: PageStart['runtime'],
  onFault: (error: unknown) => void,
): HostConnection & { readonly close: () => void } {
  let receive: (push: string) => void = () => undefined;
  const close = excel.connect((push: HostPush) => receive(JSON.stringify(push)));
  return {
    start: JSON.stringify(excel.pageStart(runtime)),
    send: async (request, body) => {
      try {
        const [answer, answerBody] = await excel.answer(JSON.parse(request) as PageRequest, body);
        return [JSON.stringify(answer), answerBody];
      } catch (error) {
        onFault(error);
        const message = `The simulated Excel itself failed: ${String(error)}`;
        return [JSON.stringify({ kind: 'refused', code: 5001, message }), ''];
      }
    },
    listen: (receiver) => {
      receive = receiver;
    },
    close,
  };
}
