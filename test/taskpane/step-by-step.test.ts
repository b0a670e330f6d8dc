import { Cancelled } from '../../src/hosts/host';
import { stepByStep } from '../../src/taskpane/data/step-by-step';

/** Ten steps of so many milliseconds each, and a page that counts its pauses. */
function work(millisecondsEach: number) {
  const seen = { steps: 0, pauses: 0, now: 0, ended: false };
  function* steps() {
    try {
      for (let done = 0; done < 10; done++) {
        seen.steps++;
        seen.now += millisecondsEach;
        yield { done, total: 10 };
      }
      return 'all';
    } finally {
      seen.ended = true;
    }
  }
  const clock = {
    now: () => seen.now,
    timestamp: () => '',
    breathe: async () => void seen.pauses++,
  };
  return { seen, steps: steps(), ports: { clock } };
}

const { signal } = new AbortController();

test('work in steps gives what it would give at once, with a pause for the page every twentieth of a second', async () => {
  const slow = work(30);
  const told: number[] = [];
  const onProgress = ({ done }: { done: number }) => void told.push(done);
  expect(await stepByStep(slow.ports, slow.steps, { signal, onProgress })).toBe('all');
  expect(slow.seen.pauses).toBe(5);
  expect(told).toEqual([1, 3, 5, 7, 9]);
});

test('work that takes no time is not held up', async () => {
  const quick = work(1);
  expect(await stepByStep(quick.ports, quick.steps, { signal })).toBe('all');
  expect(quick.seen.pauses).toBe(0);
});

test('the user can stop it between any two pauses', async () => {
  const slow = work(60);
  const controller = new AbortController();
  const onProgress = ({ done }: { done: number }) => done === 3 && controller.abort();
  await expect(stepByStep(slow.ports, slow.steps, { signal: controller.signal, onProgress })).rejects.toThrow(
    Cancelled,
  );
  expect(slow.seen.steps).toBe(4);
});
