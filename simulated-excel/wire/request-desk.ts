import { DispatchId, type HostAnswer, type PageRequest } from '../bridge/messages';
import type { ObjectHost } from '../objects/object-host';
import type { Conditions, InjectedError } from '../platform/conditions';
import type { Ribbon } from '../ribbon';
import type { UndoList } from '../undo';
import { TransportCode, TransportError } from './errors';
import { executeBatch, type BatchRoot } from './execute-batch';
import { RequestFlag, type Batch, type BatchResponse } from './protocol';
import { batchRoot } from './roots';

type Reply = readonly [HostAnswer, string];

/** Takes a page's requests one at a time, applies the platform's limits, and has batches carried out. */
export class RequestDesk {
  readonly root: BatchRoot;
  /** Called with every batch before it is carried out. */
  onBatch: (batch: Batch, flags: number) => void = () => undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly host: ObjectHost,
    private readonly conditions: Conditions,
    private readonly undoList: UndoList,
    private readonly ribbon: Ribbon,
  ) {
    this.root = batchRoot(host, conditions.refusals, undoList);
  }

  answer(request: PageRequest, body: string): Promise<Reply> {
    switch (request.kind) {
      case 'batch': {
        const turn = this.queue.then(() => this.batch(request, body));
        this.queue = turn.catch(() => undefined);
        return turn;
      }
      case 'listen':
      case 'unlisten':
        return Promise.resolve([{ kind: 'done', values: [] }, '']);
      case 'method':
        return Promise.resolve([this.method(request.method, request.params), '']);
    }
  }

  private async batch(request: PageRequest & { readonly kind: 'batch' }, body: string): Promise<Reply> {
    if (this.conditions.latency > 0)
      await new Promise((resolve) => setTimeout(resolve, this.conditions.latency));
    try {
      return [{ kind: 'done', values: [] }, await this.process(request.flags, body)];
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      return [{ kind: 'refused', code: TransportCode[error.code], message: error.message }, ''];
    }
  }

  private async process(flags: number, body: string): Promise<string> {
    const { counters, platform } = this.host;
    counters.requests++;
    const size = byteLength(body);
    counters.bytesIn += size;
    refuseOver(size, platform.payloadBytes, 'RequestPayloadSizeLimitExceeded');
    if (this.conditions.cellEditMode) {
      if ((flags & RequestFlag.DelayForCellEdit) === 0) {
        throw new TransportError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
      }
      await this.conditions.untilNotEditing();
    }
    const batch = JSON.parse(body) as Batch;
    const answer = JSON.stringify(this.execute(batch, flags));
    const answerSize = byteLength(answer);
    counters.bytesOut += answerSize;
    refuseOver(answerSize, platform.payloadBytes, 'ResponsePayloadSizeLimitExceeded');
    return answer;
  }

  private execute(batch: Batch, flags: number): BatchResponse {
    this.onBatch(batch, flags);
    const injected = this.conditions.takeError(batch);
    if (injected) return injectedResponse(injected);
    if ((flags & RequestFlag.Write) === 0) return executeBatch(this.root, batch);
    this.undoList.beginStep();
    const response = executeBatch(this.root, batch);
    this.undoList.endStep();
    return response;
  }

  private method(dispatchId: number, params: unknown): HostAnswer {
    if (dispatchId === DispatchId.ribbonCommandCompleted) {
      this.ribbon.completed(params);
      return { kind: 'done', values: [] };
    }
    return {
      kind: 'refused',
      code: 5001,
      message: `The simulated Excel does not implement dispatch id ${dispatchId}.`,
    };
  }
}

function injectedResponse(injected: InjectedError): BatchResponse {
  const message = injected.message ?? 'An error put in by a test.';
  if (injected.kind === 'transport') throw new TransportError(injected.code, message);
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: injected.code,
      Message: message,
      HttpStatusCode: injected.httpStatus ?? 400,
      ActionIndex: 0,
      Location: '',
    },
  };
}

function refuseOver(size: number, limit: number | null, code: keyof typeof TransportCode): void {
  if (limit !== null && size > limit) {
    throw new TransportError(code, `The payload of ${size} bytes is over the limit of ${limit} bytes.`);
  }
}

function byteLength(text: string): number {
  return ENCODER.encode(text).length;
}

const ENCODER = new TextEncoder();
